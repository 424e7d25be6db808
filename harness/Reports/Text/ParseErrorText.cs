using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Text;

/// <summary>What is wrong with a feature file, and where.</summary>
static class ParseErrorText
{
    public static string Of(ParseError error) => $"{Path(error)}:{Line(error)}: {error.Message}";

    public static string Path(ParseError error) => error.Source.Uri ?? "a feature file";

    public static int Line(ParseError error) => error.Source.Location?.Line ?? 1;
}
