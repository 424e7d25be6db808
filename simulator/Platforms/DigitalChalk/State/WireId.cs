using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.DigitalChalk.State;

/// <summary>
/// Ids on the wire: 32 lower-case hexadecimal digits, as Hibernate makes them and the vendor's v5 samples show them. One
/// sequence gives the last eight digits of all of them, so that an id of one kind is never one of another.
/// </summary>
static class WireId
{
    const string Head = "ff80808141e1f27e0141e2c9";
    const int Digits = 8;

    public static string Of(long number) => string.Create(Head.Length + Digits, number, static (id, value) =>
    {
        Head.CopyTo(id);
        value.TryFormat(id[Head.Length..], out _, "x8", CultureInfo.InvariantCulture);
    });

    /// <summary>The number in an id, or null when the text is none of ours.</summary>
    public static long? Parse(string id) =>
        id.Length == Head.Length + Digits
        && id.StartsWith(Head, StringComparison.Ordinal)
        && !id.AsSpan(Head.Length).ContainsAnyInRange('A', 'F')
        && uint.TryParse(id.AsSpan(Head.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>Rows hold the number; people see the id that is on the wire.</summary>
sealed class WireIdConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WireId.Parse(reader.GetString() ?? "") ?? throw new JsonException($"'{reader.GetString()}' is no id.");

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) =>
        writer.WriteStringValue(WireId.Of(value));
}
