using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulators.Host.Matching;

namespace Simulators.Host.Admin;

/// <summary>
/// Reads the JSON body of an admin request. Whatever is wrong with it becomes a <see cref="BadHttpRequestException"/>
/// that says what and where, which <see cref="AdminGate"/> answers.
/// </summary>
static class Body
{
    /// <summary>An ordinary body may be so long.</summary>
    public const int Ordinary = 1024 * 1024;

    /// <summary>A body that holds a snapshot may be so long.</summary>
    public const int OfSnapshot = 64 * 1024 * 1024;

    /// <summary>The body; an empty one is an empty object. Members that the type has not are refused, not ignored.</summary>
    public static async ValueTask<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type, int maximum = Ordinary)
    {
        var element = await ReadAsync(context, maximum);
        if (UnknownMember(element, type, "$") is { } unknown) throw Bad(unknown);
        try
        {
            return element.Deserialize(type) ?? throw Bad("The body must not be null.");
        }
        catch (JsonException e)
        {
            throw Bad($"The value at {e.Path} is not of the kind that belongs there.");
        }
    }

    /// <summary>The body as any JSON.</summary>
    public static async ValueTask<JsonElement> ReadAsync(HttpContext context, int maximum = Ordinary)
    {
        var bytes = await BytesAsync(context, maximum);
        try
        {
            using var document = JsonDocument.Parse(bytes.Length == 0 ? "{}"u8.ToArray() : bytes);
            return JsonTexts.AreWhole(bytes, document.RootElement)
                ? document.RootElement.Clone()
                : throw Bad("The body has half a surrogate pair (\\ud800 to \\udfff alone), which is no text.");
        }
        catch (JsonException e)
        {
            var what = e.Message.Split(" LineNumber:")[0];
            throw Bad($"The body is no JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: {what}");
        }
    }

    public static BadHttpRequestException Bad(string text) => new(text);

    static async ValueTask<byte[]> BytesAsync(HttpContext context, int maximum)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > maximum)
            {
                throw new BadHttpRequestException(
                    $"The body is longer than {maximum} bytes.",
                    StatusCodes.Status413PayloadTooLarge);
            }

            if (read.IsCompleted)
            {
                var bytes = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    static string? UnknownMember(JsonElement element, JsonTypeInfo type, string path)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return null;
        if (element.ValueKind == JsonValueKind.Null) return null;
        if (element.ValueKind != JsonValueKind.Object) return $"The value at {path} must be an object.";
        foreach (var member in element.EnumerateObject())
        {
            var property = type.Properties.FirstOrDefault(known => known.Name == member.Name);
            if (property is null)
            {
                var names = string.Join(", ", type.Properties.Select(known => known.Name));
                return $"Unknown member '{member.Name}' at {path}. Known: {names}.";
            }

            var below = type.Options.GetTypeInfo(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            if (UnknownMember(member.Value, below, $"{path}.{member.Name}") is { } problem) return problem;
        }

        return null;
    }
}
