using System.Text.Json;
using System.Xml.Linq;

namespace Simulators.Host.Matching.Xml;

/// <summary>
/// The value is XML of the same meaning: white space around texts, comments, prefixes, the order of attributes, and the order of
/// elements of different names do not matter.
/// </summary>
/// <remarks>As WireMock has it from XMLUnit: children are sorted by name and then compared one by one.</remarks>
sealed class EqualToXmlPattern(XElement expected, string text) : ValuePattern
{
    public static EqualToXmlPattern Read(JsonElement json, string path)
    {
        var text = PatternJson.Text(json, path);
        return XmlText.TryRead(text, out var problem) is { Root: { } root }
            ? new EqualToXmlPattern(root, text)
            : throw PatternJson.Unsupported(path, $"is no XML: {problem?.TrimEnd('.')}");
    }

    public override bool Fits(MatchedValue value) => value.Xml?.Root is { } root && Same(expected, root, value.Budget);

    public override double Distance(MatchedValue value) =>
        Fits(value) ? 0 : value.Text is { } actual ? TextDistance.Between(text, actual, value.Budget) : 1;

    static bool Same(XElement one, XElement other, Budget budget)
    {
        budget.Spend();
        if (one.Name != other.Name || TextOf(one) != TextOf(other) || !SameAttributes(one, other)) return false;
        List<XElement> mine = [.. Sorted(one)];
        List<XElement> theirs = [.. Sorted(other)];
        return mine.Count == theirs.Count && mine.Zip(theirs).All(pair => Same(pair.First, pair.Second, budget));
    }

    static bool SameAttributes(XElement one, XElement other)
    {
        var mine = one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        return mine.Count == other.Attributes().Count(attribute => !attribute.IsNamespaceDeclaration)
            && mine.TrueForAll(attribute => other.Attribute(attribute.Name)?.Value == attribute.Value);
    }

    static IEnumerable<XElement> Sorted(XElement parent) =>
        parent.Elements().OrderBy(child => child.Name.LocalName, StringComparer.Ordinal);

    static string TextOf(XElement element) =>
        string.Join('\n', element.Nodes().OfType<XText>().Select(text => text.Value.Trim()).Where(text => text.Length > 0));
}
