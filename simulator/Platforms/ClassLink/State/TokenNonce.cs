using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.ClassLink.State;

/// <summary>
/// A nonce that was used, with its timestamp: a digest of them, so that a long one takes no more room than a short one.
/// </summary>
/// <param name="High">The digest's first half.</param>
/// <param name="Low">The digest's second half.</param>
/// <param name="Until">The last Unix second at which its timestamp would still pass.</param>
public sealed record TokenNonce(long High, long Low, long Until)
{
    /// <summary>The digest of a timestamp and nonce.</summary>
    public static TokenNonce Of(string timestamp, string nonce, long until)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp} {nonce}"), digest);
        return new TokenNonce(
            BinaryPrimitives.ReadInt64LittleEndian(digest),
            BinaryPrimitives.ReadInt64LittleEndian(digest[sizeof(long)..]),
            until);
    }
}
