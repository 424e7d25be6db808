using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Steps.StudentGroups;

/// <summary>A client of StudentGroups: its version, what it shows, what it was answered and which ids its rows have.</summary>
public sealed class GroupsClient(World world)
{
    const string Json = "application/json";
    const string VersionOne = "v1/instances/{instance}/";

    readonly Dictionary<(string Resource, string Name), string> _ids = [];
    readonly List<GroupsTokens> _tokens = [];
    Exchange? _answer;
    SimulatorPlatform? _platform;

    /// <summary>Of the API: 1 or 2.</summary>
    public int Version { get; set; } = 1;

    /// <summary>What goes with each call.</summary>
    public GroupsCredential Credential { get; set; } = GroupsCredential.Token;

    /// <summary>The pairs of tokens that came, oldest first; one that came again is not there twice.</summary>
    public IReadOnlyList<GroupsTokens> Tokens => _tokens;

    /// <summary>What the client's last call was answered; what a Then looks up does not count.</summary>
    public Exchange Answer => _answer ?? throw new ExpectationException(
        "The client has not called StudentGroups yet: say 'When the client lists the groups ...' before this step.");

    /// <summary>A call of the client's version, with a JSON body or none.</summary>
    public Task CallAsync(string method, string resource, JsonNode? body = null) =>
        SendAsync($"{method} {resource}", body is null ? null : Content(JsonSerializer.SerializeToUtf8Bytes(body), Json));

    /// <summary>A call in a step's words.</summary>
    /// <param name="line">
    /// "POST student_groups", or with the whole address: "POST v1/instances/{instance}/student_groups". {instance} and {token}
    /// are the client's, {Maths} the id of what the scenario calls so.
    /// </param>
    /// <param name="content">The body, or null for none.</param>
    public async Task SendAsync(string line, HttpContent? content)
    {
        var token = (await PlatformAsync()).Credentials["token"];
        var (method, path) = Parts(line);
        var address = Filled(path.StartsWith('v') ? path : $"v{Version}/instances/{{instance}}/{path}");
        if (Credential.InQuery(token) is { } inQuery)
            address += (address.Contains('?') ? "&" : "?") + "token=" + Uri.EscapeDataString(inQuery);
        _answer = await DispatchAsync(method, address, content, Credential.Headers(token, _tokens));
        if (GroupsTokens.Of(_answer) is { } pair && !_tokens.Contains(pair)) _tokens.Add(pair);
        Learn(method, address, _answer);
    }

    /// <summary>Makes what a scenario begins with, in version 1 and with the documentation's token, and answers its id.</summary>
    public async Task<string> PrepareAsync(GroupsNoun noun, string name, JsonObject parameters)
    {
        var made = await AskAsync("POST", noun.Resource, parameters);
        var id = made.GetProperty("id").GetRawText();
        _ids[(noun.Resource, name)] = id;
        return id;
    }

    /// <summary>Looks something up, in version 1 and with the documentation's token, for a Then.</summary>
    public Task<JsonElement> LookUpAsync(string resource) => AskAsync("GET", resource, null);

    /// <summary>Does the scenario know a row by this name?</summary>
    public bool Knows(GroupsNoun noun, string name) => _ids.ContainsKey((noun.Resource, name));

    /// <summary>The id of a row that the scenario knows by this name; "#7" is the id 7, whosever it is.</summary>
    public string IdOf(GroupsNoun noun, string name)
    {
        if (name.StartsWith('#')) return name[1..];
        return _ids.TryGetValue((noun.Resource, name), out var id)
            ? id
            : throw new ExpectationException(
                $"The scenario has made no {noun.Word} \"{name}\". Make it first, or write \"#7\" for the id 7.");
    }

    /// <summary>
    /// A text with what its braces ask for: {instance}, {token}, or the id of a name; give two things two names.
    /// </summary>
    public string Filled(string text)
    {
        if (_platform is null) return text;
        var filled = text
            .Replace("{instance}", _platform.Credentials["instanceId"], StringComparison.Ordinal)
            .Replace("{token}", _platform.Credentials["token"], StringComparison.Ordinal);
        foreach (var ((_, name), id) in _ids) filled = filled.Replace($"{{{name}}}", id, StringComparison.Ordinal);
        return filled;
    }

    /// <summary>A body as bytes, with this content type or with none.</summary>
    public static HttpContent Content(byte[] bytes, string? contentType)
    {
        var content = new ByteArrayContent(bytes);
        if (contentType is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return content;
    }

    async Task<SimulatorPlatform> PlatformAsync() => _platform ??= await world.PlatformAsync("studentgroups");

    async Task<JsonElement> AskAsync(string method, string resource, JsonObject? parameters)
    {
        var token = (await PlatformAsync()).Credentials["token"];
        var content = parameters is null ? null : Content(JsonSerializer.SerializeToUtf8Bytes(parameters), Json);
        var headers = GroupsCredential.Token.Headers(token, []);
        var answer = await DispatchAsync(method, Filled(VersionOne + resource), content, headers);
        return answer.Status == 200
            ? answer.Json
            : throw new ExpectationException(
                $"{method} {resource} was answered {answer.Status} {answer.Text} {answer.Explanation}");
    }

    async Task<Exchange> DispatchAsync(
        string method,
        string address,
        HttpContent? content,
        IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        var baseUrl = (await PlatformAsync()).BaseUrl;
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{baseUrl}/{address}"));
        request.Content = content;
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await world.SendAsync(request);
    }

    /// <summary>Remembers by its name what the client has made.</summary>
    void Learn(string method, string address, Exchange answer)
    {
        if (method != "POST" || answer.Status != 200 || answer.Json.ValueKind != JsonValueKind.Object) return;
        foreach (var noun in (string[])["cluster", "group", "student"])
        {
            var (resource, field) = (GroupsNoun.Of(noun).Resource, GroupsNoun.Of(noun).NameField);
            if (!address.Split('?')[0].TrimEnd('/').EndsWith(resource, StringComparison.Ordinal)) continue;
            if (answer.Json.TryGetProperty(field, out var name) && name.GetString() is { } known)
                _ids[(resource, known)] = answer.Json.GetProperty("id").GetRawText();
        }
    }

    static (string Method, string Path) Parts(string line) => line.Split(' ', 2) is [var method, var path]
        ? (method, path)
        : throw new ExpectationException($"\"{line}\" is no call: write a method and an address, like \"POST student_groups\".");
}
