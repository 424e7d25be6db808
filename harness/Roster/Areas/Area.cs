using System.Globalization;
using Bogus.DataSets;

namespace Simulators.Roster.Areas;

/// <summary>
/// A part of the district with an elementary, a middle and a high school, for 1,560 students. All that classes and teachers
/// depend
/// on is inside one area, so a district is written area by area and never held as a whole.
/// </summary>
sealed class Area
{
    public const int Students = 1560;

    static readonly string[] Kinds = ["Elementary School", "Middle School", "High School"];

    readonly bool[] _schools = new bool[3];
    readonly bool[] _classes = new bool[Grades.Count * Subjects.All.Length * Subjects.MaximumSections];

    Area(District district, long index)
    {
        (District, Index) = (district, index);
        First = index * Students;
        Count = (int)Math.Min(Students, district.Students - First);
    }

    public District District { get; }

    public long Index { get; }

    /// <summary>The index of its first student.</summary>
    public long First { get; }

    /// <summary>How many students it has.</summary>
    public int Count { get; }

    /// <summary>The schools that have a student: 0, 1, 2.</summary>
    public IEnumerable<int> Slots => Enumerable.Range(0, _schools.Length).Where(slot => _schools[slot]);

    /// <summary>The classes that have a student.</summary>
    public IEnumerable<ClassKey> Classes
    {
        get
        {
            for (var code = 0; code < _classes.Length; code++)
                if (_classes[code]) yield return ClassKey.OfCode(code);
        }
    }

    /// <summary>The areas of a district, in order.</summary>
    public static IEnumerable<Area> Of(District district)
    {
        for (long index = 0; index * Students < district.Students; index++)
        {
            var area = new Area(district, index);
            area.Fill();
            yield return area;
        }
    }

    public string SchoolId(int slot) => $"school-{SchoolNumber(slot):00000}";

    public string SchoolIdentifier(int slot) => SchoolNumber(slot).ToString("0000000", CultureInfo.InvariantCulture);

    public string SchoolName(int slot)
    {
        var place = new Address("en") { Random = Chance.Of(District.Seed, Draw.Area, Index) };
        return $"{place.City()} {Kinds[slot]}";
    }

    public string ClassId(ClassKey key) =>
        $"class-{Index + 1:0000}-{Grades.CodeOf(key.Grade)}-{Subjects.All[key.Subject].Code}-{key.Section + 1}";

    /// <summary>The classes that a student is in.</summary>
    public IEnumerable<ClassKey> ClassesOf(Placement placement)
    {
        if (IsShared(placement.Language))
            yield return new ClassKey(placement.Grade, placement.Language, placement.LanguageSection);
        if (placement.Second >= 0 && IsShared(placement.Second))
            yield return new ClassKey(placement.Grade, placement.Second, placement.SecondSection);
        var other = Subjects.Other(placement.Grade);
        if (IsShared(other)) yield return new ClassKey(placement.Grade, other, placement.OtherSection);
    }

    bool IsShared(int subject) => !District.RequiredOnly || Subjects.All[subject].IsRequired;

    long SchoolNumber(int slot) => Index * 3 + slot + 1;

    void Fill()
    {
        for (var i = 0; i < Count; i++)
        {
            var placement = Placement.Of(District.Seed, First + i);
            _schools[Grades.SlotOf(placement.Grade)] = true;
            foreach (var key in ClassesOf(placement)) _classes[key.Code] = true;
        }
    }
}
