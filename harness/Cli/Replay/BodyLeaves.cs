using System.Text;
using System.Text.Json;
using System.Xml;

namespace Simulators.Cli.Replay;

/// <summary>A value in a body.</summary>
/// <param name="Path">Where: <c>$.data[0].uid</c>, or <c>/User[1]/Email[1]</c>.</param>
/// <param name="Name">The nearest name.</param>
/// <param name="Kind">Whether it is a text, a number, ...: these never stand for each other.</param>
/// <param name="Value">The value as text.</param>
sealed record BodyLeaf(string Path, string Name, string Kind, string Value);

/// <summary>The values of a JSON or XML body by their places; of any other body its text.</summary>
static class BodyLeaves
{
    const int DeepestXml = 200;

    public static IReadOnlyDictionary<string, BodyLeaf> Of(byte[] body) => OfJson(body) ?? OfXml(body) ?? OfText(body);

    static Dictionary<string, BodyLeaf>? OfJson(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var leaves = new Dictionary<string, BodyLeaf>();
            Add(leaves, "$", "", document.RootElement);
            return leaves;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The parser lets nothing in that is nested more than 64 times.</summary>
    static void Add(Dictionary<string, BodyLeaf> leaves, string path, string name, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                leaves[path] = new BodyLeaf(path, name, "an object", "");
                foreach (var member in element.EnumerateObject()) Add(leaves, $"{path}.{member.Name}", member.Name, member.Value);
                break;
            case JsonValueKind.Array:
                leaves[path] = new BodyLeaf(path, name, "an array", $"of {element.GetArrayLength()}");
                foreach (var (i, item) in element.EnumerateArray().Index()) Add(leaves, $"{path}[{i}]", name, item);
                break;
            default:
                leaves[path] = new BodyLeaf(path, name, KindOf(element.ValueKind), element.ToString());
                break;
        }
    }

    static string KindOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    static Dictionary<string, BodyLeaf>? OfXml(byte[] body)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body), settings);
            var walk = new XmlWalk();
            while (reader.Read() && reader.Depth < DeepestXml) walk.Take(reader);
            return reader.EOF ? walk.Leaves : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    static Dictionary<string, BodyLeaf> OfText(byte[] body) => new()
    {
        [""] = new BodyLeaf("", "", "a text", Encoding.UTF8.GetString(body)),
    };

    /// <summary>Elements by their local names and places among siblings of the name: prefixes are the writer's choice.</summary>
    sealed class XmlWalk
    {
        readonly Stack<(string Path, string Name, Dictionary<string, int> Children)> _open = new([("", "", [])]);

        public Dictionary<string, BodyLeaf> Leaves { get; } = [];

        public void Take(XmlReader reader)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(reader);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Add(_open.Peek().Path, _open.Peek().Name, reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    _open.Pop();
                    break;
            }
        }

        void Open(XmlReader reader)
        {
            var (path, _, children) = _open.Peek();
            var place = children[reader.LocalName] = children.GetValueOrDefault(reader.LocalName) + 1;
            var here = $"{path}/{reader.LocalName}[{place}]";
            Add(here, reader.LocalName, "");
            var isEmpty = reader.IsEmptyElement;
            for (var i = 0; i < reader.AttributeCount; i++)
            {
                reader.MoveToAttribute(i);
                if (reader.Prefix != "xmlns" && reader.LocalName != "xmlns")
                    Add($"{here}/@{reader.LocalName}", reader.LocalName, reader.Value);
            }

            if (!isEmpty) _open.Push((here, reader.LocalName, []));
        }

        void Add(string path, string name, string text) =>
            Leaves[path] = new BodyLeaf(path, name, "a text", Leaves.GetValueOrDefault(path)?.Value + text);
    }
}
