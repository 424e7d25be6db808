using Simulators.Kernel.Rules;

namespace Simulators.Host.Admin;

/// <summary>The error catalogue: every rejection a vendor can give.</summary>
static class Errors
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("/errors/{platform}", List)
            .WithSummary("Every error code of the platform: text, meaning, where it is used.");

    static IResult List(string platform, HttpContext context) =>
        context.Platform(platform, out var refusal) is { } instance
            ? Answer.Page([.. instance.Platform.Errors.All.Select(ErrorView.Of)], AdminJson.Readable.PageErrorView)
            : refusal!;
}

sealed record ErrorView(
    string Code,
    int Status,
    string Text,
    string Confidence,
    string Meaning,
    IReadOnlyList<string> Documented,
    IReadOnlyList<string> UsedBy,
    string? NotProduced)
{
    public static ErrorView Of(ErrorEntry entry) => new(
        entry.Code,
        entry.HttpStatus,
        entry.Text,
        Words.Of(entry.TextConfidence),
        entry.Meaning,
        entry.DocumentedTexts,
        entry.UsedBy,
        entry.NotProduced);
}
