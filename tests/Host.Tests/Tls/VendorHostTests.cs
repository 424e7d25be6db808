using Simulators.Host.Startup;

namespace Simulators.Host.Tests.Tls;

/// <summary>Requests by a vendor's own host name.</summary>
public sealed class VendorHostTests
{
    const string Register = "/partner/api/course.api.php?action=register";

    [Theory]
    [InlineData("api.eeo.cn")]
    [InlineData("API.EEO.CN:443")]
    public async Task The_platform_lies_at_the_root_of_its_host(string name)
    {
        await using var host = await TestHost.StartAsync(new SimulatorOptions { Hosts = true });
        Assert.Equal(200, await GetAsync(host, name, Register));
        var exchange = (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0];
        Assert.Equal("register", exchange.GetProperty("simulator").GetProperty("operation").GetString());
        Assert.Equal(Register, exchange.GetProperty("request").GetProperty("url").GetString());
    }

    [Fact]
    public async Task The_withdrawn_host_answers_404_to_everything_and_the_journal_says_which_to_use()
    {
        await using var host = await TestHost.StartAsync(new SimulatorOptions { Hosts = true });
        Assert.Equal(404, await GetAsync(host, "www.eeo.cn", Register));
        var simulator = (await host.GetAsync("/__admin/requests")).GetProperty("requests")[0].GetProperty("simulator");
        Assert.Equal("unrouted", simulator.GetProperty("outcome").GetString());
        Assert.Contains("has withdrawn the host www.eeo.cn; it answers 404 to everything. Use api.eeo.cn.", simulator.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_admin_API_and_other_platforms_are_not_there()
    {
        await using var host = await TestHost.StartAsync(new SimulatorOptions { Hosts = true });
        Assert.Equal(404, await GetAsync(host, "api.eeo.cn", "/__admin/health"));
        Assert.Equal(404, await GetAsync(host, "api.eeo.cn", "/toy/add?name=x"));
        Assert.Equal(200, await GetAsync(host, "localhost", "/toy/add?name=x"));
    }

    [Fact]
    public async Task Without_the_option_a_name_says_nothing()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal(404, await GetAsync(host, "api.eeo.cn", Register));
        Assert.Equal(200, await GetAsync(host, "www.eeo.cn", "/classin" + Register));
    }

    static async Task<int> GetAsync(TestHost host, string name, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = name;
        return (int)(await host.Client.SendAsync(request)).StatusCode;
    }
}
