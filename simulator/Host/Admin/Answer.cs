using System.Text.Json.Serialization.Metadata;

namespace Simulators.Host.Admin;

/// <summary>The forms that the admin API's answers take.</summary>
static class Answer
{
    public static IResult Json<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        TypedResults.Json(value, type, statusCode: status);

    /// <summary>Every list of ours looks alike.</summary>
    public static IResult Page<T>(IReadOnlyList<T> items, JsonTypeInfo<Page<T>> type) =>
        Json(new Page<T>(items.Count, items), type);

    /// <summary>Why not. 422 comes from WireMock's protocol alone, and in the form that its clients read.</summary>
    public static IResult Problem(int status, string text) => status == StatusCodes.Status422UnprocessableEntity
        ? Json(new Unprocessable([new UnprocessableError(UnprocessableError.InvalidInput, text)]), AdminJson.Readable.Unprocessable, status)
        : Json(new Problem(text), AdminJson.Readable.Problem, status);

    public static IResult BadRequest(string text) => Problem(StatusCodes.Status400BadRequest, text);

    public static IResult NotFound(string text) => Problem(StatusCodes.Status404NotFound, text);

    public static IResult NoPlatform(string name, IEnumerable<string> known) =>
        NotFound($"There is no platform '{name}'. The platforms are: {string.Join(", ", known)}.");
}

/// <summary>A list: how many there are in all, and those on this page.</summary>
sealed record Page<T>(int Total, IReadOnlyList<T> Items);

/// <summary>Why not, in one sentence.</summary>
sealed record Problem(string Error);

/// <summary>Why not, as WireMock says it.</summary>
sealed record Unprocessable(IReadOnlyList<UnprocessableError> Errors);

/// <param name="Code">WireMock's number for the kind of mistake.</param>
/// <param name="Title">Why not, in one sentence.</param>
sealed record UnprocessableError(int Code, string Title)
{
    /// <summary>What WireMock gives for a document that cannot be taken.</summary>
    public const int InvalidInput = 10;
}
