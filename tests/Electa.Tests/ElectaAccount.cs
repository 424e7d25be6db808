using System.Globalization;
using System.Text.Json;
using Simulators.Electa.State;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Electa.Tests;

/// <summary>An account at Electa in a sandbox of its own, and calls to it as a customer's code makes them.</summary>
public sealed class ElectaAccount(HttpClient client, Sandbox sandbox)
{
    string? _token;
    int _people;

    public Sandbox Sandbox => sandbox;

    public PlatformInstance Instance => sandbox.Platform("electa")!;

    public string Cid => Instance.Credentials["cid"];

    public string AppKey => Instance.Credentials["appKey"];

    public DateTimeOffset Now => sandbox.Clock.GetUtcNow();

    /// <summary>A call by GET with a token, the parameters in the query.</summary>
    public async Task<ElectaAnswer> Get(string path, params (string Name, object? Value)[] parameters) =>
        await GetPlain(path, await WithToken(parameters));

    /// <summary>A call by POST with a token, the parameters in a form.</summary>
    public async Task<ElectaAnswer> Post(string path, params (string Name, object? Value)[] parameters) =>
        await PostPlain(path, await WithToken(parameters));

    /// <summary>Sends exactly these parameters.</summary>
    public Task<ElectaAnswer> GetPlain(string path, params (string Name, object? Value)[] parameters) =>
        Send(HttpMethod.Get, path + QueryOf(parameters));

    public Task<ElectaAnswer> PostPlain(string path, params (string Name, object? Value)[] parameters) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(Fields(parameters)));

    public async Task<ElectaAnswer> Send(HttpMethod method, string pathAndQuery, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method,
            new Uri($"/s/{sandbox.Id}/electa{pathAndQuery}", UriKind.Relative))
        { Content = content };
        using var response = await client.SendAsync(request);
        return await ElectaAnswer.ReadAsync(response);
    }

    /// <summary>Asks for a token with the right key, or with another one.</summary>
    public Task<ElectaAnswer> LogIn(string? appKey = null) => GetPlain("/token/", ("CID", Cid), ("AppKey", appKey ?? AppKey));

    /// <summary>A token to call with; always the same one.</summary>
    public async Task<string> Token() => _token ??= (await LogIn()).Accepted().Data;

    /// <summary>From now on calls carry another token.</summary>
    public void Use(string token) => _token = token;

    public string NewEmail() => $"person{Interlocked.Increment(ref _people)}@example.com";

    /// <summary>User/Create with what is required, unless a parameter says otherwise.</summary>
    public Task<ElectaAnswer> Create(params (string Name, object? Value)[] parameters) =>
        Post("/User/Create", Over([("Email", NewEmail()), ("FirstName", "Ada"), ("LastName", "Lovelace"), ("UserType", "STD")],
            parameters));

    /// <summary>The number of a user who was made.</summary>
    public async Task<long> User(string type = "STD") => (await Create(("UserType", type))).Accepted().Number("UserId");

    /// <summary>Event/Create with what is required, unless a parameter says otherwise.</summary>
    public Task<ElectaAnswer> CreateEvent(params (string Name, object? Value)[] parameters) => Post("/Event/Create", Over(
        [
            ("StartDateTime", "12/01/2026 16:00:00"), ("EventType", "A"), ("Duration", 60), ("Topic", "Algebra"),
            ("ShowInPublicCalendar", "True"),
        ],
        parameters));

    /// <summary>/launch/ with what is required, unless a parameter says otherwise.</summary>
    public Task<ElectaAnswer> Launch(params (string Name, object? Value)[] parameters) => Post("/launch/", Over(
        [
            ("RoomId", Room), ("Email", "ada@example.com"), ("FirstName", "Ada"), ("LastName", "Lovelace"), ("UserType", "STD"),
            ("UniqueUserName", "ada"),
        ],
        parameters));

    /// <summary>The room that every account has.</summary>
    public long Room => 41001;

    public long Master => 2231112;

    public void Set(string setting, string value) =>
        Assert.Null(Instance.Settings.Change(new Dictionary<string, string?> { [setting] = value }));

    /// <summary>Moves the sandbox's time; what comes due on the way happens.</summary>
    public async Task Advance(TimeSpan by) => await sandbox.AdvanceAsync(by);

    /// <summary>Lets time stand still at a moment.</summary>
    public void Freeze(DateTimeOffset at)
    {
        sandbox.Clock.Freeze(true);
        sandbox.Clock.Set(at);
    }

    /// <summary>Does what a person does in the admin area.</summary>
    public async Task<JsonElement> Dashboard(string action, object body)
    {
        var found = Instance.Platform.Dashboard.Single(known => known.Name == action);
        var node = await Instance.ExecuteAsync(context => found.Handle(context, JsonSerializer.SerializeToElement(body)));
        return JsonSerializer.SerializeToElement(node);
    }

    /// <summary>The rows of a collection that the state view shows.</summary>
    public IReadOnlyList<JsonElement> State(string collection) =>
        [.. Instance.Store.ViewAsync(collection, new(0, int.MaxValue)).AsTask().Result!.Items.Select(item => JsonSerializer.SerializeToElement(item))];

    public JsonElement Row(string collection, string key, long id) =>
        State(collection).Single(row => row.GetProperty(key).GetInt64() == id);

    public async Task<T> Tables<T>(Func<ElectaTables, T> look) =>
        await Instance.ExecuteAsync(context => look(ElectaTables.Of(context.Transaction)));

    public static string QueryOf(IEnumerable<(string Name, object? Value)> parameters)
    {
        var pairs = string.Join('&', Fields(parameters).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return pairs.Length == 0 ? "" : $"?{pairs}";
    }

    /// <summary>Required parameters with others in their place; null takes one away.</summary>
    static (string, object?)[] Over((string Name, object? Value)[] required, (string Name, object? Value)[] given) =>
    [
        .. required.Where(one => !given.Any(other => other.Name == one.Name)),
        .. given,
    ];

    static IEnumerable<KeyValuePair<string, string>> Fields(IEnumerable<(string Name, object? Value)> parameters) => parameters
        .Where(pair => pair.Value is not null)
        .Select(pair => KeyValuePair.Create(pair.Name, Convert.ToString(pair.Value, CultureInfo.InvariantCulture)!));

    async Task<(string, object?)[]> WithToken((string Name, object? Value)[] parameters) =>
        Over([("CID", Cid), ("Token", await Token())], parameters);
}
