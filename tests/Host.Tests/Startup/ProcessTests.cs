using System.Net.Sockets;

namespace Simulators.Host.Tests.Startup;

/// <summary>The host as a process of its own: what it says, and how it ends.</summary>
public sealed class ProcessTests
{
    [Theory]
    [InlineData("--colour red", "Unrecognized command or argument '--colour'")]
    [InlineData("--journal-bytes many", "--journal-bytes: 'many' is not a whole number")]
    [InlineData("--store sqlite:x.db", "--store: 'sqlite' is not in this build yet; memory is.")]
    [InlineData("--urls https://127.0.0.1:0", "--urls: https://127.0.0.1:0 needs a certificate: say --tls too")]
    [InlineData("--tls ca.key", "--tls: 'ca.key': that is where the key would go")]
    [InlineData("--seed missing.json", "--seed: 'missing.json' is neither none nor demo, nor a snapshot in the folder snapshots, nor a file that exists.")]
    [InlineData("--urls http://0.0.0.0:0", "give an --admin-key, or say --insecure")]
    [InlineData("", "SIMULATORS_EXPLAIN: 'perhaps' is neither on nor off.")]
    public async Task A_bad_option_costs_one_line_and_exit_code_2(string arguments, string reason)
    {
        using var host = HostProcess.Start(arguments, ("SIMULATORS_EXPLAIN", arguments.Length == 0 ? "perhaps" : ""));
        var (code, output, error) = await host.EndAsync();
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Help_lists_every_option_with_default_and_meaning()
    {
        using var host = HostProcess.Start("--help");
        var (code, output, _) = await host.EndAsync();
        Assert.Equal(0, code);
        foreach (var option in Host.Startup.HostOptions.All)
        {
            Assert.Contains($"--{option.Name}", output, StringComparison.Ordinal);
            if (option.Default is { } value) Assert.Contains($"[default: {value}]", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Starts_says_where_it_is_and_becomes_ready()
    {
        using var host = HostProcess.Start("--urls http://127.0.0.1:0 --seed none", ("SIMULATORS_ADMIN_KEY", "k"), ("SIMULATORS_SEED", "demo"));
        var origin = await host.OriginAsync();
        using var client = new HttpClient { BaseAddress = new Uri(origin) };
        while ((await client.GetAsync(new Uri("/__admin/health/ready", UriKind.Relative))).StatusCode != System.Net.HttpStatusCode.OK)
            await Task.Yield();
        Assert.Equal(401, (int)(await client.GetAsync(new Uri("/__admin/requests", UriKind.Relative))).StatusCode);
        client.DefaultRequestHeaders.Add("X-Admin-Key", "k");
        var journal = await client.GetStringAsync(new Uri("/__admin/requests", UriKind.Relative));
        Assert.Contains("\"total\":0", journal, StringComparison.Ordinal);
        Assert.DoesNotContain("warm-up", await client.GetStringAsync(new Uri("/__admin/sandboxes", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_costs_one_line()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        using var host = HostProcess.Start($"--urls http://{listener.LocalEndpoint}");
        var (code, _, error) = await host.EndAsync();
        Assert.Equal(2, code);
        Assert.Contains("address already in use", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Reads_appsettings_and_a_snapshot_as_its_seed()
    {
        var folder = Directory.CreateTempSubdirectory("simulators");
        try
        {
            await using var source = await TestHost.StartAsync();
            var snapshot = System.Text.Json.Nodes.JsonNode.Parse((await source.GetAsync("/__admin/snapshot")).GetRawText())!;
            snapshot["platforms"]!.AsObject().Remove("toy");
            snapshot["platforms"]!["classin"]!["state"]!["tables"]!["users"]![0]!["nickname"] = "From the snapshot";
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "seed.json"), snapshot.ToJsonString());
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "appsettings.json"),
                """{"Simulators":{"urls":"http://127.0.0.1:0","adminKey":"filed"},"seed":"seed.json"}""");
            using var host = HostProcess.Start("", folder.FullName);
            using var client = new HttpClient { BaseAddress = new Uri(await host.OriginAsync()) };
            client.DefaultRequestHeaders.Add("X-Admin-Key", "filed");
            Assert.Contains(
                "From the snapshot",
                await client.GetStringAsync(new Uri("/__admin/state/classin/users", UriKind.Relative)),
                StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
