using System.Text.Json;
using Simulators.Host.Matching;

namespace Simulators.Host.Stubs;

/// <summary>Reads headers of answers. What the server could not send is refused when the stub is made, not when it is asked.</summary>
static class HeaderText
{
    const string TokenMarks = "!#$%&'*+-.^_`|~";

    /// <summary>Each header has one value or a list of them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(JsonElement json, string path)
    {
        var headers = ReadReceived(json, path);
        foreach (var (name, value) in headers) Check(name, value, $"{path}.{name}");
        return headers;
    }

    /// <summary>Headers of a request that came: whatever was received once is taken.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ReadReceived(JsonElement json, string path)
    {
        List<KeyValuePair<string, string>> headers = [];
        foreach (var member in PatternJson.Members(json, path))
        {
            IEnumerable<JsonElement> values = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray() : [member.Value];
            foreach (var value in values) headers.Add(KeyValuePair.Create(member.Name, TextOf(value, $"{path}.{member.Name}")));
        }

        return headers;
    }

    static void Check(string name, string value, string place)
    {
        if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || TokenMarks.Contains(letter)))
            throw PatternJson.Unsupported(place, "is no name of a header");
        if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
            throw PatternJson.Unsupported(place, "is not supported here: it follows from the body; chunkedDribbleDelay sends chunks");
        _ = Value(value, place);
    }

    /// <summary>The text, if it can stand in a header line.</summary>
    public static string Value(string text, string path) =>
        text.All(letter => letter is >= ' ' and <= '~' or '\t')
            ? text
            : throw PatternJson.Unsupported(path, "must have printable ASCII characters only, as a header line has");

    static string TextOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw PatternJson.Unsupported(path, "must be a text or a list of texts"),
    };
}
