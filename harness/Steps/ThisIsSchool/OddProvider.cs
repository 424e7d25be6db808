using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Simulators.Steps.Shared;

namespace Simulators.Steps.ThisIsSchool;

/// <summary>How a OneRoster provider misbehaves.</summary>
public enum OddBehaviour
{
    TotalTooHigh,
    Grows,
    RepeatsUser,
    ForgetsSourcedId,
    SlowerThanReset,
}

/// <summary>The parameter {oddProvider}: how a OneRoster provider misbehaves.</summary>
[Binding]
public sealed class OddBehaviourTransformation
{
    /// <summary>What no sound provider does.</summary>
    [StepArgumentTransformation(
        "(says a total that is too high|changes while it is pulled|sends a user twice|sends a user without a sourcedId"
        + "|is still answering when all data is reset)",
        Name = "oddProvider")]
    public OddBehaviour Behaviour(string words) => words switch
    {
        "says a total that is too high" => OddBehaviour.TotalTooHigh,
        "changes while it is pulled" => OddBehaviour.Grows,
        "sends a user twice" => OddBehaviour.RepeatsUser,
        "sends a user without a sourcedId" => OddBehaviour.ForgetsSourcedId,
        _ => OddBehaviour.SlowerThanReset,
    };
}

/// <summary>
/// A OneRoster 1.1 provider on this machine, with the roster that <see cref="RosterDesk"/> begins with, which misbehaves as no
/// setting of a sound one can make it.
/// </summary>
sealed class OddProvider : IAsyncDisposable
{
    static readonly string[] People = ["sam", "sue", "tess"];

    readonly HttpListener _listener;
    readonly OddBehaviour _behaviour;
    readonly Func<Task> _reset;
    readonly Task _serving;
    int _askedForUsers;

    public OddProvider(OddBehaviour behaviour, Func<Task> reset)
    {
        (_behaviour, _reset) = (behaviour, reset);
        (_listener, Url) = LoopbackListener.Open();
        _serving = ServeAsync();
    }

    public string Url { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // The scenario is over, or the caller has gone; the former ends the loop.
            }
        }
    }

    async Task AnswerAsync(HttpListenerContext call)
    {
        var collection = call.Request.Url!.Segments[^1];
        if (collection == "users") _askedForUsers++;
        if (collection == "enrollments" && _behaviour == OddBehaviour.SlowerThanReset) await _reset();
        var all = RowsOf(collection);
        var total = all.Count + collection switch
        {
            "users" when _behaviour == OddBehaviour.TotalTooHigh => 1,
            "users" when _behaviour == OddBehaviour.Grows => _askedForUsers - 1,
            _ => 0,
        };
        var query = call.Request.QueryString;
        var rows = all.Skip(Number(query["offset"], 0)).Take(Number(query["limit"], 100));
        var body = new JsonObject { [collection == "schools" ? "orgs" : collection] = new JsonArray([.. rows]) };
        call.Response.Headers["X-Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        call.Response.ContentType = "application/json";
        await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString()));
        call.Response.Close();
    }

    List<JsonObject> RowsOf(string collection) => collection switch
    {
        "schools" => [new() { ["sourcedId"] = RosterDesk.FirstSchool, ["name"] = "Harbour", ["type"] = "school" }],
        "courses" => [new() { ["sourcedId"] = "course of French", ["title"] = "French" }],
        "classes" =>
        [
            new()
            {
                ["sourcedId"] = "7a",
                ["title"] = "7a",
                ["course"] = Reference("course of French"),
                ["school"] = Reference(RosterDesk.FirstSchool),
            },
        ],
        "users" => Users(),
        _ => [.. People.Select(Enrolment)],
    };

    List<JsonObject> Users()
    {
        var users = People.Select(User).ToList();
        if (_behaviour == OddBehaviour.RepeatsUser) users.Add(User("sam"));
        if (_behaviour == OddBehaviour.ForgetsSourcedId) users[0].Remove("sourcedId");
        return users;
    }

    static JsonObject User(string id) => new()
    {
        ["sourcedId"] = id,
        ["username"] = id,
        ["email"] = $"{id}@harbour.example",
        ["givenName"] = "Another",
        ["familyName"] = "Name",
        ["role"] = RoleOf(id),
        ["orgs"] = new JsonArray(Reference(RosterDesk.FirstSchool)),
    };

    static JsonObject Enrolment(string user) => new()
    {
        ["sourcedId"] = $"{user}-7a",
        ["user"] = Reference(user),
        ["class"] = Reference("7a"),
        ["role"] = RoleOf(user),
    };

    static string RoleOf(string user) => user == "tess" ? "teacher" : "student";

    static JsonObject Reference(string id) => new() { ["sourcedId"] = id };

    static int Number(string? text, int otherwise) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
