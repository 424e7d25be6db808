using Simulators.Kernel.Ids;

namespace Simulators.Electa;

/// <summary>The secrets of an account, the same in every run.</summary>
static class AccountKeys
{
    const int Groups = 8;
    const int GroupLength = 4;

    /// <summary>Eight times two capital letters and two digits: so the sample key looks [KB 50052].</summary>
    public static string AppKey(long seed)
    {
        var bytes = Convert.FromHexString(SeededText.Hex(seed, "electa/appKey", Groups * GroupLength * 2));
        return string.Create(bytes.Length, bytes, static (key, random) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = (char)(i % GroupLength < 2 ? 'A' + (random[i] % 26) : '0' + (random[i] % 10));
        });
    }

    /// <summary>The account's token of that number: a GUID with dashes in capital letters.</summary>
    public static string Token(string appKey, long number)
    {
        var digits = SeededText.Hex(SeededText.Seed(appKey), $"electa/token/{number}", 32);
        return $"{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}".ToUpperInvariant();
    }
}
