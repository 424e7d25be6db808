using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>
/// JSON may escape half a surrogate pair (<c>"\ud800"</c>), which is no text: whoever asks for it as one gets an exception.
/// </summary>
static class JsonTexts
{
    /// <summary>False when a name or text of the document is none. Documents without such escapes cost one look.</summary>
    public static bool AreWhole(ReadOnlySpan<byte> json, JsonElement root) =>
        (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0) || AreWhole(root);

    static bool AreWhole(JsonElement root)
    {
        try
        {
            Read(root);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    static void Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray()) Read(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
        }
    }
}
