using Simulators.DigitalChalk.Tests.Wire;
using static Simulators.DigitalChalk.Tests.Organisation;

namespace Simulators.DigitalChalk.Tests;

/// <summary>Which rule decided is told with each answer, and there is none that never decides.</summary>
public sealed class RuleTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("3 ok, wrong SOAPAction", "wire/soap-action")]
    [InlineData("4 missing username", "wire/validation")]
    [InlineData("7 unknown payload", "wire/unknown-payload")]
    [InlineData("9 exception with message", "wire/fault-code")]
    [InlineData("12 malformed xml", "wire/well-formed")]
    [InlineData("13 not soap", "wire/envelope")]
    [InlineData("14 empty body POST", "wire/well-formed")]
    [InlineData("15 GET endpoint", "wire/post-only")]
    [InlineData("17 soap1.2 content type+ns", "wire/soap-version")]
    [InlineData("18 soap1.2 ns, text/xml", "wire/soap-version")]
    [InlineData("19 content-type json", "wire/content-type")]
    [InlineData("20 mustUnderstand header", "wire/must-understand")]
    [InlineData("21 empty Body", "wire/unknown-payload")]
    [InlineData("23 HEAD v4.wsdl", "wire/post-only")]
    [InlineData("29 wrong ns payload", "wire/unknown-payload")]
    [InlineData("30 DOCTYPE", "wire/doctype")]
    [InlineData("32 boolean True", "wire/boolean-words")]
    [InlineData("39 xsi:type", "wire/xsi-type")]
    public async Task Is_told(string row, string rule) =>
        Assert.Contains($"digitalchalk/{rule}", (await WireMatrix.Rows[row].Ask(await simulator.NewOrganisationAsync())).Rules);

    [Theory]
    [InlineData("1 ok")]
    [InlineData("2 ok, no SOAPAction")]
    public async Task An_ordinary_message_meets_none_of_the_wires_rules(string row) =>
        Assert.Equal(["digitalchalk/user/exists"], (await WireMatrix.Rows[row].Ask(await simulator.NewOrganisationAsync())).Rules);

    [Fact]
    public async Task Every_rule_decides_something()
    {
        var organisation = await simulator.NewOrganisationAsync();
        foreach (var (ask, _) in WireMatrix.Rows.Values) await ask(organisation);
        foreach (var setting in (string[])["booleanType", "faultCode"]) organisation.Set(setting, setting == "faultCode" ? "Server" : "words");
        await OrdinaryCalls(organisation);
        // Last the one that changes what passwords all others may have.
        foreach (var (_, ask) in ErrorCases.Cases.OrderBy(one => one.Key == "shortPassword")) await ask(organisation);
        var instance = organisation.Sandbox.Platform("digitalchalk")!;
        Assert.Empty(instance.Platform.Rules.All.Where(rule => instance.Coverage.Of(rule) == 0).Select(rule => rule.Id));
    }

    static async Task OrdinaryCalls(Organisation organisation)
    {
        await organisation.Send(HttpMethod.Get, Wsdl);
        await organisation.Post(new string(' ', 100_000));
        await organisation.Post([0xFF, 0xFE]);
        await organisation.Post(Envelope(organisation.Request("doesUserExist", E("username", "ada")) + "<more/>"));
        await organisation.CreateUser(User("blank@example.org", ""));
        await organisation.CreateAndRegister(User("nobody@example.org"), "none");
        await organisation.Call("getAvailableOfferings", ("includeDeliveryFee", "1"));
        foreach (var list in (string[])["getAvailableOfferingsForStudent", "getCurrentStudentRegistrations", "getCompletedStudentRegistrations"])
            await organisation.Call(list, ("username", "blank@example.org"));
    }
}
