using System.Globalization;
using System.Numerics;

namespace Simulators.Gherkin.Expressions;

/// <summary>
/// A decimal number of any length: what <c>{bigdecimal}</c> gives, for <see cref="decimal"/> holds only 28 digits.
/// </summary>
/// <param name="Unscaled">Its digits.</param>
/// <param name="Scale">How many of them are behind the point.</param>
public readonly record struct BigDecimal(BigInteger Unscaled, int Scale)
{
    /// <summary>More digits behind or before the point than this are not a number that a step means.</summary>
    const int LongestExponent = 10_000;

    /// <param name="text">As <c>-1.5E+3</c>, with a point and no thousands' marks.</param>
    public static bool TryParse(string text, out BigDecimal value)
    {
        value = default;
        var exponentAt = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = 0;
        if (exponentAt >= 0 && !int.TryParse(text.AsSpan(exponentAt + 1), CultureInfo.InvariantCulture, out exponent))
            return false;
        var digits = exponentAt < 0 ? text : text[..exponentAt];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var scale = point < 0 ? 0 : digits.Length - point - 1;
        if (Math.Abs((long)exponent) > LongestExponent) return false;
        if (point >= 0) digits = digits.Remove(point, 1);
        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unscaled))
            return false;
        scale -= exponent;
        value = scale < 0 ? new BigDecimal(unscaled * BigInteger.Pow(10, -scale), 0) : new BigDecimal(unscaled, scale);
        return true;
    }

    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        var sign = Unscaled.Sign < 0 ? "-" : "";
        return Scale == 0 ? sign + digits : $"{sign}{digits[..^Scale]}.{digits[^Scale..]}";
    }

    /// <exception cref="OverflowException">It has too many digits before the point.</exception>
    public decimal ToDecimal() => decimal.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
