using System.Globalization;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Wire;

/// <summary>The answers of a Spring-WS service, byte for byte as Spring-WS 2.4.7 on SAAJ gives them.</summary>
static class SoapReply
{
    const string ContentType = "text/xml;charset=utf-8";
    const string PageType = "text/html;charset=iso-8859-1";

    static readonly KeyValuePair<string, string>[] MessageHeaders =
    [
        new("Accept", "text/xml, text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"),
        new("SOAPAction", "\"\""),
    ];

    static readonly KeyValuePair<string, string>[] PageHeaders =
    [
        new("Cache-Control", "must-revalidate,no-cache,no-store"),
        new("Connection", "close"),
    ];

    static ReadOnlySpan<byte> Opening =>
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Header/><SOAP-ENV:Body>"u8;

    static ReadOnlySpan<byte> Closing => "</SOAP-ENV:Body></SOAP-ENV:Envelope>"u8;

    /// <summary>A reply with the elements that are written into it.</summary>
    /// <param name="operation">Which operation's.</param>
    /// <param name="state">What <paramref name="write"/> writes.</param>
    /// <param name="write">Writes the elements.</param>
    public static Reply Of<T>(ContractOperation operation, T state, Action<XmlText, T> write)
    {
        var text = XmlText.Start().Raw(Opening)
            .Raw("<dcAPI:"u8).Raw(operation.ResponseName).Raw(" xmlns:dcAPI=\""u8).Raw(Contract.Namespace).Raw("\">"u8);
        write(text, state);
        text.Raw("</dcAPI:"u8).Raw(operation.ResponseName).Raw(">"u8);
        return new Reply(200, ContentType, text.Raw(Closing).ToBytes(), Outcome.Accepted) { Headers = MessageHeaders };
    }

    /// <summary>A reply without content: Java's serialiser closes such an element at once.</summary>
    public static Reply Empty(ContractOperation operation)
    {
        var text = XmlText.Start().Raw(Opening)
            .Raw("<dcAPI:"u8).Raw(operation.ResponseName).Raw(" xmlns:dcAPI=\""u8).Raw(Contract.Namespace).Raw("\"/>"u8);
        return new Reply(200, ContentType, text.Raw(Closing).ToBytes(), Outcome.Accepted) { Headers = MessageHeaders };
    }

    /// <summary>A fault without detail.</summary>
    /// <param name="code">The local name of the fault code.</param>
    public static Reply Fault(ErrorEntry error, string code)
    {
        var body = Fault(code, error.Text).Raw("</SOAP-ENV:Fault>"u8).Raw(Closing).ToBytes();
        return new Reply(error.HttpStatus, ContentType, body, Outcome.Rejected, error.Code) { Headers = MessageHeaders };
    }

    /// <summary>The fault of a message that the schema does not allow: one element in its detail for each mistake.</summary>
    public static Reply Invalid(ErrorEntry error, IReadOnlyList<string> violations)
    {
        var text = Fault("Client", error.Text).Raw("<detail>"u8);
        foreach (var violation in violations)
        {
            text.Raw("<spring-ws:ValidationError xmlns:spring-ws=\"http://springframework.org/spring-ws\">"u8)
                .Text(violation)
                .Raw("</spring-ws:ValidationError>"u8);
        }

        var body = text.Raw("</detail></SOAP-ENV:Fault>"u8).Raw(Closing).ToBytes();
        return new Reply(error.HttpStatus, ContentType, body, Outcome.Rejected, error.Code) { Headers = MessageHeaders };
    }

    /// <summary>A status and nothing else: what Spring-WS answers when it does not get as far as a SOAP message.</summary>
    public static Reply Bare(ErrorEntry error, Outcome outcome) =>
        new(error.HttpStatus, "", ReadOnlyMemory<byte>.Empty, outcome, error.Code);

    /// <summary>The servlet container's page for an exception that nobody caught.</summary>
    public static Reply Page(Call call, ErrorEntry error)
    {
        var body = ErrorPage.Of(call.Request.Path, error);
        return new Reply(error.HttpStatus, PageType, body, Outcome.Rejected, error.Code) { Headers = PageHeaders };
    }

    /// <summary>A moment as the vendor's timestamps have it.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Truth(bool value) => value ? "true" : "false";

    static XmlText Fault(string code, string text) => XmlText.Start().Raw(Opening)
        .Raw("<SOAP-ENV:Fault><faultcode>SOAP-ENV:"u8).Raw(code).Raw("</faultcode><faultstring xml:lang=\"en\">"u8)
        .Text(text).Raw("</faultstring>"u8);
}
