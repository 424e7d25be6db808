using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Surface;

/// <summary>What a district does: it edits its roster at the source, and says at ClassLink what is shared.</summary>
static class DistrictDashboard
{
    public static IReadOnlyList<DashboardAction> Actions { get; } =
    [
        new("create", "Adds a record: {\"collection\": \"users\", \"record\": {..as OneRoster writes it, with sourcedId}}.", Create),
        new("change", "Changes a record: {\"collection\", \"sourcedId\", \"record\": {the members that change}}.", Change),
        new("withdraw", "Marks a record tobedeleted, with its enrollments: {\"collection\", \"sourcedId\"}.", Withdraw),
        new("purge", "Removes a record without a tombstone, with its enrollments: {\"collection\", \"sourcedId\"}.", Purge),
        new("unshare", "Stops sharing one record: {\"collection\", \"sourcedId\"}.", (c, b) => SharingDashboard.Unshare(c, b, true)),
        new("share", "Shares it again: {\"collection\", \"sourcedId\"}.", (c, b) => SharingDashboard.Unshare(c, b, false)),
        new(
            "permissions",
            "What the application may see: {\"permission\": \"full|custom|selectByClass\", \"orgs\"?: [..], \"courses\"?: [..], \"classes\"?: [..]}.",
            SharingDashboard.Permit),
        new(
            "replaceSourcedIds",
            "A total data replacement: users, classes and enrollments come back under new sourcedIds: {\"prefix\": \"new-\"}.",
            Replacement.Run),
    ];

    static JsonNode Create(PlatformContext context, JsonElement body)
    {
        var collection = Collection.Of(context, body);
        var record = Record(body);
        var id = TextOf(record, "sourcedId");
        if (id.Length > 255) throw new ArgumentException("A sourcedId has fewer than 256 characters.");
        if (collection.Has(id)) throw new ArgumentException($"{collection.Name} has {id} already: change it instead.");
        return collection.Write(record, id);
    }

    static JsonNode Change(PlatformContext context, JsonElement body)
    {
        var collection = Collection.Of(context, body);
        return collection.Write(Record(body), Existing(collection, body));
    }

    static JsonNode Withdraw(PlatformContext context, JsonElement body)
    {
        var collection = Collection.Of(context, body);
        var id = Existing(collection, body);
        return new JsonObject { ["withdrawn"] = collection.Withdraw(id) };
    }

    static JsonNode Purge(PlatformContext context, JsonElement body)
    {
        var collection = Collection.Of(context, body);
        return new JsonObject { ["purged"] = collection.Purge(Existing(collection, body)) };
    }

    public static string Existing(Collection collection, JsonElement body)
    {
        var id = TextOf(body, "sourcedId");
        return collection.Has(id) ? id : throw new ArgumentException($"{collection.Name} has no {id}.");
    }

    static JsonElement Record(JsonElement body) =>
        body.TryGetProperty("record", out var record) && record.ValueKind == JsonValueKind.Object
            ? record
            : throw new ArgumentException("The body needs the member record, an object.");

    public static string TextOf(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw new ArgumentException($"The member {name} is missing, or no text.");
}
