using Simulators.Roster.Records;

namespace Simulators.Roster.Tests;

/// <summary>What makes a district believable, and fit for a consumer of rosters.</summary>
public sealed class BelievableTests
{
    static readonly string[] Languages = ["Spanish", "French", "German", "Italian", "Mandarin Chinese"];

    static readonly DistrictRecords District = new(new District(3000, 42));
    static readonly List<User> Users = [.. District.Users];
    static readonly List<Class> Classes = [.. District.Classes];
    static readonly List<Enrollment> Enrollments = [.. District.Enrollments];

    static IEnumerable<User> Students => Users.Where(user => user.Role == "student");

    [Fact]
    public void There_are_as_many_students_as_asked_for() => Assert.Equal(3000, Students.Count());

    [Fact]
    public void User_names_are_unique_and_addresses_of_nobody()
    {
        Assert.Equal(Users.Count, Users.Select(user => user.Username).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Users, user => Assert.Matches(@"^[a-z]+\.[a-z]+(\.[st])?\d+@([a-z]+\.)?[a-z-]+-42\.example$", user.Username));
    }

    [Fact]
    public void No_user_name_of_one_district_occurs_in_another()
    {
        var others = new DistrictRecords(new District(3000, 43)).Users.Select(user => user.Username);
        Assert.Empty(others.Intersect(Users.Select(user => user.Username)));
    }

    [Fact]
    public void Most_classes_are_of_a_language_and_say_so_in_their_title_or_their_course()
    {
        var courses = District.Courses.ToDictionary(course => course.SourcedId, course => course.Title);
        bool Says(string title) => Languages.Any(language => title.Contains(language, StringComparison.Ordinal));
        var inTitle = Classes.Count(one => Says(one.Title));
        var inCourse = Classes.Count(one => Says(courses[one.Course]));
        Assert.InRange(inCourse, Classes.Count / 2, Classes.Count * 9 / 10);
        Assert.InRange(inTitle, Classes.Count / 3, inCourse - 1);
        Assert.Equal(Languages, Classes.Select(one => one.Subject).Distinct().Intersect(Languages).OrderBy(name => Array.IndexOf(Languages, name)));
    }

    [Fact]
    public void Every_class_has_one_teacher_who_answers_for_it_and_some_have_an_assistant()
    {
        var teachers = Enrollments.Where(enrollment => enrollment.Role == "teacher").ToLookup(enrollment => enrollment.Class);
        Assert.All(Classes, one => Assert.Single(teachers[one.SourcedId], enrollment => enrollment.Primary == true));
        Assert.Contains(Classes, one => teachers[one.SourcedId].Count() == 2);
    }

    [Fact]
    public void Everybody_belongs_to_the_schools_of_their_classes()
    {
        var orgs = Users.ToDictionary(user => user.SourcedId, user => user.Orgs);
        Assert.All(Enrollments, enrollment => Assert.Contains(enrollment.School, orgs[enrollment.User]));
        Assert.Contains(Users, user => user.Role == "teacher" && user.Orgs.Count > 1);
    }

    [Fact]
    public void Some_teachers_have_no_class()
    {
        var enrolled = Enrollments.Select(enrollment => enrollment.User).ToHashSet();
        Assert.Contains(Users, user => user.Role == "teacher" && !enrolled.Contains(user.SourcedId));
    }

    [Fact]
    public void Classes_are_neither_empty_nor_crowded()
    {
        var sizes = Enrollments.Where(enrollment => enrollment.Role == "student").CountBy(enrollment => enrollment.Class).ToDictionary();
        Assert.All(Classes, one => Assert.InRange(sizes[one.SourcedId], 1, 60));
        Assert.InRange(sizes.Values.Average(), 12, 28);
    }

    [Fact]
    public void Brothers_and_sisters_share_name_telephone_and_guardians()
    {
        var families = Students.GroupBy(student => student.Agents[0]).Where(family => family.Count() > 1).ToList();
        Assert.InRange(families.Count, 300, 1500);
        foreach (var family in families)
        {
            Assert.Single(family.Select(student => student.FamilyName).Distinct());
            Assert.Single(family.Select(student => student.Phone).Distinct());
            Assert.All(family, student => Assert.Equal(family.First().Agents, student.Agents));
            var guardian = Users.Single(user => user.SourcedId == family.Key);
            Assert.Equal(family.Select(student => student.SourcedId), guardian.Agents);
            Assert.Equal((family.First().FamilyName, family.First().Phone), (guardian.FamilyName, guardian.Phone));
            Assert.Equal(family.SelectMany(student => student.Orgs).ToHashSet(), guardian.Orgs.ToHashSet());
        }

        Assert.Contains(families, family => family.SelectMany(student => student.Orgs).Distinct().Count() > 1);
    }

