using System.Text;

namespace Simulators.DigitalChalk.Tests.Wire;

/// <summary>What a row expects: a message with this payload, an error page with this cause, or nothing but a status.</summary>
public sealed record Expected(int Status, string? Payload = null, string? Page = null)
{
    public bool IsMessage => Payload is not null;

    public static Expected Reply(string payload) => new(200, payload);

    public static Expected Fault(string code, string text) => new(
        500, $"<SOAP-ENV:Fault><faultcode>SOAP-ENV:{code}</faultcode><faultstring xml:lang=\"en\">{text}</faultstring></SOAP-ENV:Fault>");

    public static Expected Invalid(params string[] violations) => new(
        500,
        "<SOAP-ENV:Fault><faultcode>SOAP-ENV:Client</faultcode><faultstring xml:lang=\"en\">Validation error</faultstring><detail>"
        + string.Concat(violations.Select(text =>
            $"<spring-ws:ValidationError xmlns:spring-ws=\"http://springframework.org/spring-ws\">{text}</spring-ws:ValidationError>"))
        + "</detail></SOAP-ENV:Fault>");

    public static Expected Nothing(int status) => new(status);

    public static Expected PageOf(string cause) => new(500, Page: cause);
}

/// <summary>The requests and the answers.</summary>
static class WireMatrix
{
    const string Xml = "text/xml; charset=utf-8";
    const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    const string Ns = Organisation.Namespace;

    static readonly Expected Good = Expected.Reply(
        $"<dcAPI:doesUserExistResponse xmlns:dcAPI=\"{Ns}\"><dcAPI:exists>true</dcAPI:exists></dcAPI:doesUserExistResponse>");

    public static IReadOnlyDictionary<string, (Func<Organisation, Task<SoapAnswer>> Ask, Expected Expected)> Rows { get; } =
        new Dictionary<string, (Func<Organisation, Task<SoapAnswer>>, Expected)>([.. OfGoodMessages(), .. OfTransport(), .. OfFaults(), .. OfViolations()]);

    static Dictionary<string, (Func<Organisation, Task<SoapAnswer>>, Expected)> OfGoodMessages() => new()
    {
        ["1 ok"] = (dc => Send(dc, Ask(dc), ("SOAPAction", "\"\"")), Good),
        ["2 ok, no SOAPAction"] = (dc => dc.Post(Ask(dc)), Good),
        ["3 ok, wrong SOAPAction"] = (dc => Send(dc, Ask(dc), ("SOAPAction", "\"urn:something\"")), Good),
        ["24 POST to .wsdl"] = (dc => dc.Post(Ask(dc), path: Organisation.Wsdl), Good),
        ["25 other path under servlet"] = (dc => dc.Post(Ask(dc), path: "/digitalchalk/dc/api/anything/at/all"), Good),
        ["26 no content type"] = (dc => dc.Post(Ask(dc), contentType: null), Good),
        ["27 utf16 decl mismatch"] = (dc => dc.Post(Ask(dc).Replace("UTF-8", "UTF-16", StringComparison.Ordinal)), Good),
        ["39 xsi:type"] = (dc => dc.Post(Ask(dc).Replace(
            "<dcAPI:username>",
            $"<dcAPI:username xmlns:xsi=\"{Instance}\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"xsd:string\">",
            StringComparison.Ordinal)), Good),
        ["38 booleans 1 and 0"] = (
            dc => dc.CreateUser(Organisation.User("bob@example.org", licenseAgreed: "1", passwordReset: "0")),
            Expected.Reply($"<dcAPI:createUserResponse xmlns:dcAPI=\"{Ns}\"><dcAPI:success>true</dcAPI:success>"
                + "<dcAPI:username>bob@example.org</dcAPI:username><dcAPI:emailAddress>bob@example.org</dcAPI:emailAddress>"
                + "<dcAPI:name>Ada Lovelace</dcAPI:name></dcAPI:createUserResponse>")),
    };

