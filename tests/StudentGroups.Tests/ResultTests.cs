using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Simulators.StudentGroups.Tests;

/// <summary>Results of students and of groups: ours, to what the seed promises.</summary>
public sealed class ResultTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Are_taken_together_by_group()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2014-09-17T09:21:03Z");
        var group = await instance.Group();
        await instance.Student(group, "a");
        await instance.Student(group, "b");
        await instance.Student(group, "c");
        await instance.Student(null, "d");
        await instance.Result(1, 80);
        await instance.Result(1, 60);
        await instance.Result(2, 60);
        await instance.Result(4, 5);
        var answer = await instance.Get($"student_groups/{group}/results");
        Assert.Equal(
            $"{{\"student_group_id\":1,\"instance_id\":{instance.Id},\"count\":3,\"mean\":66.6667,\"students\":["
            + "{\"student_id\":1,\"uid\":\"a\",\"count\":2,\"mean\":70},"
            + "{\"student_id\":2,\"uid\":\"b\",\"count\":1,\"mean\":60},"
            + "{\"student_id\":3,\"uid\":\"c\",\"count\":0,\"mean\":null}]}",
            answer.Body);
        Assert.Equal(["studentgroups/results/aggregate"], answer.Rules);
        Assert.Equal(answer.Body, (await instance.V2("GET", $"student_groups/{group}/results")).Body);
        Assert.EndsWith("\"count\":0,\"mean\":null,\"students\":[]}", (await instance.Get($"student_groups/{await instance.Group()}/results")).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_recorded_and_move_the_students_last_activity()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2014-09-17T09:21:03Z");
        await instance.Student();
        instance.FreezeAt("2014-09-18T10:00:00Z");
        var made = await instance.Post("students/1/results", """{"value":"80"}""");
        Assert.Equal("""{"id":1,"student_id":1,"value":80,"created_at":"2014-09-18 10:00:00"}""", made.Body);
        Assert.Equal(["studentgroups/results/record"], made.Rules);
        var student = (await instance.Get("students/1")).Body;
        Assert.Contains("\"last_activty\":\"2014-09-18 10:00:00\"", student, StringComparison.Ordinal);
        Assert.Contains("\"updated_at\":\"2014-09-17 09:21:03\"", student, StringComparison.Ordinal);
        await instance.Result(1, 0);
        var list = await instance.Get("students/1/results");
        Assert.Equal([1L, 2L], list.Ids);
        Assert.Contains("studentgroups/results/of-student", list.Rules);
        var page = await instance.V2("GET", "students/1/results?sort_by=value.asc&per_page=1");
        Assert.Equal((2L, "2"), (page.Ids.Single(), page.Header("Total")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":null}""")]
    [InlineData("""{"value":-1}""")]
    [InlineData("""{"value":101}""")]
    [InlineData("""{"value":0.5}""")]
    [InlineData("""{"value":1e400}""")]
    [InlineData("""{"value":"many"}""")]
    [InlineData("""{"value":[1]}""")]
    public async Task Have_a_value_from_0_to_100(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Student();
        (await instance.Post("students/1/results", body)).IsRefused("value_invalid", "results/value");
        Assert.Empty(instance.State("results"));
        Assert.Equal("null", instance.State("students")[0].GetProperty("last_activity").GetRawText());
    }

    [Fact]
    public async Task Go_with_the_student()
    {
        var instance = await simulator.NewInstanceAsync();
        var (one, other) = (await instance.Group(), await instance.Group());
        await instance.Student(one);
        await instance.Result(1, 40);
        await instance.Put("students/1", $$"""{"student_group_id":{{other}}}""");
        Assert.Equal(0, await Count(instance, one));
        Assert.Equal(1, await Count(instance, other));
        await instance.Delete("students/1");
        Assert.Equal(0, await Count(instance, other));
        Assert.Empty(instance.State("results"));
        (await instance.Get("students/1/results")).IsRefused("not_found", "one/unknown");
    }

    /// <summary>Whatever happens, the aggregate is what the results in the tables add up to.</summary>
    [Fact]
    public async Task Agree_with_what_is_stored_at_every_moment()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group("one");
        await instance.Group("two");
        for (var i = 0; i < 4; i++) await instance.Student(1 + (i % 2));
        var steps =
            from what in Gen.Choose(0, 9)
            from student in Gen.Choose(1, 9)
            from value in Gen.Choose(-3, 104)
            select (what, student, value);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(25),
            Prop.ForAll(Gen.ArrayOf(steps).ToArbitrary(), all => Task.Run(() => Holds(instance, all)).GetAwaiter().GetResult()));
    }

    static async Task<bool> Holds(Instance instance, (int What, int Student, int Value)[] steps)
    {
        foreach (var (what, student, value) in steps)
        {
            _ = what switch
            {
                0 => await instance.Delete($"students/{student}"),
                1 => await instance.Put($"students/{student}", $$"""{"student_group_id":{{value % 3}}}"""),
                2 => await instance.Post("students", $$"""{"student_group_id":{{1 + (student % 2)}}}"""),
                _ => await instance.Post($"students/{student}/results", $$"""{"value":{{value}}}"""),
            };
            foreach (var group in (int[])[1, 2])
            {
                if (!await Agrees(instance, group)) return false;
            }
        }

        return true;
    }

    static async Task<bool> Agrees(Instance instance, int group)
    {
        var members = instance.State("students").Where(student => IdOf(student, "student_group_id") == group).ToDictionary(student => IdOf(student, "id"));
        var results = instance.State("results").Where(result => members.ContainsKey(IdOf(result, "student_id"))).ToList();
        var answer = (await instance.Get($"student_groups/{group}/results")).Root;
        return Fits(answer, results)
            && answer.GetProperty("students").EnumerateArray().Select(student => IdOf(student, "student_id")).SequenceEqual(members.Keys.Order())
            && answer.GetProperty("students").EnumerateArray().All(student =>
                Fits(student, [.. results.Where(result => IdOf(result, "student_id") == IdOf(student, "student_id"))]));
    }

    static bool Fits(JsonElement totals, List<JsonElement> results)
    {
        var mean = totals.GetProperty("mean");
        return totals.GetProperty("count").GetInt64() == results.Count
            && (results.Count == 0
                ? mean.ValueKind == JsonValueKind.Null
                : Math.Abs(mean.GetDouble() - results.Average(result => result.GetProperty("value").GetInt32())) < 0.0001);
    }

    static long IdOf(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : 0;

    static async Task<long> Count(Instance instance, long group) =>
        (await instance.Get($"student_groups/{group}/results")).Root.GetProperty("count").GetInt64();
}
