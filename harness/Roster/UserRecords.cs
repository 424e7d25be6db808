using System.Globalization;
using Bogus.DataSets;
using Simulators.Roster.Areas;
using Simulators.Roster.People;
using Simulators.Roster.Records;

namespace Simulators.Roster;

/// <summary>Everybody with an account: staff, students and guardians, area by area.</summary>
sealed class UserRecords
{
    readonly District _district;
    readonly DistrictFacts _facts;
    readonly Names _names = new();
    readonly Households _households;
    readonly Students _students;

    public UserRecords(District district, DistrictFacts facts)
    {
        (_district, _facts) = (district, facts);
        _households = new Households(district.Seed, _names);
        _students = new Students(district.Seed, _names, _households);
    }

    public IEnumerable<User> All() => Area.Of(_district).SelectMany(OfArea);

    /// <summary>A teacher's family name, for the names of classes.</summary>
    public string FamilyNameOf(Area area, TeacherKey key) => NameOf(Draw.Teacher, key.NumberIn(area)).Family;

    IEnumerable<User> OfArea(Area area)
    {
        foreach (var slot in area.Slots) foreach (var user in StaffOf(area, slot)) yield return user;
        foreach (var (key, slots) in new Staffing(area).Teachers) yield return TeacherOf(area, key, slots);
        for (var i = 0; i < area.Count; i++)
        {
            var student = _students[area.First + i];
            if (student.Index == student.Household.First && !_district.RequiredOnly)
                foreach (var guardian in GuardiansOf(student.Household)) yield return guardian;
            yield return StudentOf(area, student);
        }
    }

    /// <summary>A principal, who is no teacher, and a librarian, who is one without a class.</summary>
    IEnumerable<User> StaffOf(Area area, int slot)
    {
        var number = area.Index * 3 + slot;
        if (!_district.RequiredOnly)
            yield return Employee($"a-{number + 1:00000}", "administrator", [area.SchoolId(slot)], Draw.Staff, number * 2);
        yield return Employee($"t-{area.Index + 1:0000}-lib-{slot + 1}", "teacher", [area.SchoolId(slot)], Draw.Staff, number * 2 + 1);
    }

    User TeacherOf(Area area, TeacherKey key, IReadOnlyCollection<int> slots) =>
        Employee(key.IdIn(area), "teacher", [.. slots.Select(area.SchoolId)], Draw.Teacher, key.NumberIn(area));

    User Employee(string sourcedId, string role, IReadOnlyList<string> orgs, Draw draw, long number)
    {
        var (given, family) = NameOf(draw, number);
        var letter = draw == Draw.Teacher ? "t" : "s";
        return new User(
            sourcedId,
            role,
            orgs,
            $"{_names.Latin(given)}.{_names.Latin(family)}.{letter}{number + 1}@{_facts.Domain}",
            given,
            family,
            null,
            $"{letter.ToUpperInvariant()}{number + 1:0000000}",
            null,
            null,
            [],
            null,
            LatinFormOf(given));
    }

    (string Given, string Family) NameOf(Draw draw, long number)
    {
        var chance = Chance.Of(_district.Seed, draw, number);
        var origin = Names.DrawOrigin(chance);
        var gender = chance.Bool(0.7f) ? Name.Gender.Female : Name.Gender.Male;
        return (_names.Given(chance, origin, gender), _names.Family(chance, origin, gender));
    }

    User StudentOf(Area area, Student student)
    {
        var placement = Placement.Of(_district.Seed, student.Index);
        var (given, family) = (student.GivenName, student.Household.FamilyName);
        return new User(
            student.SourcedId,
            "student",
            [area.SchoolId(Grades.SlotOf(placement.Grade))],
            $"{_names.Latin(given)}.{_names.Latin(family)}{student.Index + 1}@students.{_facts.Domain}",
            given,
            family,
            student.MiddleName,
            (900_000_001 + student.Index).ToString(CultureInfo.InvariantCulture),
            null,
            student.Household.Phone,
            _district.RequiredOnly ? [] : [.. student.Household.Guardians.Select(guardian => guardian.SourcedId)],
            Grades.CodeOf(placement.Grade),
            LatinFormOf(given));
    }

    IEnumerable<User> GuardiansOf(Household household)
    {
        var last = Math.Min(household.First + household.Size, _district.Students);
        var students = new List<string>();
        var schools = new List<string>();
        for (var i = household.First; i < last; i++)
        {
            students.Add(Student.IdOf(i));
            var school = SchoolOf(i);
            if (!schools.Contains(school)) schools.Add(school);
        }

        foreach (var guardian in household.Guardians)
        {
            yield return new User(
                guardian.SourcedId,
                "guardian",
                schools,
                $"{_names.Latin(guardian.GivenName)}.{_names.Latin(household.FamilyName)}{guardian.Number}@families.{_facts.Domain}",
                guardian.GivenName,
                household.FamilyName,
                null,
                $"G{guardian.Number:00000000}",
                guardian.Sms,
                household.Phone,
                students,
                null,
                LatinFormOf(guardian.GivenName));
        }
    }

    /// <summary>A family never spans two areas: an area's size is a multiple of a block of families.</summary>
    string SchoolOf(long student) =>
        $"school-{student / Area.Students * 3 + Grades.SlotOf(Placement.Of(_district.Seed, student).Grade) + 1:00000}";

    string? LatinFormOf(string name)
    {
        if (!Names.IsForeign(name)) return null;
        var latin = _names.Latin(name);
        return string.Create(latin.Length, latin, static (span, source) =>
        {
            source.CopyTo(span);
            span[0] = char.ToUpperInvariant(span[0]);
        });
    }
}
