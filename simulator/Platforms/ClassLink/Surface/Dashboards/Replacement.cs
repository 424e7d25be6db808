using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink.Surface;

/// <summary>
/// A total data replacement, as a change of the source system brings it: the same people and classes under other
/// sourcedIds, and no tombstone of the former ones. What consumers must be told of beforehand (seed 002).
/// </summary>
static class Replacement
{
    public static JsonNode Run(PlatformContext context, JsonElement body)
    {
        var prefix = DistrictDashboard.TextOf(body, "prefix");
        var tables = RosterTables.Of(context.Transaction);
        var now = Instants.Whole(context.Now);
        var users = tables.Users.Page(0, int.MaxValue);
        var classes = tables.Classes.Page(0, int.MaxValue);
        var enrollments = tables.Enrollments.Page(0, int.MaxValue);
        if (users.Any(user => user.SourcedId.Length + prefix.Length > 255))
            throw new ArgumentException("With that prefix a sourcedId would have 256 characters or more.");
        foreach (var row in enrollments) tables.Enrollments.Delete(row.SourcedId);
        foreach (var user in users) Rename(tables, user, prefix, now);
        foreach (var row in classes)
        {
            tables.RemoveClass(row.SourcedId);
            tables.Put(row with { SourcedId = prefix + row.SourcedId, DateLastModified = now });
        }

        foreach (var row in enrollments)
        {
            tables.Put(row with
            {
                SourcedId = prefix + row.SourcedId,
                UserSourcedId = prefix + row.UserSourcedId,
                ClassSourcedId = prefix + row.ClassSourcedId,
                DateLastModified = now,
            });
        }

        tables.SharingChanged();
        return new JsonObject { ["users"] = users.Count, ["classes"] = classes.Count, ["enrollments"] = enrollments.Count };
    }

    static void Rename(RosterTables tables, User user, string prefix, DateTime now)
    {
        tables.RemoveUser(user.SourcedId);
        tables.Put(user with
        {
            SourcedId = prefix + user.SourcedId,
            AgentSourcedIds = Texts.Of([.. user.AgentSourcedIds.Select(agent => prefix + agent)]),
            DateLastModified = now,
        });
        if (tables.Demographics.Find(user.SourcedId) is not { } demographics) return;
        tables.Demographics.Delete(user.SourcedId);
        tables.Put(demographics with { SourcedId = prefix + user.SourcedId, DateLastModified = now });
    }
}
