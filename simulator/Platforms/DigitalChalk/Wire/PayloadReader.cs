using System.Text;
using System.Xml;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// Reads a request's element along the contract and notes what a validating Xerces would: after the first element that is
/// out of place its siblings are no longer judged by their order, but each still by its own type.
/// </summary>
sealed class PayloadReader(XmlReader xml, Message message)
{
    /// <summary>Reads the element that the reader stands on, and leaves the reader behind it.</summary>
    public void Read(Structure structure)
    {
        Attributes(ofSimpleType: false);
        if (xml.IsEmptyElement)
        {
            End(structure, state: 0, hasText: false);
            xml.Read();
            return;
        }

        var (state, hasText) = (0, false);
        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                state = Child(structure, state);
                continue;
            }

            hasText |= xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA
                && xml.Value.AsSpan().ContainsAnyExcept(XmlNames.Whitespace);
            xml.Read();
        }

        End(structure, state, hasText);
        xml.Read();
    }

    /// <summary>What the whole of the content must have.</summary>
    /// <param name="state">How far the sequence came, or -1 when something was out of place.</param>
    void End(Structure structure, int state, bool hasText)
    {
        if (hasText) message.Violated(Xerces.TextInStructure(xml.Name));
        if (state >= 0 && !structure.MayEnd(state)) message.Violated(Xerces.Incomplete(xml.Name, structure.Expected(state)));
    }

    int Child(Structure structure, int state)
    {
        var (name, ns) = (xml.LocalName, xml.NamespaceURI);
        var known = ns == Contract.Namespace;
        var place = known && state >= 0 ? structure.Next(state, name) : -1;
        if (place < 0 && state >= 0) OutOfPlace(structure, state, name, ns);
        var element = place >= 0 ? structure.Children[place] : known ? structure.Find(name) : null;
        if (element is null) xml.PassBy();
        else if (element.Structure is { } inner) Read(inner);
        else ReadText(element);
        return place >= 0 ? place + 1 : -1;
    }

    void OutOfPlace(Structure structure, int state, string name, string ns) => message.Violated(
        state < structure.Children.Count
            ? Xerces.Unexpected(name, ns, structure.Expected(state))
            : Xerces.NothingExpected(xml.Name));

    void ReadText(Element element)
    {
        Attributes(ofSimpleType: true);
        var text = xml.IsEmptyElement ? "" : Content();
        if (!Allowed(element.Type, text))
        {
            message.HasWrongWord = true;
            message.Violated(element.Type == SimpleType.Boolean ? Xerces.NotBoolean(text) : Xerces.NotOneOf(text));
            message.Violated(Xerces.InvalidValue(xml.Name, text));
        }

        if (element.Field is { } field) message[field] = text;
        xml.Read();
    }

    static bool Allowed(SimpleType type, string text) => type switch
    {
        SimpleType.Text => true,
        SimpleType.Words => text is "true" or "false" or "1" or "0",
        _ => text.AsSpan().Trim(XmlNames.Whitespace) is "true" or "false" or "1" or "0",
    };

    /// <summary>The text of an element, whatever comments and sections it is broken by; stands on the end tag then.</summary>
    string Content()
    {
        string text = "";
        StringBuilder? longer = null;
        var hasChildren = false;
        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                hasChildren = true;
                xml.PassBy();
                continue;
            }

            // Comments and instructions have a value too, which is no text.
            if (xml.NodeType is not (XmlNodeType.Comment or XmlNodeType.ProcessingInstruction))
            {
                if (longer is not null) longer.Append(xml.Value);
                else if (text.Length == 0) text = xml.Value;
                else longer = new StringBuilder(text).Append(xml.Value);
            }

            xml.Read();
        }

        if (hasChildren) message.Violated(Xerces.ChildOfSimpleType(xml.Name));
        return longer?.ToString() ?? text;
    }

    /// <summary>No element of the contract has attributes; xsi:type is let pass, for clients without a WSDL send it.</summary>
    void Attributes(bool ofSimpleType)
    {
        if (!xml.MoveToFirstAttribute()) return;
        List<string>? unknown = null;
        var isNil = false;
        do
        {
            var (ns, name) = (xml.NamespaceURI, xml.LocalName);
            if (ns == XmlNames.Declarations) continue;
            if (ns != XmlNames.Instance) (unknown ??= []).Add(xml.Name);
            else if (name == "type") message.HasTypes = true;
            else if (name == "nil") isNil = true;
            else if (name is not ("schemaLocation" or "noNamespaceSchemaLocation")) (unknown ??= []).Add(xml.Name);
        }
        while (xml.MoveToNextAttribute());
        xml.MoveToElement();
        var element = xml.Name;
        if (isNil) message.Violated(Xerces.NotNillable(element));
        foreach (var name in unknown ?? [])
            message.Violated(ofSimpleType ? Xerces.AttributeOfSimpleType(element, name) : Xerces.UnknownAttribute(element, name));
    }
}
