using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassIn;

/// <summary>How a partner's code calls ClassIn's version 2 for the school of a scenario: JSON, signed in its headers.</summary>
public sealed class ClassInVersion2(ClassInSchool school, ScenarioContext scenario)
{
    const int LongestSigned = 1024;

    // What the signature adds itself, so that a body's own is not signed.
    static readonly string[] Added = ["sid", "timeStamp"];

    /// <summary>Calls a path; in a Given step the call must succeed.</summary>
    /// <param name="path">Without the first slash: lms/unit/create.</param>
    /// <param name="body">The body.</param>
    /// <param name="seconds">How far from now the signature's time is.</param>
    /// <param name="without">A header that is not sent.</param>
    /// <param name="forged">Signs with another secret than the school's.</param>
    public async Task<ClassInAnswer> CallAsync(
        string path, JsonObject body, int seconds = 0, string without = "", bool forged = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        var (sid, secret) = await school.CredentialsAsync();
        var timeStamp = (await school.UnixNowAsync() + seconds).ToString(CultureInfo.InvariantCulture);
        IEnumerable<(string Name, string? Value)> headers =
        [
            ("X-EEO-SIGN", SignOf(body, sid, timeStamp, forged ? "not the secret" : secret)), ("X-EEO-UID", sid),
            ("X-EEO-TS", timeStamp),
        ];
        var answer = await school.SendVersion2Async(path, body.ToJsonString(), headers.Where(header => header.Name != without));
        if ($"{scenario.StepContext.StepInfo.StepDefinitionType}" == "Given") answer.MustBe(1);
        return answer;
    }

    /// <summary>Calls a path that makes something, and remembers its id when it was made.</summary>
    /// <param name="path">The path.</param>
    /// <param name="body">The body.</param>
    /// <param name="idName">What the answer calls the id: unitId.</param>
    /// <param name="kind">What steps call it: unit.</param>
    /// <param name="name">Its name in the scenario.</param>
    public async Task<ClassInAnswer> MakeAsync(string path, JsonObject body, string idName, string kind, string name)
    {
        var answer = await CallAsync(path, body);
        if (answer.Errno == 1) school.Ids[kind, name] = answer.Data.GetProperty(idName).GetInt64();
        return answer;
    }

    /// <summary>
    /// A table of members, one a row: numbers, lists, null, true and quoted texts as JSON has them, or bare texts.
    /// </summary>
    public async Task<JsonObject> BodyOfAsync(DataTable members)
    {
        var body = new JsonObject();
        foreach (var (name, cell) in ClassInTables.Pairs(members)) body[name] = await ValueAsync(cell);
        return body;
    }

    /// <summary>A cell as JSON: see <see cref="BodyOfAsync"/>.</summary>
    public async Task<JsonNode?> ValueAsync(string cell)
    {
        var text = await school.FillAsync(cell);
        var isJson = text is "null" or "true" or "false"
            || (text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '[' or '"' or '-'));
        return isJson ? Parse(text) : text;
    }

    static string SignOf(JsonObject body, string sid, string timeStamp, string secret)
    {
        var signed = body
            .Where(member => member.Value is null or JsonValue && !Added.Contains(member.Key))
            .Select(member => (Name: member.Key, Value: member.Value is null ? "null" : $"{member.Value}"))
            .Where(member => Encoding.UTF8.GetByteCount(member.Value) <= LongestSigned)
            .Append(("sid", sid))
            .Append(("timeStamp", timeStamp))
            .OrderBy(member => member.Item1, StringComparer.Ordinal);
        return ClassInSchool.Md5(string.Join('&', signed.Select(member => $"{member.Item1}={member.Item2}")) + "&key=" + secret);
    }

    static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