    static Dictionary<string, (Func<Organisation, Task<SoapAnswer>>, Expected)> OfTransport() => new()
    {
        ["7 unknown payload"] = (dc => dc.CallWith("deleteUser", ""), Expected.Nothing(404)),
        ["8 mapped in schema, no endpoint"] = (
            dc => dc.Post(Organisation.Envelope("<dcAPI:doesUserExistResponse><dcAPI:exists>true</dcAPI:exists></dcAPI:doesUserExistResponse>")),
            Expected.Nothing(404)),
        ["12 malformed xml"] = (dc => dc.Post(Ask(dc)[..^10]), Expected.Nothing(400)),
        ["13 not soap"] = (
            dc => dc.Post("<hello/>"),
            Expected.PageOf("Unable to create envelope from given source because the root element is not named &quot;Envelope&quot;")),
        ["14 empty body POST"] = (dc => dc.Post(""), Expected.Nothing(400)),
        ["15 GET endpoint"] = (dc => dc.Send(HttpMethod.Get, Organisation.Endpoint), Expected.Nothing(405)),
        ["16 PUT"] = (dc => dc.Send(HttpMethod.Put, Organisation.Endpoint, Encoding.UTF8.GetBytes(Ask(dc)), Xml), Expected.Nothing(405)),
        ["17 soap1.2 content type+ns"] = (
            dc => dc.Post(Ask(dc).Replace(Soap11, Soap12, StringComparison.Ordinal), "application/soap+xml; charset=utf-8"),
            Expected.PageOf("Cannot create message: incorrect content-type for SOAP version. Got: application/soap+xml Expected: text/xml")),
        ["18 soap1.2 ns, text/xml"] = (
            dc => dc.Post(Ask(dc).Replace(Soap11, Soap12, StringComparison.Ordinal)),
            Expected.PageOf("InputStream does not represent a valid SOAP 1.1 Message")),
        ["19 content-type json"] = (
            dc => dc.Post(Ask(dc), "application/json"),
            Expected.PageOf("Invalid Content-Type:application/json. Is this an error message instead of a SOAP response?")),
        ["21 empty Body"] = (dc => dc.Post(Organisation.Envelope("")), Expected.Nothing(404)),
        ["22 GET other.wsdl"] = (dc => dc.Send(HttpMethod.Get, "/digitalchalk/dc/api/other.wsdl"), Expected.Nothing(405)),
        ["23 HEAD v4.wsdl"] = (dc => dc.Send(HttpMethod.Head, Organisation.Wsdl), Expected.Nothing(405)),
        ["29 wrong ns payload"] = (
            dc => dc.Post(Ask(dc).Replace(Ns, "http://digitalchalk.com/api/v5", StringComparison.Ordinal)), Expected.Nothing(404)),
        ["30 DOCTYPE"] = (
            dc => dc.Post(Ask(dc).Replace("?><", "?><!DOCTYPE x [<!ENTITY a \"b\">]><", StringComparison.Ordinal)),
            Expected.PageOf("org.xml.sax.SAXException: Document Type Declaration is not allowed")),
    };

    static Dictionary<string, (Func<Organisation, Task<SoapAnswer>>, Expected)> OfFaults() => new()
    {
        ["9 exception with message"] = (
            dc => dc.Register("nobody", "none"), Expected.Fault("Server", "The user does not exist")),
        ["10 another exception"] = (
            dc => dc.Register("ada", "none"), Expected.Fault("Server", "The offering does not exist")),
        ["11 annotated SoapFault CLIENT"] = (
            dc =>
            {
                dc.Set("faultCode", "Client");
                return dc.Register("nobody", "none");
            },
            Expected.Fault("Client", "The user does not exist")),
        ["20 mustUnderstand header"] = (
            dc => dc.Post(Organisation.Envelope(
                dc.Request("doesUserExist", Organisation.E("username", "ada")),
                "<soap:Header><x:transaction xmlns:x=\"urn:x\" soap:mustUnderstand=\"1\">5</x:transaction></soap:Header>")),
            Expected.Fault("MustUnderstand", "One or more mandatory SOAP header blocks not understood")),
    };

