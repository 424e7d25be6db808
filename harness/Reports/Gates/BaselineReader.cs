using System.Text;
using System.Text.Json;

namespace Simulators.Reports.Gates;

/// <summary>
/// Reads a baseline file: a JSON array of <c>{"scenario", "reason", "owner", "expires"}</c>, all four required. Comments and
/// a comma too many are no mistake.
/// </summary>
public static class BaselineReader
{
    /// <param name="path">The file, as mistakes name it.</param>
    /// <param name="text">What it holds.</param>
    /// <returns>
    /// The baseline; mistakes as <c>path:line: what and how to mend it</c>, and when there are any, no entries.
    /// </returns>
    public static (Baseline Baseline, IReadOnlyList<string> Mistakes) Read(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = new List<(int Line, string Text)>();
        var raw = new List<RawEntry>();
        try
        {
            Scan(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')), raw, mistakes);
        }
        catch (JsonException problem)
        {
            mistakes.Add(((int)(problem.LineNumber ?? 0) + 1, $"is no JSON: {Sentence(problem.Message)}"));
        }

        void Say(int line, string mistake) => mistakes.Add((line, mistake));
        BaselineEntry[] entries = [.. raw.Select(entry => entry.Check(Say)).OfType<BaselineEntry>()];
        foreach (var again in entries.GroupBy(entry => entry.Scenario).SelectMany(same => same.Skip(1)))
            mistakes.Add((again.Line, $"\"{again.Scenario}\" has an entry already: keep one of them"));
        return (
            new Baseline(path, mistakes.Count == 0 ? entries : []),
            [.. mistakes.OrderBy(mistake => mistake.Line).Select(mistake => $"{path}:{mistake.Line}: {mistake.Text}.")]);
    }

    static void Scan(byte[] json, List<RawEntry> entries, List<(int Line, string Text)> mistakes)
    {
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var reader = new Utf8JsonReader(json, options);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            const string form = """[{"scenario": ..., "reason": ..., "owner": ..., "expires": ...}]""";
            mistakes.Add((1, $"must be an array of entries: {form}"));
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var line = LineOf(json, reader.TokenStartIndex);
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                entries.Add(Entry(json, ref reader, line));
                continue;
            }

            mistakes.Add((line, "an entry must be an object with scenario, reason, owner and expires"));
            reader.Skip();
        }

        while (reader.Read())
        {
            // What follows the array is no JSON: the reader says so.
        }
    }

    static RawEntry Entry(byte[] json, ref Utf8JsonReader reader, int line)
    {
        var entry = new RawEntry(line);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, at) = (reader.GetString()!, LineOf(json, reader.TokenStartIndex));
            reader.Read();
            entry.Add(name, reader.TokenType == JsonTokenType.String ? reader.GetString() : null, at);
            reader.Skip();
        }

        return entry;
    }

    static int LineOf(byte[] json, long offset) => json.AsSpan(0, (int)offset).Count((byte)'\n') + 1;

    /// <summary>The parser's message without the position, which the line says already.</summary>
    static string Sentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
