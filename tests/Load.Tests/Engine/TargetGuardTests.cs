using Simulators.Load.Running;

namespace Simulators.Load.Tests.Engine;

/// <summary>Who may be loaded.</summary>
public sealed class TargetGuardTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.9.9.9")]
    [InlineData("http://[::1]:8080")]
    [InlineData("https://localhost")]
    [InlineData("http://LOCALHOST:1")]
    [InlineData("http://simulator.lab:8080/x")]
    [InlineData("http://SIMULATOR.lab./")]
    public void This_machine_and_what_was_allowed(string address) => Assert.Null(Guard().Refusal(new Uri(address)));

    [Theory]
    [InlineData("http://10.0.0.7")]
    [InlineData("http://example.org")]
    [InlineData("http://localhost.example.org")]
    [InlineData("http://simulator.lab.example.org")]
    public void Nobody_else(string address) =>
        Assert.Contains("is not this machine: --allow-remote", Guard().Refusal(new Uri(address)), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://api.eeo.cn/partner")]
    [InlineData("https://API.EEO.CN./partner")]
    [InlineData("https://classlink.com")]
    [InlineData("https://x.digitalchalk.com")]
    [InlineData("https://adaptive-engine.domoscio.com")]
    public void Never_a_vendor_though_it_was_allowed(string address) =>
        Assert.Contains("a real platform", new TargetGuard([new Uri(address).Host]).Refusal(new Uri(address)), StringComparison.Ordinal);

    [Fact]
    public async Task Whatever_address_an_answer_names_is_guarded_too()
    {
        using var http = new HttpClient(Guard().Before(new SocketsHttpHandler()));
        await Assert.ThrowsAsync<LoadException>(() => http.GetAsync(new Uri("https://api.eeo.cn/")));
    }

    static TargetGuard Guard() => new(["simulator.lab"]);
}
