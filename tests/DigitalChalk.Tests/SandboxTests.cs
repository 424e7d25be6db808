using Simulators.Kernel.Faults;
using static Simulators.DigitalChalk.Tests.Organisation;

namespace Simulators.DigitalChalk.Tests;

/// <summary>Sandboxes, forks, snapshots and planned faults.</summary>
public sealed class SandboxTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Two_organisations_do_not_know_each_others_users()
    {
        var (one, other) = (await simulator.NewOrganisationAsync(), await simulator.NewOrganisationAsync());
        var user = await one.NewUser();
        Assert.True(await one.Exists(user));
        Assert.False(await other.Exists(user));
        Assert.NotEqual(one.AccessKey, other.AccessKey);
        Assert.NotEqual(one.SecretKey, other.SecretKey);
    }

    [Fact]
    public async Task A_fork_has_the_rows_and_their_ids_and_credentials_of_its_own()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var (user, offering) = (await organisation.NewUser(), await organisation.NewOffering());
        var fork = await simulator.ForkAsync(organisation);
        Assert.NotEqual(organisation.AccessKey, fork.AccessKey);
        Assert.Equal(200, (await fork.Register(user, offering)).Status);
        Assert.Empty(organisation.State("registrations"));
        var strange = await fork.Post(Envelope(organisation.Request("doesUserExist", E("username", user))));
        Assert.Equal("The access key is not valid", strange.FaultString);
    }

    [Fact]
    public async Task A_snapshot_brings_back_what_was()
    {
        var organisation = await simulator.NewDemoOrganisationAsync();
        using var client = simulator.NewClient();
        var stop = TestContext.Current.CancellationToken;
        var address = new Uri($"/s/{organisation.Sandbox.Id}/__admin/snapshot", UriKind.Relative);
        var snapshot = await client.GetStringAsync(address, stop);
        var before = organisation.State("registrations").Select(row => row.ToString()).ToList();
        await organisation.CreateUser(User("new@example.org"));
        using var content = new StringContent(snapshot, System.Text.Encoding.UTF8, "application/json");
        (await client.PutAsync(address, content, stop)).EnsureSuccessStatusCode();
        Assert.False(await organisation.Exists("new@example.org"));
        Assert.Equal(before, organisation.State("registrations").Select(row => row.ToString()));
    }

    [Theory]
    [InlineData(FaultMoment.Before, false)]
    [InlineData(FaultMoment.AfterCommit, true)]
    public async Task A_planned_fault_strikes_the_operation_that_it_names(FaultMoment when, bool created)
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Sandbox.Faults.Add(new FaultMatch("digitalchalk", "createUser", Times: 1), new FaultEffect(when, Status: 502), null);
        Assert.False(await organisation.Exists("ada@example.org"));
        Assert.Equal(502, (await organisation.CreateUser(User("ada@example.org"))).Status);
        Assert.Equal(created, await organisation.Exists("ada@example.org"));
    }

    [Fact]
    public async Task The_journal_names_the_operation_and_the_error()
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.Register("nobody", "none");
        await organisation.Post(Envelope("<a/>"));
        var entries = organisation.Sandbox.Journal.Entries().OrderBy(entry => entry.Sequence).ToList();
        Assert.Equal(["registerUser", "unknownPayload"], entries.Select(entry => entry.Operation!.Name));
        Assert.Equal(["unknownUser", "notFound"], entries.Select(entry => entry.Error));
    }

    [Fact]
    public async Task A_path_outside_the_servlet_is_nobodys()
    {
        var organisation = await simulator.NewOrganisationAsync();
        foreach (var path in (string[])["/digitalchalk", "/digitalchalk/dc/apis", "/digitalchalk/dc/v4.wsdl"])
            Assert.Equal("application/json", (await organisation.Post(Envelope(""), path: path)).ContentType);
    }
}
