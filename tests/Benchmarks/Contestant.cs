namespace Simulators.Benchmarks;

/// <summary>A server that takes part in a comparison.</summary>
/// <param name="Name">As the table names it.</param>
/// <param name="Start">Starts it; null when it is not installed here.</param>
/// <param name="Absence">What would install it.</param>
sealed record Contestant(string Name, Func<CancellationToken, Task<ServerProcess>>? Start, string Absence = "")
{
    const int SimulatorPort = 18080;
    const int BarePort = 18081;
    const int WireMockPort = 18083;
    const int HoverflyPort = 18084;

    /// <summary>Ours.</summary>
    public static Contestant Simulator { get; } = new("simulator", cancel => ServerProcess.SimulatorAsync(SimulatorPort, cancel));

    /// <summary>Kestrel, the framework's readers and a dictionary.</summary>
    public static Contestant Bare(string workload) => new("bare", cancel => ServerProcess.BareAsync(BarePort, workload, cancel));

    /// <summary>A static stub; its journal is off, as its own advice for load is. Ours stays on.</summary>
    /// <param name="folder">Holds the stub.</param>
    /// <param name="withJournal">True: with its journal, whose memory grows with every request.</param>
    public static Contestant WireMock(string folder, bool withJournal)
    {
        var name = withJournal ? "wiremock" : "wiremock, no journal";
        if (OtherServers.OnPath("java") is not { } java)
            return new Contestant(name, null, "apt-get install openjdk-17-jre-headless");
        if (OtherServers.WireMockJar() is not { } jar) return new Contestant(name, null, "npm ci --prefix tests/Interop/node");
        string[] journal = withJournal ? [] : ["--no-request-journal"];
        return new Contestant(name, cancel => ServerProcess.ForeignAsync(
            WireMockPort,
            [
                java, "-jar", jar, "--port", $"{WireMockPort}", "--root-dir", folder, "--disable-banner",
                "--use-chunked-encoding", "never", .. journal,
            ],
            cancel));
    }

    /// <summary>The same stub in Hoverfly's webserver mode.</summary>
    /// <param name="folder">Holds the simulation.</param>
    /// <param name="program">Where hoverfly is; null: on the path.</param>
    public static Contestant Hoverfly(string folder, string? program)
    {
        if ((program ?? OtherServers.OnPath("hoverfly")) is not { } hoverfly)
            return new Contestant(
                "hoverfly", null, "neither Debian nor npm has it for Linux; --hoverfly PATH names its release's binary");
        return new Contestant("hoverfly", cancel => ServerProcess.ForeignAsync(
            HoverflyPort,
            [
                hoverfly, "-webserver", "-pp", $"{HoverflyPort}", "-ap", $"{HoverflyPort + 1}",
                "-import", Path.Combine(folder, "hoverfly.json"),
            ],
            cancel));
    }

    /// <summary>Writes the stubs of those that need some.</summary>
    public static void WriteStubs(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "mappings"));
        File.WriteAllText(Path.Combine(folder, "mappings", "register.json"), OtherServers.WireMockMapping);
        File.WriteAllText(Path.Combine(folder, "hoverfly.json"), OtherServers.HoverflySimulation);
    }
}
