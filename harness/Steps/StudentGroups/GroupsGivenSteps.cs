using System.Globalization;
using System.Text.Json.Nodes;

namespace Simulators.Steps.StudentGroups;

/// <summary>What there is at StudentGroups before the client calls, and what kind of client it is.</summary>
[Binding]
public sealed class GroupsGivenSteps(GroupsClient client)
{
    /// <summary>There are these clusters, groups (by their names) or students (by their uids), in this order.</summary>
    [Given("the {groupsNoun} {string} at StudentGroups")]
    public async Task There(GroupsNoun noun, string names)
    {
        foreach (var name in GroupsNames.Of(names)) await client.PrepareAsync(noun, name, Named(noun, name));
    }

    /// <summary>There are these groups in a cluster, or these students in a group, which is made when needed.</summary>
    [Given("the {groupsNoun} {string} in the {groupsNoun} {string} at StudentGroups")]
    public async Task ThereIn(GroupsNoun noun, string names, GroupsNoun parent, string parentName)
    {
        Expect.True(noun.ParentField == parent.Resource.TrimEnd('s') + "_id", $"A {noun.Word} cannot be in a {parent.Word}.");
        var id = client.Knows(parent, parentName)
            ? client.IdOf(parent, parentName)
            : await client.PrepareAsync(parent, parentName, Named(parent, parentName));
        foreach (var name in GroupsNames.Of(names))
        {
            var parameters = Named(noun, name);
            parameters[noun.ParentField!] = JsonNode.Parse(id);
            await client.PrepareAsync(noun, name, parameters);
        }
    }

    /// <summary>There are so many groups, called Group 1, Group 2 and so on.</summary>
    [Given("{int} groups at StudentGroups")]
    public async Task ThereAreGroups(int count)
    {
        var group = GroupsNoun.Of("group");
        for (var number = 1; number <= count; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Group {number}");
            await client.PrepareAsync(group, name, Named(group, name));
        }
    }

    /// <summary>The client calls version 1 or version 2 of the API from now on; without this step version 1.</summary>
    [Given("the client speaks version {int} of StudentGroups")]
    [When("the client speaks version {int} of StudentGroups")]
    public void Speaks(int version)
    {
        Expect.True(version is 1 or 2, $"StudentGroups has the versions 1 and 2, and no {version}.");
        client.Version = version;
    }

    /// <summary>What the client shows with each call from now on; without this step its token, as is documented.</summary>
    [Given("the client calls StudentGroups with {groupsCredential}")]
    [When("the client calls StudentGroups with {groupsCredential}")]
    public void CallsWith(GroupsCredential credential) => client.Credential = credential;

    /// <summary>The client speaks version 2, has called once with its token, and sends the two tokens that came.</summary>
    [Given("the client has got its two tokens from StudentGroups")]
    public async Task HasTokens()
    {
        client.Version = 2;
        await client.CallAsync("GET", "student_groups");
        Expect.True(client.Tokens.Count == 1, $"StudentGroups handed out no tokens: {client.Answer.Status} {client.Answer.Text}");
        client.Credential = GroupsCredential.BothTokens;
    }

    static JsonObject Named(GroupsNoun noun, string name) => new() { [noun.NameField] = name };
}

/// <summary>Several names in one text.</summary>
static class GroupsNames
{
    /// <summary>"Maths, Art" is two names; an empty text is none.</summary>
    public static string[] Of(string names) =>
        names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
