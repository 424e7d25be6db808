using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Interop.Processes;

namespace Simulators.Interop.Electa;

/// <summary>Answers as the XML readers of PHP and Python see them, and as clients cut them up that do without one.</summary>
public sealed class ReaderTests(HostProcess host)
{
    static readonly Dictionary<string, (ForeignTool Tool, string[] Script)> Readers = new()
    {
        ["PHP SimpleXML"] = (Tools.Php, ["php", "electa.php"]),
        ["Python ElementTree"] = (Tools.Python, ["python", "electa.py"]),
    };

    public static TheoryData<string> All => [.. Readers.Keys];

    [Theory, MemberData(nameof(All))]
    public async Task A_token_is_read_by_its_element(string reader)
    {
        var (sandbox, session) = await BeginAsync(reader);
        await using var disposed = session;
        foreach (var form in new[] { null, Keys(sandbox) })
        {
            var token = await AskAsync(session, sandbox, "/token/", form is null ? Keys(sandbox) : null, form);
            Assert.Equal(("Response", "0"), ((string)token["root"]!, ElementOf(token, "ResponseCode")));
            Assert.Matches("^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$", ElementOf(token, "ResponseData"));
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_refusal_is_read_like_a_token(string reader)
    {
        var (sandbox, session) = await BeginAsync(reader);
        await using var disposed = session;
        var wrong = new Dictionary<string, string>(Keys(sandbox)) { ["AppKey"] = "AB12CD34AB12CD34AB12CD34AB12CD34" };
        var refused = await AskAsync(session, sandbox, "/token/", wrong);
        Assert.NotEqual("0", ElementOf(refused, "ResponseCode"));
        Assert.Equal("Invalid Account or Application Key", ElementOf(refused, "ResponseData"));
    }

    /// <summary>Two clients in use take 36 characters from byte 92 on; the Moodle plugin takes what follows the comma.</summary>
    [Theory, MemberData(nameof(All))]
    public async Task A_token_of_version_2_1_lies_where_its_clients_cut_it_out(string reader)
    {
        var (sandbox, session) = await BeginAsync(reader);
        await using var disposed = session;
        var token = await AskAsync(session, sandbox, "/apps/token.asp", Keys(sandbox));
        Assert.Equal(ElementOf(token, "ResponseData"), (string)token["atItsPlace"]!);
        var commas = new Dictionary<string, string>(Keys(sandbox)) { ["Result"] = "csv" };
        var fields = (await AskAsync(session, sandbox, "/apps/token.asp", commas))["fields"]!.AsArray();
        Assert.Equal((2, "0", 36), (fields.Count, (string)fields[0]!, ((string)fields[1]!).Length));
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_user_of_any_name_is_read_as_it_was_sent(string reader)
    {
        var (sandbox, session) = await BeginAsync(reader);
        await using var disposed = session;
        var token = ElementOf(await AskAsync(session, sandbox, "/token/", Keys(sandbox)), "ResponseData");
        foreach (var (number, (first, last)) in AwkwardNames.All.Index())
        {
            var parameters = new Dictionary<string, string>
            {
                ["CID"] = sandbox.Credential("cid"),
                ["Token"] = token,
                ["Email"] = $"user{number}@school.example",
                ["FirstName"] = first,
                ["LastName"] = last,
                ["UserType"] = "STD",
            };
            var isGet = number % 2 == 0;
            var user = await AskAsync(session, sandbox, "/User/Create", isGet ? parameters : null, isGet ? null : parameters);
            Assert.Equal(($"{first} {last}", "STD"), (ElementOf(user, "Name"), ElementOf(user, "UserType")));
            var kept = await sandbox.RowAsync("users", "userId", ElementOf(user, "UserId"));
            Assert.Equal((first, last), ((string)kept["firstName"]!, (string)kept["lastName"]!));
            Assert.Equal((string)kept["username"]!, ElementOf(user, "Username"));
            Assert.NotEmpty(ElementOf(user, "Password"));
        }
    }

    async Task<(Sandbox Sandbox, Conversation Session)> BeginAsync(string reader)
    {
        var (tool, script) = Readers[reader];
        var program = tool.Require();
        var sandbox = await Sandbox.NewAsync(host, "electa");
        return (sandbox, Conversation.Begin(Programs.Start(program, [WorkingCopy.Script(script)])));
    }

    static Dictionary<string, string> Keys(Sandbox sandbox) =>
        new() { ["CID"] = sandbox.Credential("cid"), ["AppKey"] = sandbox.Credential("appKey") };

    static string ElementOf(JsonObject answer, string name) => (string)answer["elements"]![name]!;

    static async Task<JsonObject> AskAsync(
        Conversation session,
        Sandbox sandbox,
        string path,
        Dictionary<string, string>? query,
        Dictionary<string, string>? form = null)
    {
        var pairs = (query ?? []).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}");
        var call = new JsonObject { ["url"] = $"{(string)sandbox.Platform["baseUrl"]!}{path}?{string.Join('&', pairs)}" };
        if (form is not null) call["form"] = JsonSerializer.SerializeToNode(form);
        return await session.AskAsync(call);
    }
}
