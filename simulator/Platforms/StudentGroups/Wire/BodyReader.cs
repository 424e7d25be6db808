using System.Text.Unicode;
using Simulators.Kernel.Wire;

namespace Simulators.StudentGroups.Wire;

/// <summary>How the parameters of a body were written.</summary>
enum BodyForm
{
    None,
    Json,
    Form,
}

/// <summary>
/// Reads the parameters of a call, wherever they are. A body is read as what it looks like, for clients in use send
/// JSON by the name of a form and a form by the name of JSON [domoscio_js v2]; the query's count besides, and less.
/// </summary>
static class BodyReader
{
    /// <summary>
    /// Assumption: no body is longer. The vendor's bound is not known; what a call can say takes half of this, and what
    /// a body of this length costs to read is bounded too.
    /// </summary>
    const int Longest = 256 * 1024;

    /// <summary>Reads what was sent, or says why it cannot be read.</summary>
    public static string? Read(WireRequest request, out Attributes sent, out BodyForm form)
    {
        sent = new Attributes();
        form = BodyForm.None;
        if (request.BodyLength > 0 && ReadBody(request, sent, out form) is { } problem) return problem;
        if (request.Query.Length < 2) return null;
        var query = new Attributes();
        if (FormAttributes.ReadQuery(request.Query, query) is { } unreadable) return unreadable;
        sent.AddQuery(query);
        return null;
    }

    /// <summary>Whether the content type calls the body JSON.</summary>
    public static bool IsCalledJson(WireRequest request) =>
        request.Header("Content-Type")?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether the content type calls the body something else.</summary>
    public static bool IsCalledOtherwise(WireRequest request) =>
        request.Header("Content-Type") is { Length: > 0 } && !IsCalledJson(request);

    static string? ReadBody(WireRequest request, Attributes sent, out BodyForm form)
    {
        form = BodyForm.Form;
        if (request.BodyLength > Longest) return $"the body has {request.BodyLength} bytes, and {Longest} are taken";
        if (request.Form.Problem is { } problem) return problem;
        if (request.Header("Content-Type")?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
            return FormAttributes.Read(request.Form.Fields, sent);

        var body = request.Body.Span;
        if (!Utf8.IsValid(body)) return "the body is not UTF-8";
        if (LooksLikeForm(body)) return FormAttributes.Read(body, sent);
        form = BodyForm.Json;
        return JsonAttributes.Read(body, sent);
    }

    /// <summary>A form begins with a name and has an equals sign; JSON never begins with a letter and has one.</summary>
    static bool LooksLikeForm(ReadOnlySpan<byte> body) =>
        (char.IsAsciiLetterOrDigit((char)body[0]) || body[0] is (byte)'_' or (byte)'%' or (byte)'&') && body.Contains((byte)'=');
}
