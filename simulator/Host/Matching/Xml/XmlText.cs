using System.Xml;
using System.Xml.Linq;

namespace Simulators.Host.Matching.Xml;

/// <summary>Reads XML that somebody sent: no document type, no entities, nothing too long or too deep.</summary>
static class XmlText
{
    const int Longest = 4 * 1024 * 1024;
    const int Deepest = 200;

    /// <summary>Null when it is not well-formed or goes beyond the bounds; then <paramref name="problem"/> says why.</summary>
    public static XDocument? TryRead(string text, out string? problem)
    {
        problem = null;
        try
        {
            if (ProblemOfDepth(text) is { } deep)
            {
                problem = deep;
                return null;
            }

            using var reader = Open(text);
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            problem = e.Message;
            return null;
        }
    }

    /// <summary>Whatever walks the document afterwards may then go down into it without a bound of its own.</summary>
    static string? ProblemOfDepth(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
        {
            if (reader.Depth > Deepest) return $"elements lie deeper than {Deepest} in each other";
        }

        return null;
    }

    static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Longest,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });
}
