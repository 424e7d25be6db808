using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Tests.Wire;

public sealed class OneRosterPageTests
{
    [Fact]
    public void Reads_or_explains_whatever_a_page_is_made_of() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Elements("{", "}", "[", "]", "\"users\"", ":", ",", "\"sourcedId\"", "\"x\"", "\"roles\"", "\"orgs\"", "\"metadata\"", "null", "1", "{}", "[]", "\"\\ud800\"")
                .ArrayOf().Select(string.Concat).ToArbitrary(),
            body => OneRosterPage.Read(Encoding.UTF8.GetBytes(body), "users", Read, out _) is null == IsPage(body)));

    [Theory]
    [InlineData("""{"users":[{"sourcedId":"a","orgs":[{"sourcedId":"s"},7,{"sourcedId":8}],"roles":{"a":[1]},"metadata":[1],"x":{"y":[{}]}}]}""")]
    [InlineData("""{"before":{"users":[1]},"users":[{"roles":[7,{"role":{"a":1}}],"orgs":"none","metadata":{"a":{"b":1}},"sourcedId":"a"}],"after":[[]]}""")]
    public void Reads_past_what_it_does_not_know(string body)
    {
        Assert.Null(OneRosterPage.Read(Encoding.UTF8.GetBytes(body), "users", Read, out var count));
        Assert.Equal(1, count);
    }

    static string? Read(ref Utf8JsonReader reader) =>
        new UserReader(new TextPool(), _ => true, primaryOnly: false).User(ref reader) is null ? "has no sourcedId" : null;

    /// <summary>As a slower reader sees it.</summary>
    static bool IsPage(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.EnumerateObject().FirstOrDefault(member => member.Name == "users").Value is { ValueKind: JsonValueKind.Array } users
                && users.EnumerateArray().All(user => user.ValueKind == JsonValueKind.Object && HasId(user));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    static bool HasId(JsonElement user) =>
        user.EnumerateObject().Any()
            && user.EnumerateObject().LastOrDefault(member => member.Name == "sourcedId").Value is { ValueKind: JsonValueKind.String };
}
