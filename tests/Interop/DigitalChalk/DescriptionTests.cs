using Simulators.Interop.Processes;

namespace Simulators.Interop.DigitalChalk;

/// <summary>The WSDL, as SOAP libraries read and keep it.</summary>
public sealed class DescriptionTests(HostProcess host)
{
    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task It_offers_every_operation(string client)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox);
        Assert.Equal(
            [
                "createAndRegisterUser", "createUser", "doesUserExist",
                "getAvailableOfferings", "getAvailableOfferingsForStudent",
                "getCompletedStudentRegistrations", "getCurrentStudentRegistrations",
                "registerUser",
            ],
            session.Operations.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task It_leads_to_the_sandbox_that_it_was_read_from(string client)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox);
        _ = (await session.CallAsync("doesUserExist", new { username = "ada" })).Good;
        Assert.Equal(1, await sandbox.RequestsAsync("POST", $"/s/{sandbox.Id}/digitalchalk/dc/api/v4"));
    }

    /// <summary>Both keep what they read on disk, under the WSDL's address.</summary>
    [Theory]
    [InlineData("php-soap")]
    [InlineData("python3-zeep")]
    public async Task A_client_that_kept_it_calls_without_reading_it_again(string name)
    {
        var client = SoapClient.Named(name);
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        using var cache = new ScratchFolder();
        for (var start = 0; start < 2; start++)
        {
            await using var session = await SoapSession.BeginAsync(client, sandbox, new { cacheFolder = cache.Path });
            _ = (await session.CallAsync("doesUserExist", new { username = "ada" })).Good;
        }

        var path = new Uri((string)sandbox.Platform["wsdl"]!).AbsolutePath;
        Assert.Equal(1, await sandbox.RequestsAsync("GET", path));
    }

    /// <summary>Whoever is configured with the vendor's path alone is told apart by the access key.</summary>
    [Theory, MemberData(nameof(SoapClient.All), MemberType = typeof(SoapClient))]
    public async Task The_one_of_the_default_sandbox_serves_every_access_key(string client)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        var wsdl = new Uri(host.Admin.BaseAddress!, "/digitalchalk/dc/api/v4.wsdl").AbsoluteUri;
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox, wsdl);
        var user = Applicant.Ada;
        _ = (await session.CallAsync("createUser", new { user })).Good;
        _ = await sandbox.RowAsync("users", "username", user.Username);
    }
}
