using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>What people do in This is School itself, rather than at ClassLink.</summary>
[Binding]
public sealed class HandSteps(World world)
{
    /// <summary>Support makes a teacher's account with this username.</summary>
    [Given("the account {string} at This is School")]
    [When("support makes the account {string} at This is School")]
    public Task Makes(string username) => CallAsync("POST", "accounts", Account(username));

    /// <summary>
    /// Support makes an account with this username (two columns: field, value): email, role, givenName, familyName, district.
    /// </summary>
    [Given("the account {string} at This is School with:")]
    public Task MakesWith(string username, DataTable fields)
    {
        var account = Account(username);
        foreach (var row in fields.Rows) account[row[0]] = row[1];
        return CallAsync("POST", "accounts", account);
    }

    /// <summary>Support changes an account, found by its username (two columns: field, value).</summary>
    [When("support changes the account {string} at This is School:")]
    public async Task Changes(string username, DataTable fields)
    {
        var changes = new JsonObject();
        foreach (var row in fields.Rows) changes[row[0]] = row[1];
        await CallAsync("PATCH", $"accounts/{await AccountIdAsync(username)}", changes);
    }

    /// <summary>Support deletes an account, found by its username.</summary>
    [When("support deletes the account {string} at This is School")]
    public async Task Deletes(string username) => await CallAsync("DELETE", $"accounts/{await AccountIdAsync(username)}", null);

    /// <summary>A teacher makes a class of their own.</summary>
    [Given("the custom class {string} at This is School")]
    [When("a teacher makes the custom class {string} at This is School")]
    public Task MakesClass(string title) => CallAsync("POST", "classes", new JsonObject { ["title"] = title });

    /// <summary>A teacher gives work to one student of a class; student by username, class by title.</summary>
    [When("a teacher assigns {string} to the student {string} of the class {string} at This is School")]
    public async Task Assigns(string work, string student, string title) => await CallAsync(
        "POST",
        $"classes/{await ClassIdAsync(title)}/assignments",
        new JsonObject { ["title"] = work, ["accounts"] = new JsonArray(JsonNode.Parse(await AccountIdAsync(student))) });

    /// <summary>A call of This is School's API as it is written: "GET accounts?limit=2".</summary>
    [When("somebody sends This is School {string}")]
    public Task Sends(string call) => SendAsync(call, null);

    /// <summary>A call of This is School's API as it is written, with a JSON body.</summary>
    [When("somebody sends This is School {string} with the body:")]
    public Task SendsBody(string call, string body) => SendAsync(call, body);

    /// <summary>A call of This is School's API with an account and so many bytes around it.</summary>
    [When("somebody sends This is School an account of {int} bytes")]
    public Task SendsLongBody(int bytes)
    {
        var body = Account("long").ToJsonString();
        return SendAsync("POST accounts", body + new string(' ', bytes - Encoding.UTF8.GetByteCount(body)));
    }

    /// <summary>The last call was accepted.</summary>
    [Then("This is School accepts it")]
    public void Accepts() => Expect.True(
        world.Last.Status is >= 200 and < 300, $"{world.Last.Status} {world.Last.Text} {world.Last.Explanation}");

    /// <summary>The last call was refused with this status and this error of the catalogue.</summary>
    [Then("This is School refuses with {int} {string}")]
    public void Refuses(int status, string error)
    {
        Expect.Equal(status, world.Last.Status, $"The status of {world.Last.Text}");
        Expect.Equal(error, world.Last.Json.GetProperty("error").GetString(), "The error");
        Expect.True(world.Last.Json.GetProperty("message").GetString() is { Length: > 0 }, "The error has no message.");
    }

    /// <summary>The last answer is a page: so many of so many rows.</summary>
    [Then("This is School answers {int} of {int} rows")]
    public void AnswersPage(int rows, int total)
    {
        Expect.Equal(rows, world.Last.Json.GetProperty("items").GetArrayLength(), "The number of rows");
        Expect.Equal(total, world.Last.Json.GetProperty("total").GetInt32(), "The total");
    }

    static JsonObject Account(string username) => new()
    {
        ["username"] = username,
        ["givenName"] = "Old",
        ["familyName"] = "Account",
        ["role"] = "teacher",
    };

    async Task<string> AccountIdAsync(string username)
    {
        await SendAsync($"GET accounts?username={Uri.EscapeDataString(username)}", null);
        return IdOf(world.Last.Json.GetProperty("items").EnumerateArray(), $"account \"{username}\"");
    }

    async Task<string> ClassIdAsync(string title)
    {
        await SendAsync("GET classes", null);
        var found = world.Last.Json.GetProperty("items").EnumerateArray()
            .Where(one => one.GetProperty("title").GetString() == title);
        return IdOf(found, $"class \"{title}\"");
    }

    Task CallAsync(string method, string path, JsonObject? body) => SendAsync($"{method} {path}", body?.ToJsonString());

    async Task SendAsync(string call, string? body)
    {
        if (call.Split(' ', 2) is not [var method, var path])
            throw new ExpectationException($"\"{call}\" is no call: write a method and an address, like \"GET accounts\".");
        var address = new Uri($"{(await world.PlatformAsync("thisisschool")).BaseUrl}/{path}");
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        await world.SendAsync(request);
    }

    static string IdOf(IEnumerable<JsonElement> found, string what) => found.ToList() is [var one]
        ? one.GetProperty("id").GetRawText()
        : throw new ExpectationException($"There is not exactly one {what} at This is School.");
}
