using System.Globalization;
using Simulators.Kernel.Ids;

namespace Simulators.StudentGroups.Rules;

/// <summary>
/// The tokens of v2. Each says when it was made and proves that it was made here, so that none need be remembered:
/// a client that asks for a new pair with each call costs no memory.
/// </summary>
/// <param name="seed">The sandbox's seed.</param>
/// <param name="authorization">The instance's AuthorizationToken; tokens made for another are none.</param>
sealed class TokenPairs(long seed, string authorization)
{
    const int ProofLength = 32;

    public TokenPair Make(DateTimeOffset now) => new(Make("access", now), Make("refresh", now));

    public string MakeAccess(DateTimeOffset now) => Make("access", now);

    /// <summary>When an AccessToken was made; false when it is none.</summary>
    public bool TryReadAccess(string token, out DateTimeOffset madeAt) => TryRead("access", token, out madeAt);

    /// <summary>When a RefreshToken was made; false when it is none.</summary>
    public bool TryReadRefresh(string token, out DateTimeOffset madeAt) => TryRead("refresh", token, out madeAt);

    string Make(string kind, DateTimeOffset at) => Make(kind, at.ToUnixTimeMilliseconds());

    string Make(string kind, long milliseconds)
    {
        var moment = milliseconds.ToString("x", CultureInfo.InvariantCulture);
        return $"{moment}.{SeededText.Key(seed, $"studentgroups/{kind}/{authorization}/{moment}", ProofLength)}";
    }

    bool TryRead(string kind, string token, out DateTimeOffset madeAt)
    {
        madeAt = default;
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0
            || !long.TryParse(
                token.AsSpan(0, dot), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var milliseconds)
            || Make(kind, milliseconds) != token)
            return false;
        madeAt = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return true;
    }
}

/// <summary>What a client of v2 sends back; either may be missing in an answer.</summary>
sealed record TokenPair(string? AccessToken, string? RefreshToken);
