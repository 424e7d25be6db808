using System.Globalization;
using System.Text;
using System.Xml;

namespace Simulators.Reports.Formats;

/// <summary>XML whose texts come from outside: what XML cannot hold becomes a replacement character.</summary>
static class JUnitXml
{
    public static XmlWriterSettings Settings(ConformanceLevel level) => new()
    {
        ConformanceLevel = level,
        Indent = true,
        OmitXmlDeclaration = level != ConformanceLevel.Document,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineChars = "\n",
    };

    public static string Text(Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings(ConformanceLevel.Fragment))) write(writer);
        return text.ToString();
    }

    public static string Seconds(TimeSpan duration) => duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    public static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, Valid(value));

    public static void Element(XmlWriter writer, string name, string? text, string? message = null, string? type = null)
    {
        writer.WriteStartElement(name);
        if (message is not null) Attribute(writer, "message", message);
        if (type is not null) Attribute(writer, "type", type);
        if (text is { Length: > 0 }) writer.WriteString(Valid(text));
        writer.WriteEndElement();
    }

    static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                valid.Append(text[i]).Append(text[++i]);
            else
                valid.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return valid.ToString();
    }
}
