using Simulators.Port;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Integration;

/// <summary>The integration keeps groups. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class GroupSteps(IntegrationUnderTest integration, SchoolPeople people, Things things)
{
    /// <summary>A group with these members: "Ada, Ben and Cleo".</summary>
    [Given("the integration has saved the group {string} at {word} with the members {string}")]
    [When("the integration saves the group {string} at {word} with the members {string}")]
    public Task Saves(string name, string platform, string members) => SaveAsync(
        platform, IdOf(name), things.Fill(name), [.. people.Named(members).Select(person => person.ExternalId)]);

    /// <summary>A group of this name; whoever is in it stays in it.</summary>
    [Given("the integration has saved the group {string} at {word}")]
    [When("the integration saves the group {string} at {word}")]
    public Task SavesName(string name, string platform) => SaveAsync(platform, IdOf(name), things.Fill(name), null);

    /// <summary>The group that was saved by the first name has the second now; nothing is said of its members.</summary>
    [When("the integration renames the group {string} to {string} at {word}")]
    public Task Renames(string former, string name, string platform) =>
        SaveAsync(platform, IdOf(former), things.Fill(name), null);

    /// <summary>The group has these members now; nothing is said of its name.</summary>
    [When("the integration puts {string} into the group {string} at {word}")]
    public Task PutsInto(string members, string name, string platform) => SaveAsync(
        platform, IdOf(name), null, [.. people.Named(members).Select(person => person.ExternalId)]);

    /// <summary>All groups that the platform has.</summary>
    [When("the integration lists the groups of {word}")]
    public Task Lists(string platform) => integration.TellAsync(new ListGroups { Platform = World.NameOf(platform) }, platform);

    /// <summary>The list has so many groups.</summary>
    [Then("it reports {int} group(s)")]
    public void ReportsGroups(int count) => Expect.Equal(count, Groups().Count, "The number of groups reported");

    /// <summary>No group is in the list twice.</summary>
    [Then("it reports no group twice")]
    public void NoGroupTwice() => Expect.Sequence(
        [],
        Groups().GroupBy(group => group.Id).Where(group => group.Count() > 1).Select(group => group.Key),
        "The groups reported more than once");

    IReadOnlyList<GroupAnswer> Groups() => Expect.Present(integration.Answer.Groups, "The list of groups");

    Task<IntegrationAnswer> SaveAsync(string platform, string id, string? name, IReadOnlyList<string>? members)
    {
        var group = new GroupPlan { ExternalId = id, Name = name, Members = members };
        return integration.TellAsync(new SaveGroup { Platform = World.NameOf(platform), Group = group }, platform);
    }

    static string IdOf(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
