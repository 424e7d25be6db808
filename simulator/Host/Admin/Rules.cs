using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;

namespace Simulators.Host.Admin;

/// <summary>The rule catalogue, and which rules have decided something.</summary>
static class Rules
{
    public static void Map(RouteGroupBuilder admin)
    {
        var rules = admin.MapGroup("/rules");
        rules.MapGet("/", List).WithSummary("The rules of all platforms, or of one: ?platform=.");
        rules.MapGet("/coverage", Coverage)
            .WithSummary("How often each rule decided something since the last reset of the journal: ?platform=.");
    }

    static IResult List(HttpContext context) =>
        Asked(context, out var refusal) is { } platforms
            ? Answer.Page(
                [.. platforms.SelectMany(instance =>
                    instance.Platform.Rules.All.Select(rule => RuleView.Of(instance.Platform, rule)))],
                AdminJson.Readable.PageRuleView)
            : refusal!;

    static IResult Coverage(HttpContext context)
    {
        if (Asked(context, out var refusal) is not { } platforms) return refusal!;
        List<CoverageView> items = [.. platforms.SelectMany(instance => instance.Platform.Rules.All.Select(rule =>
            new CoverageView(rule.Id, instance.Platform.Name, instance.Coverage.Of(rule))))];
        return Answer.Json(
            new CoverageAnswer(items.Count, items.Count(item => item.Decided > 0), items),
            AdminJson.Readable.CoverageAnswer);
    }

    static IReadOnlyList<PlatformInstance>? Asked(HttpContext context, out IResult? refusal)
    {
        refusal = null;
        var name = context.Request.Query["platform"].ToString();
        if (name.Length == 0) return context.Sandbox().Platforms;
        return context.Platform(name, out refusal) is { } instance ? [instance] : null;
    }
}

sealed record RuleView(
    string Id,
    string Platform,
    string Level,
    string Statement,
    string Source,
    string Confidence,
    string? Setting)
{
    public static RuleView Of(Platform platform, Rule rule) => new(
        rule.Id,
        platform.Name,
        rule.Level switch { Kernel.Rules.Level.Must => "MUST", Kernel.Rules.Level.Should => "SHOULD", _ => "INFO" },
        rule.Statement,
        rule.Source,
        Words.Of(rule.Confidence),
        rule.Setting);
}

sealed record CoverageView(string Id, string Platform, long Decided);

/// <param name="Total">How many rules there are.</param>
/// <param name="Decided">How many of them decided something.</param>
/// <param name="Items">Rule by rule.</param>
sealed record CoverageAnswer(int Total, int Decided, IReadOnlyList<CoverageView> Items);
