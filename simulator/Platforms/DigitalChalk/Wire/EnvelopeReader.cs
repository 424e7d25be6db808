using System.Xml;
using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk.Wire;

/// <summary>Reads a SOAP 1.1 envelope: header blocks that must be understood, and the first element of the body.</summary>
sealed class EnvelopeReader(XmlReader xml, Contract contract, Message message)
{
    /// <summary>Reads to the end of the document, for it may yet turn out to be malformed; that throws.</summary>
    public Rejection? Read()
    {
        if (xml.MoveToContent() != XmlNodeType.Element) throw new XmlException("The document has no root element.");
        var refused = RootProblem();
        if (refused is null) Envelope();
        xml.PassByRest();
        return refused;
    }

    Rejection? RootProblem()
    {
        if (xml.LocalName != "Envelope")
        {
            return new Rejection(
                Errors.NotAnEnvelope,
                RuleBook.Envelope,
                $"The root element is {xml.Name}; a SOAP message is an Envelope of the namespace {XmlNames.Soap11}.");
        }

        return xml.NamespaceURI switch
        {
            XmlNames.Soap11 => null,
            XmlNames.Soap12 => new Rejection(
                Errors.SoapVersion,
                RuleBook.SoapVersion,
                $"This is SOAP 1.2; the service speaks SOAP 1.1, namespace {XmlNames.Soap11}."),
            var other => new Rejection(
                Errors.EnvelopeNamespace,
                RuleBook.Envelope,
                $"The Envelope is of the namespace '{other}'; SOAP 1.1 has {XmlNames.Soap11}."),
        };
    }

    void Envelope()
    {
        if (!Enter()) return;
        while (AtChild())
        {
            var ours = xml.NamespaceURI == XmlNames.Soap11;
            if (ours && xml.LocalName == "Body") Body();
            else if (ours && xml.LocalName == "Header") Header();
            else xml.PassBy();
        }
    }

    void Header()
    {
        if (!Enter()) return;
        while (AtChild())
        {
            if (message.NotUnderstood is null && MustBeUnderstood()) message.NotUnderstood = xml.Name;
            xml.PassBy();
        }

        xml.Read();
    }

    /// <summary>A block for another actor is not ours to understand.</summary>
    bool MustBeUnderstood() =>
        xml.GetAttribute("mustUnderstand", XmlNames.Soap11) is "1" or "true"
        && xml.GetAttribute("actor", XmlNames.Soap11) is null or "" or XmlNames.NextActor;

    void Body()
    {
        if (!Enter()) return;
        while (AtChild())
        {
            if (message.PayloadName is null)
            {
                Payload();
                continue;
            }

            message.HasMore = true;
            xml.PassBy();
        }

        xml.Read();
    }

    void Payload()
    {
        message.PayloadName = xml.Name;
        if (xml.NamespaceURI == Contract.Namespace) message.Operation = contract.Find(xml.LocalName);
        if (message.Operation is { } operation) new PayloadReader(xml, message).Read(operation.Request);
        else xml.PassBy();
    }

    /// <summary>Steps into an element; false when there is nothing in it, and the reader is behind it then.</summary>
    bool Enter()
    {
        var isEmpty = xml.IsEmptyElement;
        xml.Read();
        return !isEmpty;
    }

    /// <summary>Is there another child? Stands on it then, and else on the end tag.</summary>
    bool AtChild()
    {
        while (xml.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement)) xml.Read();
        return xml.NodeType == XmlNodeType.Element;
    }
}
