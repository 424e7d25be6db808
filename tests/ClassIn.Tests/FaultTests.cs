using System.Text.Json;
using Simulators.Kernel.Faults;

namespace Simulators.ClassIn.Tests;

/// <summary>What is left behind when a planned fault strikes at a moment that only a platform with transactions has.</summary>
public sealed class FaultTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Half_of_a_batch_is_registered_when_a_fault_stops_it_half_way()
    {
        var school = await simulator.NewSchoolAsync();
        Plan(school, "registerMultiple", FaultMoment.HalfBatch);
        var telephones = Enumerable.Range(0, 4).Select(_ => school.NewTelephone()).ToList();
        var items = telephones.Select(telephone => new { telephone, password = "secret12" }).ToArray();
        await Assert.ThrowsAnyAsync<JsonException>(() => school.Call("registerMultiple", ("userJson", items)));
        Assert.Equal(telephones[..2], telephones.Where(telephone => Known(school, telephone)));
    }

    [Fact]
    public async Task The_account_is_there_when_only_the_answer_is_lost()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("repeatedCallWindow", "PT0S");
        Plan(school, "register", FaultMoment.AfterCommit);
        var telephone = school.NewTelephone();
        await Assert.ThrowsAnyAsync<JsonException>(() => school.Register(telephone: telephone));
        var retry = await school.Call("register", ("telephone", telephone), ("password", "secret12"));
        Assert.Equal(135, retry.Errno);
    }

    [Fact]
    public async Task Nothing_has_happened_when_a_fault_strikes_before_the_work()
    {
        var school = await simulator.NewSchoolAsync();
        Plan(school, "register", FaultMoment.Before);
        var telephone = school.NewTelephone();
        await Assert.ThrowsAnyAsync<JsonException>(() => school.Register(telephone: telephone));
        Assert.Equal(1, (await school.Call("register", ("telephone", telephone), ("password", "secret12"))).Errno);
    }

    /// <summary>One answer is lost: an empty 502 takes its place.</summary>
    static void Plan(ClassInSchool school, string operation, FaultMoment when) =>
        school.Sandbox.Faults.Add(new FaultMatch("classin", operation, Times: 1), new FaultEffect(when, Status: 502), null);

    static bool Known(ClassInSchool school, string telephone) =>
        school.State("users").Any(user => user.GetProperty("telephone").GetString() == telephone);
}
