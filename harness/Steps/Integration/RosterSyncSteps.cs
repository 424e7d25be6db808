using System.Globalization;
using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>
/// The integration reads the roster at ClassLink and makes a platform agree with it. Tag such a scenario @needs-clock.
/// </summary>
[Binding]
public sealed class RosterSyncSteps(IntegrationUnderTest integration)
{
    /// <summary>Reads all of the roster, and changes nothing anywhere.</summary>
    [When("the integration reads the roster")]
    public Task Reads() => SyncAsync(new SyncRoster());

    /// <summary>Reads the users whom a OneRoster filter names, and changes nothing anywhere.</summary>
    [When("the integration reads the roster where {string}")]
    public Task ReadsWhere(string filter) => SyncAsync(new SyncRoster { Filter = filter });

    /// <summary>Reads all of the roster as OneRoster "1.1" or "1.2".</summary>
    [When("the integration reads the roster as OneRoster {string}")]
    public Task ReadsAs(string version) => SyncAsync(new SyncRoster { Version = version });

    /// <summary>Makes the platform agree with the roster.</summary>
    [Given("the integration has synced the roster to {word}")]
    [When("the integration syncs the roster to {word}")]
    public Task Syncs(string target) => SyncAsync(new SyncRoster { Target = World.NameOf(target) });

    /// <summary>Reads what has changed since the last sync, and makes the platform agree with that.</summary>
    [When("the integration syncs the changes of the roster to {word}")]
    public Task SyncsChanges(string target) => SyncAsync(new SyncRoster { Target = World.NameOf(target), Mode = "delta" });

    /// <summary>
    /// Makes the platform agree with the roster, unless that would remove more than so many percent of the people.
    /// </summary>
    [When("the integration syncs the roster to {word} and may remove {int} percent")]
    public Task SyncsWithin(string target, int percent) =>
        SyncAsync(new SyncRoster { Target = World.NameOf(target), RemovalThreshold = percent / 100.0 });

    /// <summary>So many records of a collection were read: users, classes, enrollments.</summary>
    [Then("it has read {int} {word}")]
    public void HasRead(int count, string collection)
    {
        var pulled = Expect.Present(integration.Answer.Pulled, "What the integration says that it has read (pulled)");
        Expect.True(
            pulled.TryGetValue(collection, out var read),
            $"The integration does not say how many {collection} it has read, only: {string.Join(", ", pulled.Keys)}.");
        Expect.Equal(
            count.ToString(CultureInfo.InvariantCulture),
            read.ToString(CultureInfo.InvariantCulture),
            $"The number of {collection} that the integration has read");
    }

    async Task SyncAsync(SyncRoster order)
    {
        await integration.ReadyAsync("syncRoster", "classlink");
        await integration.TellAsync(order, order.Target ?? "classlink");
    }
}
