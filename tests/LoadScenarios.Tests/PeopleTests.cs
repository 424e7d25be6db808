using Simulators.Load.Files;
using Simulators.Load.People;
using Simulators.Roster;

namespace Simulators.LoadScenarios.Tests;

/// <summary>Who is provisioned, and the files that say how.</summary>
public sealed class PeopleTests
{
    public static TheoryData<string> Samples { get; } =
        new(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Samples")).Select(file => Path.GetFileName(file)!));

    [Fact]
    public void The_same_seed_gives_the_same_timetable_and_another_seed_another()
    {
        var (one, same, other) = (TimetableOf(200, 3), TimetableOf(200, 3), TimetableOf(200, 4));

        Assert.Equal(one.Classes.Select(Text), same.Classes.Select(Text));
        Assert.NotEqual(one.Classes.Select(Text), other.Classes.Select(Text));
    }

    [Fact]
    public void Every_student_is_in_a_class_and_in_none_twice()
    {
        var timetable = TimetableOf(2000, 3);

        Assert.Equal(Enumerable.Range(0, 2000), timetable.Classes.SelectMany(one => one.Students).Distinct().Order());
        Assert.All(timetable.Classes, one => Assert.Equal(one.Students.Distinct().Count(), one.Students.Count));
        Assert.All(timetable.Classes, one => Assert.Equal(one.Teacher, timetable.Teachers[one.Teacher.Index]));
    }

    [Fact]
    public void Batches_hold_every_student_of_every_class_once_and_never_too_many()
    {
        var timetable = TimetableOf(500, 3);
        var batches = timetable.InBatches(30);

        Assert.All(batches, batch => Assert.InRange(batch.Count, 1, 30));
        Assert.Equal(
            timetable.Classes.SelectMany(one => one.Students.Select(student => (one.Index, student))),
            batches.SelectMany(batch => batch.Class.Students
                .Skip(batch.First)
                .Take(batch.Count)
                .Select(student => (batch.Class.Index, student))));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_an_order(string file)
    {
        var spec = ScenarioFile.Read(Path.Combine(AppContext.BaseDirectory, "Samples", file));

        Assert.NotEmpty(spec.ToOrder().Thresholds);
    }

    static Timetable TimetableOf(int students, long seed) =>
        Timetable.Of(Population.Of(new District(students, seed), CancellationToken.None), CancellationToken.None);

    static string Text(SchoolClass one) => $"{one.ExternalId} {one.Title} {one.Teacher.Email} {string.Join(',', one.Students)}";
}
