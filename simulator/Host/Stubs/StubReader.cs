using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Host.Matching;

namespace Simulators.Host.Stubs;

/// <summary>Reads WireMock's stub mappings. A member that we do not have is refused by its name.</summary>
/// <param name="proxies">The hosts that a stub may ask in its place.</param>
sealed class StubReader(ProxyTargets proxies)
{
    /// <summary>WireMock's, when a stub names none.</summary>
    const int DefaultPriority = 5;

    const string Known =
        "id, uuid, name, request, response, priority, scenarioName, requiredScenarioState, newScenarioState, persistent, metadata";

    /// <param name="json">The mapping.</param>
    /// <param name="newId">An id for one that has none.</param>
    /// <param name="path">Where it stands, for complaints.</param>
    public Stub Read(JsonElement json, Func<Guid> newId, string path = "")
    {
        var members = PatternJson.Members(json, path.Length == 0 ? "$" : path).ToDictionary(member => member.Name, member => member.Value);
        foreach (var (name, value) in members) RefuseUnknown(name, value, At(name));
        var id = IdIn(members, path) ?? newId();
        var request = members.GetValueOrDefault("request");
        var response = members.GetValueOrDefault("response");
        var stub = new Stub(
            id,
            Shown(json, id),
            members.TryGetValue("priority", out var priority) ? PatternJson.Whole(priority, At("priority"), int.MinValue, int.MaxValue) : DefaultPriority,
            request.ValueKind == JsonValueKind.Undefined ? new RequestPattern([]) : RequestPattern.Read(request, At("request")),
            new ResponseReader(proxies).Read(response, At("response")),
            ScenarioIn(members, path));
        return stub with { Bytes = 500 + (4 * stub.Json.GetRawText().Length) };

        string At(string name) => path.Length == 0 ? name : $"{path}.{name}";
    }

    /// <summary>The id that a mapping is given, by either of its names.</summary>
    static Guid? IdIn(Dictionary<string, JsonElement> members, string path)
    {
        foreach (var name in new[] { "id", "uuid" })
        {
            if (!members.TryGetValue(name, out var json)) continue;
            return json.ValueKind == JsonValueKind.String && Guid.TryParseExact(json.GetString(), "D", out var id)
                ? id
                : throw PatternJson.Unsupported(path.Length == 0 ? name : $"{path}.{name}", "must be a UUID");
        }

        return null;
    }

    static ScenarioPart? ScenarioIn(Dictionary<string, JsonElement> members, string path)
    {
        var (name, required, next) = (Text("scenarioName"), Text("requiredScenarioState"), Text("newScenarioState"));
        if (name is not null) return new ScenarioPart(name, required, next);
        return required is null && next is null
            ? null
            : throw PatternJson.Unsupported(path.Length == 0 ? "scenarioName" : $"{path}.scenarioName", "is missing: a state belongs to a scenario");

        string? Text(string member) => members.TryGetValue(member, out var json) ? PatternJson.Text(json, member) : null;
    }

    static void RefuseUnknown(string name, JsonElement value, string path)
    {
        switch (name)
        {
            case "id" or "uuid" or "request" or "response" or "priority" or "scenarioName" or "requiredScenarioState" or "newScenarioState":
                break;
            case "name":
                _ = PatternJson.Text(value, path);
                break;
            case "metadata":
                _ = PatternJson.Members(value, path);
                break;
            case "persistent":
                if (PatternJson.Flag(value, path))
                    throw PatternJson.Unsupported(path, "is not supported here: stubs live as long as their sandbox; put them into a file and import it");
                break;
            case "postServeActions" or "serveEventListeners":
                if (!IsEmpty(value)) throw PatternJson.Unsupported(path, "is not supported here: there are no extensions and no webhooks of stubs");
                break;
            default:
                throw PatternJson.Unsupported(path, $"is not supported here; {Known} are");
        }
    }

    /// <summary>Clients send lists and objects that have nothing in them for what is not asked for.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        _ => false,
    };

    /// <summary>As WireMock shows one: both ids, a method and a status.</summary>
    static JsonElement Shown(JsonElement json, Guid id)
    {
        var given = JsonObject.Create(json)!;
        var shown = new JsonObject { ["id"] = id.ToString() };
        foreach (var (name, value) in given)
        {
            if (name is not ("id" or "uuid") && value is not null) shown[name] = value.DeepClone();
        }

        var request = shown["request"] as JsonObject ?? [];
        if (request["method"] is null) request["method"] = "ANY";
        var response = shown["response"] as JsonObject ?? [];
        if (response["status"] is null) response["status"] = StatusCodes.Status200OK;
        (shown["request"], shown["response"], shown["uuid"]) = (request.DeepClone(), response.DeepClone(), id.ToString());
        return JsonSerializer.SerializeToElement(shown, Admin.AdminJson.Readable.JsonObject);
    }
}
