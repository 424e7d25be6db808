using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Interop.Processes;

namespace Simulators.Interop.WireMock;

/// <summary>WireMock's own Java client drives the stubs; and the genuine server says which requests a pattern takes.</summary>
public sealed class JavaClientTests(HostProcess host)
{
    [Fact]
    public async Task Makes_reads_finds_edits_and_removes_stubs_and_verifies()
    {
        await using var client = await BeginAsync();
        var made = await AskAsync(client, new { call = "stub" });
        Assert.Equal(("greeting", 1, 1), ((string)made["read"]!, (int)made["listed"]!, (int)made["byMetadata"]!));
        var answer = await AskAsync(client, new { call = "send", method = "GET", path = "/hello?n=1", header = "Ada" });
        Assert.Equal((200, """{"hello":"Ada"}"""), ((int)answer["status"]!, (string)answer["body"]!));
        await AskAsync(client, new { call = "send", method = "GET", path = "/hello?n=2" });
        Assert.Null((await AskAsync(client, new { call = "verify", count = 2, path = "/hello" }))["error"]);
        Assert.Contains("VerificationException", (string)(await client.AskAsync(Json(new { call = "verify", count = 3, path = "/hello" })))["error"]!, StringComparison.Ordinal);
        var edited = await AskAsync(client, new { call = "edit", id = (string)made["id"]! });
        Assert.Equal(("edited", 0), ((string)edited["body"]!, (int)edited["left"]!));
    }

    [Fact]
    public async Task Reads_the_journal_and_empties_it()
    {
        await using var client = await BeginAsync();
        var id = (string)(await AskAsync(client, new { call = "stub" }))["id"]!;
        await AskAsync(client, new { call = "send", method = "GET", path = "/hello?n=1", header = "Ada" });
        await AskAsync(client, new { call = "send", method = "GET", path = "/nowhere" });
        var seen = await AskAsync(client, new { call = "requests" });
        Assert.Equal((2, 2, 1, 1, 0), ((int)seen["found"]!, (int)seen["events"]!, (int)seen["unmatched"]!, (int)seen["removed"]!, (int)seen["afterReset"]!));
        Assert.Equal(["", id], seen["stub"]!.AsArray().Select(stub => (string)stub!));
    }

    [Fact]
    public async Task Moves_a_scenario_through_its_states()
    {
        await using var client = await BeginAsync();
        var seen = await AskAsync(client, new { call = "scenario" });
        Assert.Equal(
            ("one", "two", "two", "one", "two", "one"),
            ((string)seen["first"]!, (string)seen["state"]!, (string)seen["second"]!, (string)seen["again"]!, (string)seen["set"]!, (string)seen["reset"]!));
        Assert.Equal(["Started", "two"], seen["possible"]!.AsArray().Select(state => (string)state!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Finds_near_misses_sets_delays_and_is_told_what_is_not_supported()
    {
        await using var client = await BeginAsync();
        var near = await AskAsync(client, new { call = "nearMiss" });
        Assert.Equal(("/near", "/near"), ((string)near["unmatched"]!, (string)near["request"]!));
        Assert.EndsWith("/nearly", (string)near["pattern"]!, StringComparison.Ordinal);
        Assert.InRange((double)near["distance"]!, 0.001, 0.2);
        Assert.Equal(7, (int)(await AskAsync(client, new { call = "settings" }))["delay"]!);
        Assert.Contains("response.transformers", (string)(await client.AskAsync(Json(new { call = "refused" })))["error"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EMPTY_RESPONSE")]
    [InlineData("MALFORMED_RESPONSE_CHUNK")]
    [InlineData("RANDOM_DATA_THEN_CLOSE")]
    [InlineData("CONNECTION_RESET_BY_PEER")]
    public async Task Every_fault_breaks_the_connection(string fault)
    {
        await using var client = await BeginAsync();
        Assert.True((bool)(await AskAsync(client, new { call = "fault", fault }))["broken"]!);
    }

    [Fact]
    public async Task Takes_the_requests_that_the_genuine_server_takes()
    {
        await using var client = await BeginAsync();
        List<string> differences = [];
        foreach (var (pattern, bodies) in Comparisons.All)
        {
            foreach (var body in bodies)
            {
                var mapping = JsonNode.Parse($$$"""{"request":{"bodyPatterns":[{{{pattern}}}]},"response":{"status":207}}""");
                var seen = await AskAsync(client, new { call = "compare", mapping, body });
                if ((int)seen["genuine"]! != (int)seen["ours"]!) differences.Add($"{pattern} on {body}: {seen.ToJsonString()}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    async Task<Conversation> BeginAsync()
    {
        var sandbox = await Sandbox.NewAsync(host, "classin");
        var address = $"{host.Admin.BaseAddress!.ToString().TrimEnd('/')}/s/{sandbox.Id}";
        return Conversation.Begin(Programs.Start(Tools.WireMock.Require(), ["-cp", Tools.WireMockJar, WorkingCopy.Script("java", "WireMockClient.java"), address]));
    }

    /// <summary>A call that must succeed.</summary>
    static async Task<JsonObject> AskAsync(Conversation client, object call)
    {
        var report = await client.AskAsync(Json(call));
        Assert.True(report["error"] is null, (string?)report["error"]);
        return report;
    }

    static JsonNode Json(object call) => JsonSerializer.SerializeToNode(call)!;
}
