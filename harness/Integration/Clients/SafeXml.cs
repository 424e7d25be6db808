using System.Xml;
using System.Xml.Linq;

namespace Simulators.Integration.Clients;

/// <summary>Reads XML of others: no document types, no entities of their making, no more than was bargained for.</summary>
static class SafeXml
{
    const int LongestDocument = 16 * 1024 * 1024;

    /// <summary>The document.</summary>
    /// <exception cref="UnknownOutcomeException">It is none, or only the beginning of one.</exception>
    public static XDocument Read(PlatformAnswer answer)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LongestDocument,
            MaxCharactersFromEntities = 1024,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(answer.Body), settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw answer.Bad("is no XML", e);
        }
    }

    /// <summary>Whether XML can carry the text at all: control characters and half surrogates it cannot.</summary>
    public static bool CanCarry(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else return false;
        }

        return true;
    }
}
