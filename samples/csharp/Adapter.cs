using System.Text.Json;

namespace SchoolSync;

/// <summary>Carries out the gate's commands, one at a time.</summary>
sealed class Adapter(HttpClient http, StateFile state, TimeProvider clock)
{
    ClassIn? _classIn;
    ClassLink? _classLink;
    Store? _roster;

    /// <summary>Whatever happens in here, the gate gets an answer that says so.</summary>
    public async Task<string> AnswerAsync(string line)
    {
        Order? order = null;
        Answer answer;
        try
        {
            order = JsonSerializer.Deserialize(line, Json.Default.Order) ?? throw new JsonException("There is no command");
            answer = await HandleAsync(order) with { Ok = true };
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"{e}");
            answer = new Answer { Ok = false, Message = $"{e.GetType().Name}: {e.Message}" };
        }

        return JsonSerializer.Serialize(answer with { Id = order?.Id ?? 0 }, Json.Plain.Answer);
    }

    async Task<Answer> HandleAsync(Order order) => order.Command switch
    {
        "describe" => new Answer
        {
            Name = "school-sync-csharp 1.0",
            Commands = ["provisionUser", "provisionUsers", "scheduleClass", "enroll", "syncRoster"],
            Platforms = ["classin", "classlink"],
        },
        "configure" => Configure(order.Platforms ?? throw Missing("platforms")),
        "provisionUser" => (await At(order).ProvisionAsync([new(order.Person ?? throw Missing("person"), order.Role)]))[0],
        "provisionUsers" => new Answer { Items = await ProvisionAsync(At(order), order.Items) },
        "scheduleClass" => await At(order).ScheduleAsync(order.Class ?? throw Missing("class")),
        "enroll" when order.Role != "student" => new Answer
        {
            Items = [.. order.People.Select(person => Answer.Of(
                new Refused("unsupported", "Teachers join a course by teaching in it")) with { ExternalId = person })],
        },
        "enroll" => await At(order).EnrollAsync(order.Course ?? throw Missing("course"), order.People, order.Action),
        "syncRoster" => await SyncAsync(order),
        _ => throw new InvalidOperationException($"The command {order.Command} is not offered"),
    };

    Answer Configure(Dictionary<string, Access> platforms)
    {
        var calls = new Calls(http, clock);
        _classIn = platforms.TryGetValue("classin", out var classIn)
            ? new ClassIn(new ClassInWire(calls, classIn, clock), new Store(state, classIn.BaseUrl))
            : null;
        _classLink = platforms.TryGetValue("classlink", out var classLink) ? new ClassLink(calls, classLink, clock) : null;
        _roster = classLink is null ? null : new Store(state, classLink.BaseUrl);
        return new Answer();
    }

    /// <summary>Whoever is on the roster is at ClassIn afterwards; no call of ClassIn takes anybody out of a school.</summary>
    async Task<Answer> SyncAsync(Order order)
    {
        if (_classLink is null || _roster is null) throw new InvalidOperationException("classlink is not configured");
        if (order.Target is not (null or "classin"))
            return Answer.Of(new Refused("unsupported", $"This integration syncs rosters to classin, not to {order.Target}"));
        IReadOnlyCollection<RosterUser> users;
        try
        {
            users = await _classLink.UsersAsync(order.Version, FilterOf(order));
        }
        catch (PlatformFailure failure)
        {
            return Answer.Of(failure);
        }

        var people = order.Target is null ? [] : users.Where(user => user is { Active: true, Role: "student" or "teacher" })
            .Select(user => new PersonInRole(new Person(user.SourcedId, user.GivenName, user.FamilyName, user.Email), user.Role))
            .ToList();
        var items = people.Count == 0 ? [] : await ProvisionAsync(_classIn ?? throw Missing("platforms.classin"), people);
        if (users.Count > 0 && items.TrueForAll(item => item.Outcome is not ("rejected" or "unknown")))
            _roster.Put("synced", $"{order.Target}", users.Max(user => user.Changed)!);
        return new Answer
        {
            Outcome = items.Exists(item => item.Outcome is "created" or "updated") ? "updated" : "existing",
            Pulled = new() { ["users"] = users.Count },
            Items = items,
        };
    }

    /// <summary>A delta asks for what has changed since the newest change of the last sync that left nobody behind.</summary>
    string? FilterOf(Order order)
    {
        if (order.Mode != "delta" || _roster!.Get<string>("synced", $"{order.Target}") is not { } since) return order.Filter;
        var changed = $"dateLastModified>='{since}'";
        return order.Filter is null ? changed : $"{order.Filter} AND {changed}";
    }

    static async Task<List<Answer>> ProvisionAsync(ClassIn classIn, List<PersonInRole> items)
    {
        var answers = await classIn.ProvisionAsync(items);
        return [.. answers.Zip(items, (answer, item) => answer with { ExternalId = item.Person.ExternalId })];
    }

    ClassIn At(Order order) => order.Platform == "classin" && _classIn is not null
        ? _classIn
        : throw new InvalidOperationException($"{order.Platform} is not configured, or nobody can be provisioned there");

    static JsonException Missing(string member) => new($"The command has no {member}");
}
