using System.Text;

namespace Simulators.Cli.Capsules;

/// <summary>Bytes: as text where they are UTF-8, as base64 where they are not.</summary>
sealed record CapsuleBody(string? Text = null, byte[]? Base64 = null)
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static CapsuleBody Of(byte[] bytes)
    {
        try
        {
            return new CapsuleBody(Text: Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return new CapsuleBody(Base64: bytes);
        }
    }

    public byte[] ToBytes() => Base64 ?? Strict.GetBytes(Text ?? "");
}