    [Fact]
    public void Brothers_and_sisters_are_twins_or_nine_months_apart()
    {
        var births = District.Demographics.ToDictionary(one => one.SourcedId, one => one.BirthDate);
        var twins = 0;
        foreach (var family in Students.GroupBy(student => student.Agents[0]))
        {
            var days = family.Select(student => births[student.SourcedId].DayNumber).Order().ToList();
            foreach (var (one, next) in days.Zip(days.Skip(1)))
            {
                if (one == next) twins++;
                else Assert.True(next - one >= 270, $"{family.Key}: {next - one} days");
            }
        }

        Assert.NotEqual(0, twins);
    }

    [Fact]
    public void Students_are_old_enough_for_their_grade()
    {
        var grades = Students.ToDictionary(student => student.SourcedId, student => student.Grade == "KG" ? 0 : int.Parse(student.Grade!, null));
        Assert.All(District.Demographics, one =>
        {
            var age = new DateOnly(2026, 9, 1).AddYears(-5 - grades[one.SourcedId]);
            Assert.InRange(one.BirthDate, age.AddYears(-1).AddDays(1), age);
        });
    }

    [Theory]
    [InlineData('\u0400', '\u04FF', "Cyrillic")]
    [InlineData('\u0600', '\u06FF', "Arabic")]
    [InlineData('\u4E00', '\u9FFF', "Chinese")]
    [InlineData('\uAC00', '\uD7AF', "Korean")]
    [InlineData('\u0370', '\u03FF', "Greek")]
    [InlineData('\u00C0', '\u024F', "Latin with accents")]
    public void Names_come_in_many_scripts(char first, char last, string script) =>
        Assert.True(Students.Any(student => student.GivenName.Any(letter => letter >= first && letter <= last)), script);

    [Fact]
    public void Names_of_another_script_have_a_latin_form()
    {
        Assert.All(Users.Where(user => user.GivenName[0] >= '\u0400' && user.GivenName[0] < '\u1E00'), user => Assert.Matches("^[A-Z][a-z]*$", user.Preferred!));
        Assert.All(Users.Where(user => char.IsAscii(user.GivenName[0]) && user.GivenName.All(char.IsAscii)), user => Assert.Null(user.Preferred));
    }

    [Fact]
    public void Telephone_numbers_are_those_kept_for_invented_people() =>
        Assert.All(Users.SelectMany(user => new[] { user.Phone, user.Sms }).OfType<string>(), phone => Assert.Matches(@"^[2-9]\d\d-555-01\d\d$", phone));

    [Fact]
    public void What_is_required_is_only_languages_teachers_and_students()
    {
        var records = new DistrictRecords(new District(3000, 42) { RequiredOnly = true });
        Assert.Equal(["student", "teacher"], records.Users.Select(user => user.Role).Distinct().Order());
        Assert.All(records.Users, user => Assert.Empty(user.Agents));
        string[] required = ["French", "German", "Italian", "Spanish"];
        Assert.Equal(required, records.Courses.Select(course => course.Subject).Distinct().Order());
        Assert.Equal(
            Classes.Where(one => required.Contains(one.Subject)).Select(one => one.SourcedId),
            records.Classes.Select(one => one.SourcedId));
    }

    [Fact]
    public void Another_school_year_moves_every_date()
    {
        var records = new DistrictRecords(new District(10, 1) { SchoolYear = 2031 });
        Assert.All(records.AcademicSessions, session => Assert.InRange(session.StartDate.Year, 2030, 2031));
        Assert.All(records.AcademicSessions, session => Assert.EndsWith("Z", records.Calendar.LastModified, StringComparison.Ordinal));
        Assert.StartsWith("2030-08-01", records.Calendar.LastModified, StringComparison.Ordinal);
        Assert.Equal(
            new DistrictRecords(new District(10, 1)).Demographics.Select(one => one.BirthDate.Year + 4),
            records.Demographics.Select(one => one.BirthDate.Year));
    }
}
