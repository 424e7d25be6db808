using System.Globalization;
using System.Text.Json;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>Accounts: <c>register</c>, one student a request.</summary>
sealed class ClassInUsers
{
    const int Success = 1;
    const int PhoneRegistered = 135;
    const int EmailRegistered = 461;
    const int AlreadyMember = 133;

    readonly LoadPlace _place;
    readonly ClassInCalls _calls;
    readonly Census _census = new("users", StringComparer.OrdinalIgnoreCase);

    public ClassInUsers(LoadPlace place)
    {
        (_place, _calls) = (place, new ClassInCalls(place.Platform));
        Phase = new LoadPhase("register", place.People.Count, RegisterAsync);
    }

    public LoadPhase Phase { get; }

    /// <summary>Who has an account before the run.</summary>
    public Task NoteWhoIsThereAsync(CancellationToken cancellation) => EachAsync(_census.Before, cancellation);

    public async Task<CollectionCheck> VerifyAsync(WorkProgress progress, CancellationToken cancellation)
    {
        for (var i = 0; i < _place.People.Count; i++) _census.Record(_place.People[i].Email, progress[Phase.Name, i]);
        await EachAsync(_census.Row, cancellation);
        return _census.Check();
    }

    Task RegisterAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var person = _place.People[item];
        return worker.SendAsync(
            "register",
            1,
            () => _calls.Request("register", worker.Clock.GetUtcNow(),
            [
                new("email", person.Email),
                new("password", $"Pw-{person.ExternalId}"),
                new("nickname", person.DisplayName),
                new("addToSchoolMember", "1"),
            ]),
            Judge,
            cancellation);
    }

    static Judgement Judge(LoadReply reply) => ClassInCalls.ErrnoOf(reply) switch
    {
        Success => Judgement.OfCreated(),
        PhoneRegistered or EmailRegistered or AlreadyMember => Judgement.OfExisting(),
        null => Judgement.OfFailed($"HTTP {reply.Status} without error_info"),
        { } errno => Judgement.OfRejected(string.Create(CultureInfo.InvariantCulture, $"errno {errno}")),
    };

    async Task EachAsync(Action<string> see, CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("classin", "users", cancellation))
        {
            if (KeyOf(row) is { } key) see(key);
        }
    }

    static string? KeyOf(JsonElement row)
    {
        foreach (var name in (ReadOnlySpan<string>)["email", "telephone"])
        {
            if (row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String) return value.GetString();
        }

        return null;
    }
}
