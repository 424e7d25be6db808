using System.Xml.Linq;
using Simulators.DigitalChalk.Wire;

namespace Simulators.DigitalChalk.Tests.Wire;

/// <summary>The WSDL: its frame, and the address that the caller used.</summary>
public sealed class WsdlTests(SimulatorFixture simulator)
{
    static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    static readonly XNamespace Soap = "http://schemas.xmlsoap.org/wsdl/soap/";
    static readonly XNamespace Xs = "http://www.w3.org/2001/XMLSchema";

    static readonly string[] Names =
    [
        "doesUserExist",
        "createUser",
        "registerUser",
        "createAndRegisterUser",
        "getAvailableOfferings",
        "getAvailableOfferingsForStudent",
        "getCurrentStudentRegistrations",
        "getCompletedStudentRegistrations",
    ];

    [Theory]
    [InlineData("/digitalchalk/dc/api/v4.wsdl", "http://localhost", "http://localhost/s/{0}/digitalchalk/dc/api/v4")]
    [InlineData("/digitalchalk/dc/api/v4.wsdl?wsdl", "http://localhost", "http://localhost/s/{0}/digitalchalk/dc/api/v4")]
    [InlineData("/digitalchalk/dc/api/deeper/v4.wsdl", "http://localhost", "http://localhost/s/{0}/digitalchalk/dc/api/v4")]
    [InlineData("/digitalchalk/dc/api/v4.wsdl", "http://school.example:8443", "http://school.example:8443/s/{0}/digitalchalk/dc/api/v4")]
    public async Task Names_the_address_that_the_caller_used(string path, string origin, string address)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await organisation.Send(HttpMethod.Get, path, headers: ("Host", new Uri(origin).Authority));
        Assert.Equal((200, "text/xml"), (answer.Status, answer.ContentType));
        Assert.Equal(
            string.Format(null, address, organisation.Sandbox.Id),
            answer.Xml.Descendants(Soap + "address").Single().Attribute("location")!.Value);
        Assert.Equal(["digitalchalk/wire/wsdl", "digitalchalk/wire/contract"], answer.Rules);
    }

    [Fact]
    public async Task Names_the_address_without_a_sandbox_where_the_caller_named_none()
    {
        using var client = simulator.NewClient();
        var text = await client.GetStringAsync(new Uri(Organisation.Wsdl, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("<soap:address location=\"http://localhost/digitalchalk/dc/api/v4\"/>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_the_frame_that_Spring_WS_generates()
    {
        var text = await Text();
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?><wsdl:definitions xmlns:wsdl=\"http://schemas.xmlsoap.org/wsdl/\" "
            + "xmlns:sch=\"http://digitalchalk.com/api/v4\" xmlns:soap=\"http://schemas.xmlsoap.org/wsdl/soap/\" "
            + "xmlns:tns=\"http://digitalchalk.com/api/v4\" targetNamespace=\"http://digitalchalk.com/api/v4\">\n  <wsdl:types>\n    <xs:schema ",
            text, StringComparison.Ordinal);
        Assert.Contains(
            "  <wsdl:message name=\"createUserRequest\">\n    <wsdl:part element=\"tns:createUserRequest\" name=\"createUserRequest\">\n"
            + "    </wsdl:part>\n  </wsdl:message>\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "    <wsdl:operation name=\"createUser\">\n      <wsdl:input message=\"tns:createUserRequest\" name=\"createUserRequest\">\n"
            + "    </wsdl:input>\n      <wsdl:output message=\"tns:createUserResponse\" name=\"createUserResponse\">\n    </wsdl:output>\n"
            + "    </wsdl:operation>\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "    <wsdl:operation name=\"createUser\">\n      <soap:operation soapAction=\"\"/>\n      <wsdl:input name=\"createUserRequest\">\n"
            + "        <soap:body use=\"literal\"/>\n      </wsdl:input>\n      <wsdl:output name=\"createUserResponse\">\n"
            + "        <soap:body use=\"literal\"/>\n      </wsdl:output>\n    </wsdl:operation>\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "<soap:binding style=\"document\" transport=\"http://schemas.xmlsoap.org/soap/http\"/>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_the_eight_operations_each_with_its_two_messages()
    {
        var wsdl = XDocument.Parse(await Text()).Root!;
        Assert.Equal(Names, wsdl.Element(Wsdl + "portType")!.Elements().Select(Name));
        Assert.Equal(Names, wsdl.Element(Wsdl + "binding")!.Elements(Wsdl + "operation").Select(Name));
        string[] elements = [.. Names.SelectMany(name => (string[])[$"{name}Request", $"{name}Response"])];
        Assert.Equal(elements, wsdl.Elements(Wsdl + "message").Select(Name));
        Assert.Equal(elements, wsdl.Descendants(Xs + "schema").Single().Elements(Xs + "element").Select(Name));
    }

    [Fact]
    public async Task Has_the_order_of_the_sample()
    {
        var wsdl = XDocument.Parse(await Text());
        var user = wsdl.Descendants(Xs + "complexType").Single(type => type.Attribute("name")?.Value == "user");
        Assert.Equal(
            ["emailAddress", "username", "firstName", "lastName", "licenseAgreed", "password", "passwordReset", "tags"],
            user.Descendants(Xs + "element").Select(Name));
    }

    [Fact]
    public async Task Follows_the_settings()
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Set("booleanType", "boolean");
        organisation.Set("registerUserElement", "emailAddress");
        organisation.Set("createUserResponseOrder", "successLast");
        var wsdl = (await organisation.Send(HttpMethod.Get, Organisation.Wsdl)).Xml;
        Assert.Empty(wsdl.Descendants(Xs + "simpleType"));
        var fee = wsdl.Descendants(Xs + "element").First(element => Name(element) == "includeDeliveryFee");
        Assert.Equal("xs:boolean", fee.Attribute("type")!.Value);
        Assert.Equal(["auth", "emailAddress", "offeringId"], Children(wsdl, "registerUserRequest"));
        Assert.Equal(["username", "emailAddress", "name", "success"], Children(wsdl, "createUserResponse"));
    }

    [Fact]
    public void Escapes_the_address() =>
        Assert.Contains(
            "location=\"http://a/&lt;&quot;&amp;\"",
            System.Text.Encoding.UTF8.GetString(Contract.Of(SimpleType.Words, false, false).Wsdl.Value.At("http://a/<\"&")),
            StringComparison.Ordinal);

    async Task<string> Text() => (await (await simulator.NewOrganisationAsync()).Send(HttpMethod.Get, Organisation.Wsdl)).Body;

    static string Name(XElement element) => element.Attribute("name")!.Value;

    static IEnumerable<string> Children(XDocument wsdl, string message) =>
        wsdl.Descendants(Xs + "element").Single(element => Name(element) == message).Descendants(Xs + "element").Select(Name);
}
