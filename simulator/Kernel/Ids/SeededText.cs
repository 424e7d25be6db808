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

    /// <summary>
    /// The same for one of many: a digest would be the dearest part of making a row. Numbers of one purpose give unrelated texts.
    /// </summary>
    /// <param name="seed">The sandbox's seed.</param>
    /// <param name="purpose">What the text is for.</param>
    /// <param name="number">Which one of them.</param>
    /// <param name="length">How many characters, at most 32.</param>
    public static string Key(long seed, string purpose, long number, int length)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var state = Mix((ulong)seed);
        foreach (var character in purpose) state = Mix(state + character);
        return string.Create(length, Mix(state + (ulong)number), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                state = Mix(state);
                span[i] = Alphanumeric[(int)Math.BigMul(state, (ulong)Alphanumeric.Length, out _)];
            }
        });
    }

    /// <summary>A number that depends on the text alone (unlike <see cref="string.GetHashCode()"/>).</summary>
    public static long Seed(string text) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SplitMix64's step [Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014].</summary>
    static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    static byte[] Digest(long seed, string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{purpose}"));
}
