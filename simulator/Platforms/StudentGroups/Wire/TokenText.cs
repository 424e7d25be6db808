namespace Simulators.StudentGroups.Wire;

/// <summary>How a token is written in a header: as the vendor's framework (Rails) reads it, which his clients rely on.</summary>
static class TokenText
{
    /// <summary>
    /// The token of an Authorization header: <c>Token token=abc</c>, <c>Token token="abc"</c>, <c>Bearer abc</c>; null when
    /// it is neither.
    /// </summary>
    /// <param name="header">The header's value.</param>
    /// <param name="bearer">Whether it is written as a bearer token.</param>
    public static string? OfHeader(string? header, out bool bearer)
    {
        bearer = false;
        var rest = header.AsSpan();
        if (rest.StartsWith("Token ")) rest = rest["Token ".Length..];
        else if (bearer = rest.StartsWith("Bearer ")) rest = rest["Bearer ".Length..];
        else return null;
        var end = rest.IndexOfAny(",;\t");
        rest = (end < 0 ? rest : rest[..end]).Trim();
        if (rest.StartsWith("token=")) rest = rest["token=".Length..];
        return Bare(rest);
    }

    /// <summary>The token of a query's value, which the documentation's picture shows in double quotes.</summary>
    public static string? OfQuery(string? value) => value is null ? null : Bare(value);

    static string? Bare(ReadOnlySpan<char> token)
    {
        token = token.Trim('"');
        return token.IsEmpty ? null : token.ToString();
    }
}
