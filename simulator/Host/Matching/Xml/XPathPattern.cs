using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.XPath;

namespace Simulators.Host.Matching.Xml;

/// <summary>The expression leads to something in the value's XML; or to something that fits a pattern of its own.</summary>
sealed class XPathPattern(XPathExpression expression, ValuePattern? pattern) : ValuePattern
{
    const int Longest = 2000;
    const int Deepest = 50;

    public static XPathPattern Read(JsonElement json, Dictionary<string, string> namespaces, string path, int depth)
    {
        var (text, pattern) = Expression.Read(json, path, depth);
        if (text.Length > Longest) throw PatternJson.Unsupported(path, $"is longer than {Longest} characters");
        if (text.Count(letter => letter is '(' or '[') > Deepest) throw PatternJson.Unsupported(path, $"has more than {Deepest} brackets");
        try
        {
            var known = new XmlNamespaceManager(new NameTable());
            foreach (var (prefix, uri) in namespaces) known.AddNamespace(prefix, uri);
            return new XPathPattern(XPathExpression.Compile(text, known), pattern);
        }
        catch (Exception e) when (e is XPathException or ArgumentException)
        {
            throw PatternJson.Unsupported(path, $"is no XPath that is understood here: {e.Message.TrimEnd('.')}");
        }
    }

    public override bool Fits(MatchedValue value)
    {
        if (value.Xml is not { } document) return false;
        // A compiled expression keeps the place where it is: each request has its own.
        var found = new BoundedNavigator(document.CreateNavigator(), value.Budget).Evaluate(expression.Clone());
        if (found is not XPathNodeIterator nodes) return FitsValue(found, value.Budget);
        if (pattern is null) return nodes.MoveNext();
        while (nodes.MoveNext())
        {
            if (TextsOf(nodes.Current!).Any(text => pattern.Fits(new MatchedValue(text, value.Budget)))) return true;
        }

        // As in WireMock, and unlike JSONPath there: what is not found is not absent either.
        return false;
    }

    /// <summary>An expression may give a number, a text or a truth: <c>count(//a) = 2</c>.</summary>
    bool FitsValue(object found, Budget budget)
    {
        if (pattern is not null) return pattern.Fits(new MatchedValue(TextOf(found), budget));
        return found switch { bool truth => truth, string text => text.Length > 0, _ => true };
    }

    static string TextOf(object found) => found switch
    {
        bool truth => truth ? "true" : "false",
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)found,
    };

    /// <summary>An element is held against the pattern as XML, and by its text.</summary>
    static IEnumerable<string> TextsOf(XPathNavigator node) =>
        node.NodeType == XPathNodeType.Element ? [node.OuterXml, node.Value] : [node.Value];
}
