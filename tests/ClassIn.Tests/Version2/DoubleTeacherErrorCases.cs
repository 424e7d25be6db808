namespace Simulators.ClassIn.Tests.Version2;

/// <summary>How each code that only the double-teacher calls have comes about.</summary>
public static class DoubleTeacherErrorCases
{
    public static IReadOnlyDictionary<int, Func<ClassInSchool, Task<V1Answer>>> Cases { get; } =
        new Dictionary<int, Func<ClassInSchool, Task<V1Answer>>>
        {
            [121601031] = async school => await school.DeleteDouble(
                (await school.CourseWith(), (await school.Neighbour().MainLesson()).ClassId)),
            [121601032] = async school =>
            {
                var (main, _) = await school.Pair();
                await school.Advance(TimeSpan.FromHours(24.5));
                return await school.DeleteDouble(main);
            },
            [121601034] = async school => await school.EditDouble(await school.MainLesson(), ("className", "Other")),
            [121601035] = async school => await school.EditDouble((await school.Pair()).Sub, ("className", new string('n', 51))),
            [121601036] = async school => await school.EditDouble((await school.Pair()).Sub, ("endTime", 2)),
            [121601037] = async school => await school.AddSubs((await school.CourseWith(), Version2Steps.Nobody), new { }),
            [121601038] = async school =>
            {
                var main = await school.MainLesson();
                for (var call = 0; call < 5; call++) await school.AddSubs(main, await Items(school, 20));
                return await school.AddSubs(main, await Items(school, 1));
            },
            [121601042] = async school =>
            {
                var (_, sub) = await school.Pair();
                Assert.Equal(1, (await school.DeleteDouble(sub)).Errno);
                return await school.DeleteDouble(sub);
            },
            [122301036] = async school =>
            {
                var main = await school.MainLesson();
                return await school.AddSubs(main, new { courseId = main.CourseId, className = "Here" });
            },
            [122301037] = async school => await school.EditDouble(
                (await school.Pair()).Sub,
                ("useCoMainRecord", 1), ("recordState", 1), ("recordType", 0), ("liveState", 0), ("openState", 0)),
        };

    static async Task<object[]> Items(ClassInSchool school, int count)
    {
        var items = new List<object>();
        for (var i = 0; i < count; i++) items.Add(new { courseId = await school.CourseWith(), className = "Branch" });
        return [.. items];
    }
}
