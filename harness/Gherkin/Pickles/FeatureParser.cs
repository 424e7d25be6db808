using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Pickles;

/// <summary>Gherkin text to documents and pickles; the ids count up over all files of a parser, as Cucumber's do.</summary>
public sealed class FeatureParser
{
    /// <param name="source">A feature file's path and text.</param>
    /// <returns>The document and its pickles, or what is wrong with the text.</returns>
    public ParsedFeature Parse(Source source) => throw new NotImplementedException();
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
