using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassLink.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Surface;

/// <summary>ClassLink's page of an application's permissions (CLS).</summary>
static class SharingDashboard
{
    public static JsonNode Permit(PlatformContext context, JsonElement body)
    {
        var permission = DistrictDashboard.TextOf(body, "permission");
        if (permission is not (Sharing.Full or Sharing.Custom or Sharing.SelectByClass))
            throw new ArgumentException("The permission is full, custom or selectByClass.");
        var tables = RosterTables.Of(context.Transaction);
        var sharing = tables.Sharing with
        {
            Permission = permission,
            Orgs = Ids(body, "orgs", tables.Orgs.Find),
            Courses = Ids(body, "courses", tables.Courses.Find),
            Classes = Ids(body, "classes", tables.Classes.Find),
            Stale = true,
        };
        tables.Put(sharing);
        return Show(sharing);
    }

    public static JsonNode Unshare(PlatformContext context, JsonElement body, bool unshared)
    {
        var collection = Collection.Of(context, body);
        var name = $"{collection.Name}/{DistrictDashboard.Existing(collection, body)}";
        var tables = RosterTables.Of(context.Transaction);
        var others = tables.Sharing.Unshared.Where(one => one != name);
        var sharing = tables.Sharing with { Unshared = unshared ? [.. others, name] : [.. others], Stale = true };
        tables.Put(sharing);
        return Show(sharing);
    }

    static List<string> Ids(JsonElement body, string name, Func<string, RosterRow?> find)
    {
        if (!body.TryGetProperty(name, out var list)) return [];
        if (list.ValueKind != JsonValueKind.Array) throw new ArgumentException($"The member {name} must be a list of sourcedIds.");
        var ids = new List<string>();
        foreach (var one in list.EnumerateArray())
        {
            var id = one.ValueKind == JsonValueKind.String ? one.GetString()! : "";
            ids.Add(find(id) is not null ? id : throw new ArgumentException($"{name} has no {id}."));
        }

        return ids;
    }

    static JsonObject Show(Sharing sharing) => new()
    {
        ["permission"] = sharing.Permission,
        ["orgs"] = List(sharing.Orgs),
        ["courses"] = List(sharing.Courses),
        ["classes"] = List(sharing.Classes),
        ["unshared"] = List(sharing.Unshared),
    };

    static JsonArray List(IEnumerable<string> ids) => [.. ids.Select(id => (JsonNode)JsonValue.Create(id))];
}
