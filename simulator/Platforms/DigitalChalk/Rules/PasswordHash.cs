using System.Security.Cryptography;
using System.Text;
using Simulators.Kernel.Ids;

namespace Simulators.DigitalChalk.Rules;

/// <summary>
/// What is kept of a password. The vendor says only that it cannot be retrieved; how he hashes is his secret, so ours is
/// cheap: nobody logs in here.
/// </summary>
static class PasswordHash
{
    const int SaltDigits = 16;

    /// <summary><c>sha256:salt:digest</c>; the salt is the user's own, and the same in every run.</summary>
    public static string Of(string password, long userId, long seed)
    {
        var salt = SeededText.Hex(seed, $"digitalchalk/salt/{userId}", SaltDigits);
        return $"sha256:{salt}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + password)))}";
    }
}
