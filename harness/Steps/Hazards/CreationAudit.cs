using System.Text.Json;
using System.Web;
using System.Xml;
using System.Xml.Linq;
using Simulators.Client;

namespace Simulators.Steps.Hazards;

/// <summary>Something that was made twice.</summary>
/// <param name="Operation">The platform's call.</param>
/// <param name="Key">What it made: the fields that tell one thing from another.</param>
/// <param name="First">The journal's id of the request that made it first.</param>
/// <param name="Second">Of the one that made it again.</param>
public sealed record DoubledCreation(string Operation, string Key, string First, string Second)
{
    public override string ToString() => $"{Operation} ({Key}) by the requests {First} and {Second}";
}

/// <summary>
/// Looks through the journal for things that were made twice, whether the answer arrived or not: a call counts when the
/// platform has done it.
/// </summary>
public static class CreationAudit
{
    const int MostLooked = 5000;

    /// <summary>
    /// By the journal's name of a call: the fields that say which thing it makes. Signatures and passwords do not.
    /// </summary>
    static readonly Dictionary<string, string[]> Keys = new()
    {
        ["User/Create"] = ["Email", "FirstName", "LastName"],
        ["Event/Create"] = ["Topic", "StartDateTime"],
        ["createUser"] = ["username"],
        ["createAndRegisterUser"] = ["username"],
        ["registerUser"] = ["username", "offeringId"],
        ["addCourse"] = ["courseName"],
        ["addCourseClass"] = ["courseId", "className", "beginTime"],
        ["students.create"] = ["uid"],
        ["student_groups.create"] = ["name"],
    };

    /// <summary>Every thing that was made twice in this sandbox, oldest first.</summary>
    public static async Task<IReadOnlyList<DoubledCreation>> RunAsync(
        SimulatorSandbox sandbox, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        var page = await sandbox.AdminAsync(HttpMethod.Get, $"requests?limit={MostLooked}", null, cancellation);
        var made = new Dictionary<(string, string), string>();
        var doubled = new List<DoubledCreation>();
        foreach (var entry in page.GetProperty("requests").EnumerateArray().Reverse().Where(IsDone))
        {
            var operation = entry.GetProperty("simulator").GetProperty("operation").GetString()!;
            var key = KeyOf(operation, entry.GetProperty("request").GetProperty("body").GetString()!);
            var id = entry.GetProperty("id").GetString()!;
            if (made.TryAdd((operation, key), id)) continue;
            doubled.Add(new DoubledCreation(operation, key, made[(operation, key)], id));
        }

        return doubled;
    }

    /// <summary>
    /// Whether it makes something, and has: a call whose answer a fault took away was decided by rules, and not refused.
    /// </summary>
    static bool IsDone(JsonElement entry)
    {
        var simulator = entry.GetProperty("simulator");
        if (Text(simulator, "operation") is not { } operation || !Keys.ContainsKey(operation)) return false;
        return Text(simulator, "outcome") switch
        {
            "accepted" => true,
            "faulted" => Text(simulator, "error") is null && simulator.GetProperty("rules").GetArrayLength() > 0,
            _ => false,
        };
    }

    static string KeyOf(string operation, string body)
    {
        var value = Reader(body);
        return string.Join(", ", Keys[operation].Select(field => $"{field} {value(field) ?? "(none)"}"));
    }

    /// <summary>A body's fields, whatever the platform writes: a form, JSON or XML.</summary>
    static Func<string, string?> Reader(string body)
    {
        var start = body.AsSpan().TrimStart();
        try
        {
            if (start.StartsWith("{"))
            {
                var json = JsonSerializer.Deserialize<JsonElement>(body);
                return field => Text(json, field);
            }

            if (start.StartsWith("<"))
            {
                using var reader = XmlReader.Create(
                    new StringReader(body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
                var document = XDocument.Load(reader);
                return field => document.Descendants().FirstOrDefault(element => element.Name.LocalName == field)?.Value;
            }
        }
        catch (Exception e) when (e is JsonException or XmlException)
        {
            // What a platform took although nobody can read it is a thing of its own: all of it is its key.
            return _ => body;
        }

        var form = HttpUtility.ParseQueryString(body);
        return field => form[field];
    }

    static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ToString()
            : null;
}
