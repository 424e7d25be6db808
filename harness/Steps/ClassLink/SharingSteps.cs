using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassLink;

/// <summary>What a district shares with the application, as its administrator chooses at ClassLink.</summary>
[Binding]
public sealed class SharingSteps(District district)
{
    /// <summary>One record is shared no longer: a user, class, course, school, session or enrollment.</summary>
    [Given("ClassLink's {word} {string} is no longer shared")]
    [When("ClassLink's {word} {string} is no longer shared")]
    public Task IsNoLongerShared(string noun, string name) => district.DoAsync("unshare", noun, name);

    /// <summary>One record is shared again.</summary>
    [When("ClassLink's {word} {string} is shared again")]
    public Task IsSharedAgain(string noun, string name) => district.DoAsync("share", noun, name);

    /// <summary>The permission Custom: courses and schools are chosen, each with commas between.</summary>
    [Given("ClassLink shares only the course(s) {string} of the school(s) {string}")]
    [When("ClassLink shares only the course(s) {string} of the school(s) {string}")]
    public Task SharesCourses(string courses, string schools) => PermitAsync(
        "custom", ("orgs", District.Split(schools)), ("courses", District.Split(courses)));

    /// <summary>The permission Select by Class: classes are chosen, with commas between.</summary>
    [Given("ClassLink shares only the class(es) {string}")]
    [When("ClassLink shares only the class(es) {string}")]
    public Task SharesClasses(string classes) => PermitAsync("selectByClass", ("classes", District.Split(classes)));

    /// <summary>The permission Full.</summary>
    [When("ClassLink shares everything")]
    public Task SharesEverything() => PermitAsync("full");

    Task<JsonElement> PermitAsync(string permission, params IEnumerable<(string Name, string[] Ids)> chosen)
    {
        var order = new JsonObject { ["permission"] = permission };
        foreach (var (name, ids) in chosen) order[name] = new JsonArray([.. ids.Select(id => (JsonNode)id)]);
        return district.DoAsync("permissions", order);
    }
}
