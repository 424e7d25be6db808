using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin.Reconciling;

/// <summary>
/// Who is missing, superfluous, out of date or in the wrong role at a platform, by what another platform says; and the
/// request of the journal that made it so.
/// </summary>
static class Reconciliation
{
    const int DefaultLimit = 100;

    /// <summary>Each difference of a page costs a look through the journal.</summary>
    const int MostShown = 1000;

    const PersonRoles AllRoles = PersonRoles.Student | PersonRoles.Teacher | PersonRoles.Admin;

    public static void Map(RouteGroupBuilder admin) => admin.MapGet("/reconcile", (Delegate)Compare)
        .WithSummary("Differences between people: ?source=classlink&target=classin,electa; ?roles=student,teacher,admin, ?kind, ?limit (100), ?offset.");

    static async Task<IResult> Compare(HttpContext context)
    {
        var query = context.Request.Query;
        if (Named(context, "source", out var refusal) is not [var source])
            return refusal ?? Answer.BadRequest("source: name one platform, ?source=classlink.");
        if (Named(context, "target", out refusal) is not { Count: > 0 } targets)
            return refusal ?? Answer.BadRequest("target: name one platform or several, ?target=classin,electa.");
        var (roles, problem) = Roles(query["roles"].ToString());
        if (problem is not null) return Answer.BadRequest(problem);
        var kinds = Enum.GetValues<FindingKind>().ToDictionary(Words.Of);
        var kind = query["kind"].ToString();
        if (kind.Length > 0 && !kinds.ContainsKey(kind)) return Answer.BadRequest($"kind: '{kind}' is none of {string.Join(", ", kinds.Keys)}.");
        var people = await PeopleOf(source);
        List<(PlatformInstance Target, Finding Finding)> findings = [];
        List<TargetView> views = [];
        foreach (var target in targets)
        {
            var there = await PeopleOf(target);
            var comparison = Comparison.Of(people, there, roles);
            views.Add(TargetView.Of(target.Platform.Name, there.Count, comparison));
            findings.AddRange(comparison.Findings
                .Where(finding => kind.Length == 0 || finding.Kind == kinds[kind])
                .Select(finding => (target, finding)));
        }

        var limit = Math.Min(context.QueryNumber("limit", DefaultLimit), MostShown);
        var page = findings.Skip(context.QueryNumber("offset", 0)).Take(limit).ToList();
        var items = Causes.Of(context.Sandbox(), page).Select((cause, i) => FindingView.Of(page[i].Target, page[i].Finding, cause));
        return Answer.Json(
            new ReconciliationView(source.Platform.Name, people.Count, views, findings.Count, [.. items]),
            AdminJson.Readable.ReconciliationView);
    }

    static ValueTask<List<Person>> PeopleOf(PlatformInstance instance) =>
        instance.ExecuteAsync(context => instance.Platform.People(context)!.ToList());

    /// <summary>The platforms that a parameter names, or the refusal to answer with.</summary>
    static List<PlatformInstance>? Named(HttpContext context, string parameter, out IResult? refusal)
    {
        List<PlatformInstance> named = [];
        refusal = null;
        foreach (var name in Split(context.Request.Query[parameter].ToString()))
        {
            if (context.Platform(name, out refusal) is not { } instance) return null;
            named.Add(instance);
        }

        return named;
    }

    static (PersonRoles Roles, string? Problem) Roles(string text)
    {
        if (text.Length == 0) return (AllRoles, null);
        var roles = PersonRoles.None;
        foreach (var word in Split(text))
        {
            if (!Enum.TryParse<PersonRoles>(word, ignoreCase: true, out var role) || role is PersonRoles.None || char.IsAsciiDigit(word[0]))
                return (roles, $"roles: '{word}' is none of student, teacher, admin.");
            roles |= role;
        }

        return (roles, null);
    }

    static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
