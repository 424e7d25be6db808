using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Surface.Dashboards;

/// <summary>What ClassIn itself does with a school's cloud drive.</summary>
static class LibraryDashboard
{
    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new(
            "addSystemFolder",
            "ClassIn makes a folder of its own, which the API may not change (errno 196). Body: {\"name\": its name, "
            + "\"folderId\": the folder it is to lie in, the top folder when left out}. Answers {\"folderId\"}.",
            AddSystemFolder),
    ];

    static JsonObject AddSystemFolder(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var name = JsonText.Member(body, "name") ?? throw new ArgumentException("name is required: the folder's name.");
        var parent = Parent(tables, body);
        if (tables.Folders.Find(ClassInSchema.FolderByName, (parent.School, parent.FolderId, name)) is { } taken)
            throw new ArgumentException($"The folder {taken.FolderId} has that name there.");
        var folderId = tables.NextId(ClassInSchema.NextCloud);
        tables.Folders.Insert(new Folder(folderId, parent.School, parent.FolderId, name, IsSystem: true));
        return new JsonObject { ["folderId"] = CloudReply.Text(folderId) };
    }

    static Folder Parent(ClassInTables tables, JsonElement body)
    {
        var own = new School(School.Own, 0, "", "");
        var decision = JsonText.Member(body, "folderId") is not { } text
            ? CloudRules.Top(tables, own)
            : V1Call.TryNumber(text, out var folderId)
                ? CloudRules.Folder(tables, own, folderId)
                : throw new ArgumentException($"folderId must be a number; it was {Texts.Quote(text)}.");
        return decision.Refuses(out var refused, out var folder) ? throw new ArgumentException(refused.Explanation) : folder;
    }
}
