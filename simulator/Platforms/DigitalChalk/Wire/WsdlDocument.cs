using System.Security;
using System.Text;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// The WSDL of a contract, in the frame that Spring-WS generates: the schema inlined, a message of one part for each
/// element, document/literal, <c>soapAction=""</c>.
/// </summary>
sealed class WsdlDocument
{
    const string PortType = "DigitalChalk";
    const string Binding = $"{PortType}Soap11";

    readonly string _head;
    readonly string _tail;

    WsdlDocument(string head, string tail) => (_head, _tail) = (head, tail);

    /// <summary>The document with the address that the caller used.</summary>
    public byte[] At(string address) => Encoding.UTF8.GetBytes(_head + SecurityElement.Escape(address) + _tail);

    public static WsdlDocument Of(Contract contract)
    {
        var head = new StringBuilder()
            .Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>")
            .Append("<wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\" xmlns:sch=\"").Append(Contract.Namespace)
            .Append("\" xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\" xmlns:tns=\"").Append(Contract.Namespace)
            .Append("\" targetNamespace=\"").Append(Contract.Namespace).Append("\">\n  <wsdl:types>\n    ")
            .Append(SchemaText.Of(contract))
            .Append("\n  </wsdl:types>\n");
        foreach (var operation in contract.Operations)
        {
            Message(head, operation.RequestName);
            Message(head, operation.ResponseName);
        }

        head.Append("  <wsdl:portType name=\"").Append(PortType).Append("\">\n");
        foreach (var operation in contract.Operations) PortOperation(head, operation);
        head.Append("  </wsdl:portType>\n  <wsdl:binding name=\"").Append(Binding).Append("\" type=\"tns:").Append(PortType)
            .Append("\">\n    <soap:binding style=\"document\" transport=\"http://schemas.xmlsoap.org/soap/http\"/>\n");
        foreach (var operation in contract.Operations) BindingOperation(head, operation);
        head.Append("  </wsdl:binding>\n  <wsdl:service name=\"").Append(PortType)
            .Append("Service\">\n    <wsdl:port binding=\"tns:").Append(Binding)
            .Append("\" name=\"").Append(Binding).Append("\">\n      <soap:address location=\"");
        return new WsdlDocument(head.ToString(), "\"/>\n    </wsdl:port>\n  </wsdl:service>\n</wsdl:definitions>");
    }

    static void Message(StringBuilder text, string name) => text
        .Append($"  <wsdl:message name=\"{name}\">\n")
        .Append($"    <wsdl:part element=\"tns:{name}\" name=\"{name}\">\n    </wsdl:part>\n  </wsdl:message>\n");

    static void PortOperation(StringBuilder text, ContractOperation operation) => text
        .Append($"    <wsdl:operation name=\"{operation.Name}\">\n")
        .Append($"      <wsdl:input message=\"tns:{operation.RequestName}\" name=\"{operation.RequestName}\">\n")
        .Append("    </wsdl:input>\n")
        .Append($"      <wsdl:output message=\"tns:{operation.ResponseName}\" name=\"{operation.ResponseName}\">\n")
        .Append("    </wsdl:output>\n")
        .Append("    </wsdl:operation>\n");

    static void BindingOperation(StringBuilder text, ContractOperation operation) => text
        .Append($"    <wsdl:operation name=\"{operation.Name}\">\n      <soap:operation soapAction=\"\"/>\n")
        .Append($"      <wsdl:input name=\"{operation.RequestName}\">\n")
        .Append("        <soap:body use=\"literal\"/>\n      </wsdl:input>\n")
        .Append($"      <wsdl:output name=\"{operation.ResponseName}\">\n")
        .Append("        <soap:body use=\"literal\"/>\n      </wsdl:output>\n")
        .Append("    </wsdl:operation>\n");
}
