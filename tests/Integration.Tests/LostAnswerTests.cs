using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>Every way in which a call can fail, at every platform: nobody is made twice, nobody is lost.</summary>
public sealed class LostAnswerTests(SimulatorHost simulator)
{
    public static TheoryData<string, string, string, string> Ways()
    {
        var data = new TheoryData<string, string, string, string>();
        (string Platform, string Operation, string Collection)[] creations =
        [
            ("classin", "register", "users"), ("classin", "addSchoolStudent", "members"), ("electa", "User/Create", "users"),
            ("digitalchalk", "createUser", "users"), ("studentgroups", "students.create", "students"),
        ];
        string[] effects =
        [
            """{"when":"before","reset":true}""", """{"when":"after-commit","reset":true}""",
            """{"when":"before","status":503}""", """{"when":"after-commit","status":502}""",
            """{"when":"after-commit","malformed":true}""", """{"when":"after-commit","truncate":20}""",
            """{"when":"after-commit","status":200}""",
        ];
        foreach (var (platform, operation, collection) in creations)
        {
            foreach (var effect in effects) data.Add(platform, operation, collection, effect);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nobody_is_made_twice_and_nobody_is_lost(string platform, string operation, string collection, string effect)
    {
        await using var school = await School.OpenAsync(simulator);
        var before = (await school.StateAsync(platform, collection)).Count;
        await school.FaultAsync(platform, operation, JsonNode.Parse(effect)!.AsObject());
        var person = school.NewPerson();
        var answer = await school.ProvisionAsync(platform, person);
        Assert.Contains(answer.Outcome!.Value, new[] { Outcome.Created, Outcome.Existing });
        Assert.Null(answer.Error);
        Assert.Equal(before + 1, (await school.StateAsync(platform, collection)).Count);
        await school.Time.PassAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(Outcome.Existing, (await school.ProvisionAsync(platform, person)).Outcome);
        Assert.Equal(before + 1, (await school.StateAsync(platform, collection)).Count);
    }

    [Theory]
    [InlineData("classin", "users")]
    [InlineData("electa", "users")]
    [InlineData("digitalchalk", "users")]
    [InlineData("studentgroups", "students")]
    public async Task A_platform_that_loses_every_answer_leaves_unknown_people_whom_the_next_run_settles(
        string platform, string collection)
    {
        await using var school = await School.OpenAsync(simulator);
        var before = (await school.StateAsync(platform, collection)).Count;
        var fault = await school.Sandbox.AdminAsync(HttpMethod.Post, "faults", new JsonObject
        {
            ["match"] = new JsonObject { ["platform"] = platform, ["times"] = 100_000 },
            ["effect"] = new JsonObject { ["when"] = "after-commit", ["reset"] = true },
        });
        var people = Enumerable.Range(0, 3).Select(_ => school.NewPerson()).ToList();
        var lost = await school.ProvisionAllAsync(platform, people);
        Assert.All(lost.Items!, item => Assert.Contains(item.Outcome, new[] { Outcome.Unknown, Outcome.Rejected }));
        await school.Sandbox.AdminAsync(HttpMethod.Delete, $"faults/{fault.GetProperty("id").GetString()}");
        var settled = await school.ProvisionAllAsync(platform, people);
        Assert.All(settled.Items!, item => Assert.Null(item.Error));
        Assert.Equal(before + 3, (await school.StateAsync(platform, collection)).Count);
    }

    [Fact]
    public async Task A_credential_that_is_changed_in_the_middle_of_a_run_loses_nobody()
    {
        await using var school = await School.OpenAsync(simulator);
        var access = school.Access().ToDictionary();
        var old = new Dictionary<string, string>(access["classin"].Credentials) { ["secret"] = "old" };
        var wrong = access["classin"] with { Credentials = old };
        var people = Enumerable.Range(0, 25).Select(_ => school.NewPerson()).ToList();
        await school.ProvisionAllAsync("classin", people.Take(10));
        await school.SendAsync(new Configure { Platforms = new Dictionary<string, PlatformAccess> { ["classin"] = wrong } });
        var refused = await school.ProvisionAllAsync("classin", people);
        Assert.Equal(10, refused.Items!.Count(item => item.Outcome == Outcome.Existing));
        Assert.Equal(15, refused.Items!.Count(item => item.Outcome == Outcome.Rejected));
        await school.SendAsync(new Configure { Platforms = access });
        var answer = await school.ProvisionAllAsync("classin", people);
        Assert.Equal(15, answer.Items!.Count(item => item.Outcome == Outcome.Created));
    }
}
