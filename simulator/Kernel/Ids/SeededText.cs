using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Kernel.Ids;

/// <summary>Text that looks random and is the same in every run: secrets, keys, tokens.</summary>
public static class SeededText
{
    const string Alphanumeric = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /// <summary>Lower-case hexadecimal digits that depend on the seed and the purpose alone.</summary>
    /// <param name="seed">The sandbox's seed.</param>
    /// <param name="purpose">What the text is for; another purpose gives unrelated text.</param>
    /// <param name="length">How many digits, at most 64.</param>
    public static string Hex(long seed, string purpose, int length) =>
        Convert.ToHexStringLower(Digest(seed, purpose))[..length];

    /// <summary>Letters and digits without those that are easily confused.</summary>
    /// <param name="seed">The sandbox's seed.</param>
    /// <param name="purpose">What the text is for; another purpose gives unrelated text.</param>
    /// <param name="length">How many characters, at most 32.</param>
    public static string Key(long seed, string purpose, int length)
    {
        var digest = Digest(seed, purpose);
        return string.Create(length, digest, static (span, bytes) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Alphanumeric[bytes[i] % Alphanumeric.Length];
        });
    }

    /// <summary>A number that depends on the text alone (unlike <see cref="string.GetHashCode()"/>).</summary>
    public static long Seed(string text) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    static byte[] Digest(long seed, string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{purpose}"));
}
