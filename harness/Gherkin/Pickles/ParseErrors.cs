using System.Globalization;
using Gherkin;
using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Pickles;

/// <summary>The parser's complaints as messages.</summary>
static class ParseErrors
{
    public static IReadOnlyList<ParseError> Of(ParserException problem, Source source, SourceLines lines) =>
        problem is CompositeParserException several
            ? [.. several.Errors.Select(one => One(one, source, lines))]
            : [One(problem, source, lines)];

    static ParseError One(ParserException problem, Source source, SourceLines lines)
    {
        if (problem.Location is not { } at) return new ParseError(new SourceReference(source.Uri), problem.Message);
        var location = lines.LocationOf(at.Line, at.Column);
        var message = problem.Message;
        var prefix = Prefix(at.Line, at.Column);
        if (message.StartsWith(prefix, StringComparison.Ordinal))
            message = Prefix(location.Line, location.Column ?? 0) + message[prefix.Length..];
        return new ParseError(new SourceReference(source.Uri, Location: location), message);
    }

    static string Prefix(int line, int column) => string.Create(CultureInfo.InvariantCulture, $"({line}:{column}): ");
}
