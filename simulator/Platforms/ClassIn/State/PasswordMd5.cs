using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.ClassIn.State;

/// <summary>
/// The MD5 of a password, which is all that clients may send. Sixteen bytes and no text: an account keeps it for good,
/// and there may be a million of them.
/// </summary>
[JsonConverter(typeof(Converter))]
public readonly record struct PasswordMd5(UInt128 Bits)
{
    /// <summary>The account has no password: no digest fits it.</summary>
    public static PasswordMd5 None => default;

    public static PasswordMd5 Of(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        Span<byte> digest = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(Encoding.UTF8.GetBytes(password), digest);
        return new PasswordMd5(BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <param name="hexadecimal">32 digits.</param>
    public static PasswordMd5 Parse(string hexadecimal) =>
        new(UInt128.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    /// <summary>32 lower-case hexadecimal digits, as clients send them, or nothing when there is no password.</summary>
    public override string ToString() => Bits == 0 ? "" : Bits.ToString("x32", CultureInfo.InvariantCulture);

    internal sealed class Converter : JsonConverter<PasswordMd5>
    {
        public override PasswordMd5 Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is not { Length: > 0 } text ? None
            : text.Length == 32 && text.All(char.IsAsciiHexDigit) ? Parse(text)
            : throw new JsonException("A password's MD5 has 32 hexadecimal digits.");

        public override void Write(Utf8JsonWriter writer, PasswordMd5 value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
