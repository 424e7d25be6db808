namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// What stands before the root element. The XML declaration is skipped unread, as SAAJ does, and a DOCTYPE is found here,
/// for it has an answer of its own.
/// </summary>
static class Prolog
{
    /// <summary>Where the reading begins: behind the declaration, comments and processing instructions.</summary>
    public static int End(ReadOnlySpan<byte> body, out bool hasDoctype)
    {
        var at = IsDeclaration(body) ? Instruction(body) : 0;
        while (true)
        {
            var rest = body[at..].TrimStart(" \t\r\n"u8);
            var start = body.Length - rest.Length;
            hasDoctype = rest.StartsWith("<!DOCTYPE"u8);
            var length = rest.StartsWith("<!--"u8) ? Comment(rest) : IsDeclaration(rest) ? 0 : Instruction(rest);
            if (length > 0)
            {
                at = start + length;
                continue;
            }

            // A second declaration is a mistake, which the reader finds when it sees the first one too.
            return IsDeclaration(rest) ? 0 : at;
        }
    }

    static bool IsDeclaration(ReadOnlySpan<byte> rest) =>
        rest.Length > 5 && rest.StartsWith("<?xml"u8) && rest[5] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    /// <summary>How long the instruction is; 0 when there is none or it does not end: the reader finds what is amiss.</summary>
    static int Instruction(ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 3 || !rest.StartsWith("<?"u8) || !(char.IsAsciiLetter((char)rest[2]) || rest[2] == '_')) return 0;
        var end = rest.IndexOf("?>"u8);
        return end < 0 ? 0 : end + 2;
    }

    /// <summary>The same of a comment, in which two hyphens may stand at its end alone.</summary>
    static int Comment(ReadOnlySpan<byte> rest)
    {
        var hyphens = rest[4..].IndexOf("--"u8);
        var end = 4 + hyphens + 2;
        return hyphens >= 0 && end < rest.Length && rest[end] == '>' ? end + 1 : 0;
    }
}
