using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>Students and groups at Domoscio.</summary>
public sealed class StudentGroupsTests(SimulatorHost simulator)
{
    const string Platform = "studentgroups";

    [Fact]
    public async Task Tokens_rotate_and_one_that_is_over_is_renewed()
    {
        await using var school = await School.OpenAsync(simulator);
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Platform, school.NewPerson())).Outcome);
        await school.Time.PassAsync(TimeSpan.FromHours(3));
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Platform, school.NewPerson())).Outcome);
        await school.Time.PassAsync(TimeSpan.FromDays(15));
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Platform, school.NewPerson())).Outcome);
        Assert.Equal(3, (await school.StateAsync(Platform, "students")).Count);
    }

    [Theory]
    [InlineData("after-commit")]
    [InlineData("before")]
    public async Task A_lost_answer_makes_no_student_and_no_group_twice(string when)
    {
        await using var school = await School.OpenAsync(simulator);
        var lost = new JsonObject { ["when"] = when, ["reset"] = true };
        await school.FaultAsync(Platform, "students.create", (JsonObject)lost.DeepClone());
        await school.FaultAsync(Platform, "student_groups.create", (JsonObject)lost.DeepClone());
        Assert.Equal(Outcome.Created, (await school.ProvisionAsync(Platform, school.NewPerson())).Outcome);
        Assert.Equal(Outcome.Created, (await SaveAsync(school, "g1", "First")).Outcome);
        Assert.Single(await school.StateAsync(Platform, "students"));
        Assert.Single(await school.StateAsync(Platform, "student_groups"));
    }

    [Fact]
    public async Task An_id_that_comes_again_for_somebody_else_renames_nobody()
    {
        await using var school = await School.OpenAsync(simulator);
        var person = school.NewPerson();
        await school.ProvisionAsync(Platform, person);
        var other = person with { FirstName = "Grace", LastName = "Hopper", Email = "grace@example.org" };
        Assert.Equal(Outcome.Rejected, (await school.ProvisionAsync(Platform, other)).Outcome);
        Assert.Equal(Outcome.Updated, (await school.ProvisionAsync(Platform, person with { LastName = "King" })).Outcome);
    }

    [Fact]
    public async Task A_new_name_is_all_that_is_sent()
    {
        await using var school = await School.OpenAsync(simulator);
        var (one, two) = (school.NewPerson(), school.NewPerson());
        await school.ProvisionAllAsync(Platform, [one, two]);
        var made = await SaveAsync(school, "g1", "First", one.ExternalId, two.ExternalId);
        Assert.All(made.Items!, item => Assert.Equal(Outcome.Created, item.Outcome));
        var renamed = await school.SendAsync(
            new SaveGroup { Platform = Platform, Group = new GroupPlan { ExternalId = "g1", Name = "1st" } });
        Assert.Equal((Outcome.Updated, made.GroupId), (renamed.Outcome, renamed.GroupId));
        var group = Assert.Single((await school.SendAsync(new ListGroups { Platform = Platform })).Groups!);
        Assert.Equal(("1st", "g1", 2), (group.Name, group.ExternalId, group.Members!.Count));
        var smaller = await SaveAsync(school, "g1", "1st", one.ExternalId);
        Assert.Equal([null, true], smaller.Items!.Select(item => item.Removed));
        Assert.Equal(2, (await school.StateAsync(Platform, "students")).Count);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_and_not_cut()
    {
        await using var school = await School.OpenAsync(simulator);
        Assert.Equal(Outcome.Created, (await SaveAsync(school, "g1", new string('x', 254))).Outcome);
        var answer = await SaveAsync(school, "g2", new string('x', 255));
        Assert.Equal((Outcome.Rejected, IntegrationErrors.Invalid), (answer.Outcome, answer.Error));
        Assert.Single(await school.StateAsync(Platform, "student_groups"));
    }

    [Fact]
    public async Task Every_page_is_listed()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.SetAsync(Platform, "maximumPerPage", 3);
        for (var i = 0; i < 10; i++) await SaveAsync(school, $"g{i}", $"Group {i}");
        var answer = await school.SendAsync(new ListGroups { Platform = Platform });
        Assert.Equal(10, answer.Groups!.Select(group => group.Id).Distinct().Count());
    }

    static Task<IntegrationAnswer> SaveAsync(School school, string id, string name, params string[] members) =>
        school.SendAsync(new SaveGroup
        {
            Platform = Platform,
            Group = new GroupPlan { ExternalId = id, Name = name, Members = members },
        });
}
