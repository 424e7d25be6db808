using System.Globalization;
using System.Text;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Wire;

/// <summary>How a call's success and failure look.</summary>
enum AnswerForm
{
    /// <summary>API 3.0.</summary>
    Xml,

    /// <summary>API 2.1, <c>Result=xml</c>.</summary>
    Xml21,

    /// <summary>API 2.1, <c>Result=csv</c>.</summary>
    Csv,

    /// <summary>What a browser shows.</summary>
    Page,
}

/// <summary>
/// The answers. Of API 2.1's token every byte is known; of API 3.0 some elements and the quotation marks of the
/// declaration are: the rest follows the one known layout, without white space.
/// </summary>
static class ElectaReply
{
    const string HtmlType = "text/html; charset=utf-8";

    /// <summary>As the sample result of User/Create has it, single quotes and all [KB 50152].</summary>
    public static ReadOnlySpan<byte> Declaration => "<?xml version='1.0' encoding='UTF-8'?>"u8;

    /// <summary>Two clients of API 2.1 take the token from byte 92 on, where these and the elements after them end.</summary>
    static ReadOnlySpan<byte> Declaration21 => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8;

    /// <summary>A code of zero and its data [KB 50052].</summary>
    public static Reply Success(ElectaCall call, string data) => Response(call, 0, data);

    /// <summary>A result that is not <c>Response</c>.</summary>
    public static Reply Xml(ElectaCall call, XmlText text) => Accept(call, text, call.Get(ElectaSettings.ContentType));

    /// <summary>A page for a browser.</summary>
    public static Reply Page(ElectaCall call, string title, string text) => Accept(call, PageOf(title, text), HtmlType);

    /// <summary>No call has the path: the words of the web server.</summary>
    public static Reply NotFound(ErrorEntry error) =>
        new(error.HttpStatus, HtmlType, PageOf(error.Text, "").ToArray(), Outcome.Unrouted, error.Code);

    public static Reply Reject(ElectaCall call, Rejection rejection)
    {
        call.Decided(RuleBook.Failure);
        return Response(call, ErrorNumbers.Of(call, rejection.Error), rejection.Error.Text) with
        {
            Status = int.Parse(call.Get(ElectaSettings.FailureStatus), CultureInfo.InvariantCulture),
            Outcome = Outcome.Rejected,
            Error = rejection.Error.Code,
        };
    }

    static Reply Response(ElectaCall call, long code, string data) => call.Form switch
    {
        AnswerForm.Csv => Csv(code, data),
        AnswerForm.Page => Page(call, data, string.Create(CultureInfo.InvariantCulture, $"Error {code}")),
        AnswerForm.Xml21 => Xml(call, ResponseOf(Declaration21, code, data)),
        _ => Xml(call, ResponseOf(Declaration, code, data)),
    };

    static XmlText ResponseOf(ReadOnlySpan<byte> declaration, long code, string data) => XmlText.Begin(declaration)
        .Open("Response"u8)
        .Element("ResponseCode"u8, code)
        .Element("ResponseData"u8, data)
        .Close("Response"u8);

    static Reply Csv(long code, string data) =>
        new(200, HtmlType, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{code},{data}")),
            Outcome.Accepted);

    static XmlText PageOf(string title, string text) => XmlText.Begin("<!DOCTYPE html><html><head><meta charset=\"utf-8\">"u8)
        .Element("title"u8, title)
        .Raw("</head><body>"u8)
        .Element("h1"u8, title)
        .Element("p"u8, text)
        .Raw("</body></html>"u8);

    static Reply Accept(ElectaCall call, XmlText text, string contentType)
    {
        if (text.LeftOut) call.Decided(RuleBook.Characters);
        return new Reply(200, contentType, text.ToArray(), Outcome.Accepted);
    }
}
