namespace Simulators.Roster.Tests;

/// <summary>Nothing points to what is not there, however small or odd the district.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<long, long, bool> Districts
    {
        get
        {
            var data = new TheoryData<long, long, bool>();
            foreach (var students in new long[] { 1, 2, 11, 12, 13, 359, 1559, 1560, 1561, 3121 })
                foreach (var seed in new[] { 0, 1, long.MaxValue })
                    data.Add(students, seed, students % 2 == 0);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Districts))]
    public void Every_reference_leads_to_a_record(long students, long seed, bool requiredOnly)
    {
        var records = new DistrictRecords(new District(students, seed) { RequiredOnly = requiredOnly });
        var sessions = Ids(records.AcademicSessions.Select(session => session.SourcedId));
        var orgs = Ids(records.Orgs.Select(org => org.SourcedId));
        var courses = Ids(records.Courses.Select(course => course.SourcedId));
        var classes = Ids(records.Classes.Select(one => one.SourcedId));
        var users = Ids(records.Users.Select(user => user.SourcedId));
        Ids(records.Enrollments.Select(enrollment => enrollment.SourcedId));

        Assert.All(records.AcademicSessions, session => Assert.Subset(sessions, session.Children.Append(session.Parent ?? session.SourcedId).ToHashSet()));
        Assert.All(records.Orgs, org => Assert.Contains(org.Parent ?? org.SourcedId, orgs));
        Assert.All(records.Courses, course => Assert.True(orgs.Contains(course.Org) && sessions.Contains(course.SchoolYear)));
        Assert.All(records.Classes, one => Assert.True(courses.Contains(one.Course) && orgs.Contains(one.School) && sessions.IsSupersetOf(one.Terms)));
        Assert.All(records.Users, user => Assert.True(orgs.IsSupersetOf(user.Orgs) && users.IsSupersetOf(user.Agents) && user.Orgs.Count > 0));
        Assert.All(records.Enrollments, enrollment => Assert.True(
            classes.Contains(enrollment.Class) && orgs.Contains(enrollment.School) && users.Contains(enrollment.User)));
        Assert.Equal(students, records.Demographics.LongCount(one => users.Contains(one.SourcedId)));
    }

    static HashSet<string> Ids(IEnumerable<string> ids)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        Assert.All(ids, id => Assert.True(all.Add(id), id));
        return all;
    }
}
