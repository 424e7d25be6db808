using System.Text;
using System.Text.Json;

namespace Simulators.Port;

/// <summary>Reads answers that came as bytes.</summary>
static class AnswerReader
{
    const int LongestShown = 200;

    /// <param name="bytes">One JSON object.</param>
    /// <param name="who">The integration's name.</param>
    /// <param name="hint">What to tell who wrote something else.</param>
    /// <exception cref="IntegrationFailureException">
    /// It is no answer; the message shows what it is, and where it is wrong.
    /// </exception>
    public static IntegrationAnswer Read(ReadOnlySpan<byte> bytes, string who, string hint)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, PortJson.Default.IntegrationAnswer)
                ?? throw new IntegrationFailureException($"{who} answered null. {hint}");
        }
        catch (JsonException e)
        {
            throw new IntegrationFailureException($"{who} wrote what is no answer: {Shown(bytes)} ({Reason(e)}). {hint}", e);
        }
    }

    /// <summary>The beginning of a text, in one line and without what a terminal would obey.</summary>
    public static string Shown(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, LongestShown * 4)]);
        var clean = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter).Take(LongestShown)]);
        return clean.Length < text.Length || bytes.Length > LongestShown * 4 ? $"\"{clean}...\"" : $"\"{clean}\"";
    }

    static string Reason(JsonException e) => e.Path is { Length: > 0 } path and not "$"
        ? $"{path} is of the wrong kind, or a word that is not known"
        : e.Message.Split(" Path:")[0].TrimEnd('.');
}
