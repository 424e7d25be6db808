using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Simulators.Host.Tests.Startup;
using Simulators.Host.Tls;

namespace Simulators.Host.Tests.Tls;

/// <summary>Clients with built-in hosts, judged by curl: it trusts the authority's file and nothing else.</summary>
public sealed class TlsTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulators");

    string File => Path.Combine(_folder.FullName, "ca.pem");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Curl_reaches_every_vendor_by_its_own_name_over_both_versions_of_HTTP()
    {
        using var host = HostProcess.Start($"--urls https://127.0.0.1:0 --tls {File} --hosts");
        var port = new Uri(await host.OriginAsync()).Port;
        Assert.Contains("\"errno\":", await CurlAsync("api.eeo.cn", port, "/partner/api/course.api.php?action=register", "-d", "SID=1"), StringComparison.Ordinal);
        Assert.EndsWith(" 404 1.1", await CurlAsync("www.eeo.cn", port, "/partner/api/course.api.php?action=register", "--http1.1"), StringComparison.Ordinal);
        Assert.EndsWith(" 200 2", await CurlAsync("api30.school-network.net", port, "/token/?cid=1&appkey=2", "--http2"), StringComparison.Ordinal);
        var wsdl = await CurlAsync("api.digitalchalk.com", port, "/dc/api/v4.wsdl");
        Assert.Contains($"location=\"https://api.digitalchalk.com:{port}/dc/api/v4\"", wsdl, StringComparison.Ordinal);
        Assert.EndsWith(" 403 2", await CurlAsync("stats-engine.domoscio.com", port, "/v1/instances/1/student_groups"), StringComparison.Ordinal);
        foreach (var name in new[] { "oneroster-proxy.classlink.io", "example-us-v2.oneroster.com" })
            Assert.EndsWith(" 401 2", await CurlAsync(name, port, "/ims/oneroster/v1p1/users"), StringComparison.Ordinal);
        Assert.Contains("\"status\":\"healthy\"", await CurlAsync("localhost", port, "/__admin/health"), StringComparison.Ordinal);
        Assert.EndsWith(" 000 0", await CurlAsync("example.org", port, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_authority_of_the_first_start_is_used_by_the_next()
    {
        for (var start = 0; start < 2; start++)
        {
            using var host = HostProcess.Start($"--urls http://127.0.0.1:0;https://127.0.0.1:0 --tls {File}");
            Assert.StartsWith("http://", await host.OriginAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(["ca.key", "ca.pem"], _folder.GetFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public void The_key_is_for_its_owner_alone_and_one_that_is_not_is_refused()
    {
        if (OperatingSystem.IsWindows()) return;
        var (made, _) = AuthorityFiles.Open(File, Now);
        var key = AuthorityFiles.KeyOf(File);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(key));
        Assert.DoesNotContain("PRIVATE", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Equal(made!.Certificate.Thumbprint, AuthorityFiles.Open(File, Now).Authority!.Certificate.Thumbprint);
        System.IO.File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", AuthorityFiles.Open(File, Now).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_over_or_of_another_kind_is_said()
    {
        Assert.NotNull(AuthorityFiles.Open(File, Now).Authority);
        Assert.Contains("ended on 2036", AuthorityFiles.Open(File, Now.AddYears(11)).Problem, StringComparison.Ordinal);
        var certificate = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, "no certificate");
        Assert.NotNull(AuthorityFiles.Open(File, Now).Problem);
        System.IO.File.Delete(File);
        Assert.Contains("but not its certificate", AuthorityFiles.Open(File, Now).Problem, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, certificate);
        System.IO.File.Delete(AuthorityFiles.KeyOf(File));
        Assert.Contains("but not its key", AuthorityFiles.Open(File, Now).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_is_signed_for_its_names_and_lives_no_longer_than_clients_allow()
    {
        var authority = Authority.Make(Now);
        using var leaf = authority.Issue(["localhost", "127.0.0.1", "*.oneroster.com"], Now);
        Assert.True(leaf.MatchesHostname("localhost"));
        Assert.True(leaf.MatchesHostname("127.0.0.1"));
        Assert.True(leaf.MatchesHostname("a-b-v2.oneroster.com"));
        Assert.False(leaf.MatchesHostname("example.org"));
        Assert.InRange(leaf.NotAfter - leaf.NotBefore, TimeSpan.FromDays(300), TimeSpan.FromDays(398));
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority.Certificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = Now.UtcDateTime;
        Assert.True(chain.Build(leaf));
        using var late = authority.Issue(["localhost"], Now.AddDays(3600));
        Assert.Equal(authority.Certificate.NotAfter, late.NotAfter);
    }

    /// <returns>The body, the status and the version of HTTP.</returns>
    async Task<string> CurlAsync(string name, int port, string path, params string[] more)
    {
        var start = new ProcessStartInfo("curl") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            "--silent", "--max-time", "30", "--cacert", File, "--resolve", $"{name}:{port}:127.0.0.1", "--write-out", " %{http_code} %{http_version}",
            .. more, $"https://{name}:{port}{path}",
        ];
        foreach (var argument in all) start.ArgumentList.Add(argument);
        using var curl = Process.Start(start)!;
        return await curl.StandardOutput.ReadToEndAsync();
    }
}
