using System.Text;

namespace Simulators.DigitalChalk.Wire;

/// <summary>The XML schema of a contract, as the WSDL carries it.</summary>
static class SchemaText
{
    const string WordType = "booleanWord";

    public static string Of(Contract contract)
    {
        var text = new StringBuilder()
            .Append("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"qualified\"")
            .Append(" targetNamespace=\"").Append(Contract.Namespace)
            .Append("\" xmlns:tns=\"").Append(Contract.Namespace).Append("\">\n");
        if (contract.Truth == SimpleType.Words) Words(text);
        HashSet<string> written = [];
        foreach (var operation in contract.Operations)
        {
            NamedTypes(text, operation.Request, written);
            NamedTypes(text, operation.Response, written);
        }

        foreach (var operation in contract.Operations)
        {
            Message(text, operation.RequestName, operation.Request);
            Message(text, operation.ResponseName, operation.Response);
        }

        return text.Append("</xs:schema>").ToString();
    }

    /// <summary>
    /// Why not xs:boolean: PHP's SoapClient makes true of the string 'false' there, and the vendor's own PHP client sends
    /// strings. A string that must be a boolean word arrives as the caller wrote it.
    /// </summary>
    static void Words(StringBuilder text)
    {
        text.Append("<xs:simpleType name=\"").Append(WordType).Append("\"><xs:restriction base=\"xs:string\">");
        foreach (var word in Xerces.BooleanWords) text.Append("<xs:enumeration value=\"").Append(word).Append("\"/>");
        text.Append("</xs:restriction></xs:simpleType>\n");
    }

    static void NamedTypes(StringBuilder text, Structure structure, HashSet<string> written)
    {
        foreach (var child in structure.Children)
        {
            if (child.Structure is not { TypeName: { } name } type || !written.Add(name)) continue;
            text.Append("<xs:complexType name=\"").Append(name).Append("\">");
            Sequence(text, type);
            text.Append("</xs:complexType>\n");
        }
    }

    static void Message(StringBuilder text, string name, Structure structure)
    {
        text.Append("<xs:element name=\"").Append(name).Append("\"><xs:complexType>");
        Sequence(text, structure);
        text.Append("</xs:complexType></xs:element>\n");
    }

    static void Sequence(StringBuilder text, Structure structure)
    {
        text.Append("<xs:sequence>");
        foreach (var child in structure.Children)
        {
            text.Append("<xs:element");
            if (child.Repeated) text.Append(" maxOccurs=\"unbounded\"");
            if (child.Optional) text.Append(" minOccurs=\"0\"");
            text.Append(" name=\"").Append(child.Name).Append("\" type=\"").Append(TypeOf(child)).Append("\"/>");
        }

        text.Append("</xs:sequence>");
    }

    static string TypeOf(Element element) => element switch
    {
        { Structure.TypeName: { } name } => $"tns:{name}",
        { Type: SimpleType.Words } => $"tns:{WordType}",
        { Type: SimpleType.Boolean } => "xs:boolean",
        _ => "xs:string",
    };
}