    static Dictionary<string, (Func<Organisation, Task<SoapAnswer>>, Expected)> OfViolations() => new()
    {
        ["4 missing username"] = (
            dc => dc.CallWith("doesUserExist", ""),
            Expected.Invalid(
                "cvc-complex-type.2.4.b: The content of element 'dcAPI:doesUserExistRequest' is not complete. "
                + $"One of '{{\"{Ns}\":username}}' is expected.")),
        ["5 two errors"] = (
            dc => dc.CreateUser("<dcAPI:user><dcAPI:password>x</dcAPI:password></dcAPI:user><dcAPI:more/>"),
            Expected.Invalid(
                $"cvc-complex-type.2.4.a: Invalid content was found starting with element '{{\"{Ns}\":password}}'. "
                + $"One of '{{\"{Ns}\":emailAddress}}' is expected.",
                "cvc-complex-type.2.4.d: Invalid content was found starting with element 'dcAPI:more'. "
                + "No child element is expected at this point.")),
        ["6 unqualified children"] = (
            dc => dc.Post(Organisation.Envelope("<dcAPI:doesUserExistRequest><auth/><username>ada</username></dcAPI:doesUserExistRequest>")),
            Expected.Invalid(
                "cvc-complex-type.2.4.a: Invalid content was found starting with element 'auth'. "
                + $"One of '{{\"{Ns}\":auth}}' is expected.")),
        ["28 extra element"] = (
            dc => dc.CallWith("doesUserExist", Organisation.E("username", "ada") + "<dcAPI:extra/>"),
            Expected.Invalid(
                "cvc-complex-type.2.4.d: Invalid content was found starting with element 'dcAPI:extra'. "
                + "No child element is expected at this point.")),
        ["31 element out of order"] = (
            dc => dc.Post(Organisation.Envelope(
                $"<d:doesUserExistRequest xmlns:d=\"{Ns}\"><d:username>ada</d:username></d:doesUserExistRequest>")),
            Expected.Invalid(
                $"cvc-complex-type.2.4.a: Invalid content was found starting with element '{{\"{Ns}\":username}}'. "
                + $"One of '{{\"{Ns}\":auth}}' is expected.")),
        ["32 boolean True"] = (dc => XsBoolean(dc, "True"), Expected.Invalid(NotBoolean("True"))),
        ["33 boolean ?"] = (dc => XsBoolean(dc, "?"), Expected.Invalid(NotBoolean("?"))),
        ["34 boolean empty"] = (dc => XsBoolean(dc, ""), Expected.Invalid(NotBoolean(""))),
        ["35 unknown attribute"] = (
            dc => dc.Post(Ask(dc).Replace("<dcAPI:auth>", "<dcAPI:auth lang=\"en\">", StringComparison.Ordinal)),
            Expected.Invalid("cvc-complex-type.3.2.2: Attribute 'lang' is not allowed to appear in element 'dcAPI:auth'.")),
        ["36 text in element-only"] = (
            dc => dc.Post(Ask(dc).Replace("</dcAPI:auth>", "so</dcAPI:auth>", StringComparison.Ordinal)),
            Expected.Invalid(
                "cvc-complex-type.2.3: Element 'dcAPI:auth' cannot have character [children], "
                + "because the type's content type is element-only.")),
        ["37 xsi:nil"] = (
            dc => dc.Post(Ask(dc).Replace(
                "<dcAPI:username>", $"<dcAPI:username xmlns:xsi=\"{Instance}\" xsi:nil=\"true\">", StringComparison.Ordinal)),
            Expected.Invalid(
                $"cvc-elt.3.1: Attribute '{Instance},nil' must not appear on element 'dcAPI:username', "
                + "because the {nillable} property of 'dcAPI:username' is false.")),
    };

    static string[] NotBoolean(string value) =>
    [
        $"cvc-datatype-valid.1.2.1: '{value}' is not a valid value for 'boolean'.",
        $"cvc-type.3.1.3: The value '{value}' of element 'dcAPI:licenseAgreed' is not valid.",
    ];

    static string Ask(Organisation dc) => Organisation.Envelope(dc.Request("doesUserExist", Organisation.E("username", "ada")));

    static Task<SoapAnswer> Send(Organisation dc, string body, params (string, string)[] headers) =>
        dc.Send(HttpMethod.Post, Organisation.Endpoint, Encoding.UTF8.GetBytes(body), Xml, headers);

    static Task<SoapAnswer> XsBoolean(Organisation dc, string word)
    {
        dc.Set("booleanType", "boolean");
        return dc.CreateUser(Organisation.User("bob@example.org", licenseAgreed: word));
    }
}
