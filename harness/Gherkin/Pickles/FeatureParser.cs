using Simulators.Gherkin.Markdown;
using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Pickles;

/// <summary>Gherkin text to documents and pickles; the ids count up over all files of a parser, as Cucumber's do.</summary>
/// <param name="ids">Give the run's own, if its other messages are to share them.</param>
public sealed class FeatureParser(MessageIds? ids = null)
{
    /// <summary>Of a file that does not say its own by <c># language:</c>.</summary>
    const string Language = "en";

    readonly MessageIds _ids = ids ?? new MessageIds();

    /// <param name="path">Where the text is from; it tells Gherkin (.feature) from Markdown (.feature.md).</param>
    public ParsedFeature Parse(string path, string text) => Parse(new Source(path, text, MediaTypes.Of(path)));

    /// <param name="source">A feature file's path and text; its media type says how the text is read.</param>
    /// <returns>The document and its pickles, or what is wrong with the text.</returns>
    public ParsedFeature Parse(Source source)
    {
        var lines = new SourceLines(source.Data);
        try
        {
            var document = new DocumentBuilder(_ids, lines).Build(TreeOf(source, lines), source.Uri);
            return new ParsedFeature(source, document, new PickleCompiler(_ids).Compile(document), []);
        }
        catch (global::Gherkin.ParserException problem)
        {
            return new ParsedFeature(source, null, [], ParseErrors.Of(problem, source, lines));
        }
    }

    static global::Gherkin.Ast.GherkinDocument TreeOf(Source source, SourceLines lines)
    {
        var parser = new global::Gherkin.Parser(new TreeBuilder(lines));
        if (source.MediaType != MediaTypes.Markdown)
            return parser.Parse(new LineScanner(lines), new LineMatcher(Language));
        var dialect = new global::Gherkin.GherkinDialectProvider(Language).DefaultDialect;
        var tokens = new MarkdownTokens(MarkdownReader.Read(lines, dialect), dialect);
        return parser.Parse(tokens, tokens);
    }
}

/// <summary>A feature file that was parsed.</summary>
/// <param name="Source">Path and text.</param>
/// <param name="Document">Null when it does not parse.</param>
/// <param name="Pickles">One for each scenario, or row of examples.</param>
/// <param name="Errors">Empty when it parses.</param>
public sealed record ParsedFeature(
    Source Source,
    GherkinDocument? Document,
    IReadOnlyList<Pickle> Pickles,
    IReadOnlyList<ParseError> Errors);
