namespace Simulators.DigitalChalk.Tests;

/// <summary>What a newcomer meets in the default sandbox: README.md of the platform promises it.</summary>
public sealed class SeedTests(SimulatorFixture simulator)
{
    const string Head = "ff80808141e1f27e0141e2c914ba";

    [Fact]
    public async Task Has_an_open_offering_a_closed_one_and_one_that_asks_for_a_tag()
    {
        var organisation = await simulator.NewDemoOrganisationAsync();
        var amara = "amara.okafor@example.org";
        Assert.Equal("The user is already registered for the offering", (await organisation.Register(amara, $"{Head}0001")).FaultString);
        Assert.Equal("The offering is not open for registration", (await organisation.Register(amara, $"{Head}0002")).FaultString);
        Assert.Equal(200, (await organisation.Register(amara, $"{Head}0003")).Status);
        Assert.Equal(
            "The user does not have access to the offering", (await organisation.Register("mei.tanaka@example.org", $"{Head}0003")).FaultString);
        Assert.Equal(200, (await organisation.Register("mei.tanaka@example.org", $"{Head}0001")).Status);
    }

    [Fact]
    public async Task Has_a_registration_that_is_current_and_one_that_is_completed()
    {
        var organisation = await simulator.NewDemoOrganisationAsync();
        var current = await organisation.Call("getCurrentStudentRegistrations", ("username", "amara.okafor@example.org"));
        Assert.Equal("Workplace Safety Essentials", current.Text("offeringTitle"));
        var completed = await organisation.Call("getCompletedStudentRegistrations", ("username", "jonas.lindqvist@example.org"));
        Assert.Equal("passed", completed.Text("status"));
    }

    [Fact]
    public async Task Tells_a_client_where_the_WSDL_is()
    {
        using var client = simulator.NewClient();
        var text = await client.GetStringAsync(
            new Uri("/__admin/sandboxes/default", UriKind.Relative), TestContext.Current.CancellationToken);
        var platform = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("platforms").GetProperty("digitalchalk");
        Assert.Equal("http://localhost/digitalchalk/dc/api/v4.wsdl", platform.GetProperty("wsdl").GetString());
        Assert.Equal(
            ["accessKey", "secretKey"],
            platform.GetProperty("credentials").EnumerateObject().Select(credential => credential.Name).Order(StringComparer.Ordinal));
    }
}
