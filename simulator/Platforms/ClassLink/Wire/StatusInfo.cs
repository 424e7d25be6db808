using System.Globalization;
using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Wire;

/// <summary>Error bodies: a set of status infos in 1.1, and the bare object of the official file in 1.2.</summary>
static class StatusInfo
{
    /// <summary>A 401 names the ways to do better [RFC 9110 section 11.6.1].</summary>
    static readonly KeyValuePair<string, string>[] Challenge =
        [KeyValuePair.Create("WWW-Authenticate", "OAuth realm=\"ClassLink\", Bearer realm=\"ClassLink\"")];

    /// <summary>The reply to a rejected rostering call; notes the rejection's rule and explanation.</summary>
    public static Reply Reject(Call call, RosterVersion version, Rejection rejection, string? detail = null)
    {
        call.Decided(rejection);
        using var body = new RosterBody();
        body.Json.WriteStartObject();
        if (version == RosterVersion.V12) Write12(body.Json, rejection.Error, Describe(rejection, detail));
        else WriteSet11(body.Json, "failure", "error", [(rejection.Error, Describe(rejection, detail))]);
        body.Json.WriteEndObject();
        return new Reply(
            rejection.Error.HttpStatus,
            RosterReply.ContentType,
            body.ToArray(),
            Outcome.Rejected,
            rejection.Error.Code)
        {
            Headers = rejection.Error == Errors.Unauthorised ? Challenge : Wait(call, rejection),
            // Nothing but a used nonce and a counted request can have changed, and used and counted they are.
            Keeps = true,
        };
    }

    static KeyValuePair<string, string>[] Wait(Call call, Rejection rejection)
    {
        if (rejection.RetryAfter is not { } wait || !call.Get(ClassLinkSettings.RetryAfter)) return [];
        call.Decided(RuleBook.RetryAfter);
        var seconds = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));
        return [KeyValuePair.Create("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The member <c>statusInfoSet</c>, which in 1.1 may stand beside a collection for warnings.</summary>
    public static void WriteSet11(
        Utf8JsonWriter json,
        string major,
        string severity,
        IReadOnlyList<(ErrorEntry Error, string Description)> infos)
    {
        json.WriteStartArray("statusInfoSet");
        foreach (var (error, description) in infos)
        {
            json.WriteStartObject();
            json.WriteString("imsx_codeMajor", error == Errors.Unsupported ? "unsupported" : major);
            json.WriteString("imsx_severity", severity);
            json.WriteString("imsx_codeMinor", error.DocumentedTexts[0]);
            json.WriteString("imsx_description", description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An error's text with what it is about.</summary>
    public static string Describe(ErrorEntry error, string? detail) =>
        string.Format(CultureInfo.InvariantCulture, error.Text, detail ?? "");

    static string Describe(Rejection rejection, string? detail) => Describe(rejection.Error, detail ?? rejection.Explanation);

    static void Write12(Utf8JsonWriter json, ErrorEntry error, string description)
    {
        json.WriteString("imsx_codeMajor", error == Errors.Unsupported ? "unsupported" : "failure");
        json.WriteString("imsx_severity", "error");
        json.WriteString("imsx_description", description);
        if (error == Errors.Unsupported) return;
        json.WriteStartObject("imsx_CodeMinor");
        json.WriteStartArray("imsx_codeMinorField");
        json.WriteStartObject();
        json.WriteString("imsx_codeMinorFieldName", "TargetEndSystem");
        json.WriteString("imsx_codeMinorFieldValue", error.Code);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
