using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.Json;
using Simulators.Cli.Conform;
using Simulators.Port;

namespace Simulators.Teeth;

/// <summary>
/// The reference integration with the mutants, built as an assembly of its own and loaded here. Which mistake is made belongs to
/// the flow of a call, so that several can be tried at the same time.
/// </summary>
sealed class MutatedIntegration : IDisposable
{
    const string AssemblyName = "Simulators.Integration.Mutated";

    const string Switch = """
        namespace Simulators.Integration;

        public static class Mutation
        {
            static readonly System.Threading.AsyncLocal<string?> s_made = new();

            public static void Make(string? mistake) => s_made.Value = mistake;

            public static bool IsMade(string mistake) => s_made.Value == mistake;
        }
        """;

    /// <summary>Impatient: nobody waits for a simulator longer than it asks for.</summary>
    const string Options = """{"Retry":{"Attempts":5,"FirstPause":"00:00:00.005","LongestPause":"00:00:15"}}""";

    static readonly string[] Settings = ["Directory.Build.props", "Directory.Packages.props", "global.json", "BannedSymbols.txt"];

    readonly TimeProvider _clock;
    readonly Assembly _assembly;
    readonly Action<string?> _make;
    readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
    })
    {
        Timeout = TimeSpan.FromSeconds(20),
    };

    MutatedIntegration(Assembly assembly, TimeProvider clock)
    {
        (_assembly, _clock) = (assembly, clock);
        _make = Type("Mutation").GetMethod("Make")!.CreateDelegate<Action<string?>>();
    }

    /// <summary>Writes, builds and loads the copy.</summary>
    /// <exception cref="TeethException">A mutant's text does not stand in its file exactly once, or the copy does not compile.</exception>
    public static async Task<MutatedIntegration> MakeAsync(
        string root, string copy, IReadOnlyList<Mutant> mutants, TimeProvider clock)
    {
        // A folder of its own: the simulator's copy is built at the same time.
        var folder = Path.Combine(copy, "integration");
        var source = Path.Combine(folder, "source");
        Directory.CreateDirectory(folder);
        if (Directory.Exists(source)) Directory.Delete(source, recursive: true);
        MutatedSource.Copy(Path.Combine(root, "harness", "Integration"), source);
        foreach (var name in Settings) File.Copy(Path.Combine(root, name), Path.Combine(folder, name), overwrite: true);
        // The lock file is of the project that refers to the port's project.
        File.Delete(Path.Combine(source, "packages.lock.json"));
        MutatedSource.Apply(source, mutants, "global::Simulators.Integration.Mutation.IsMade");
        File.WriteAllText(Path.Combine(source, "Mutation.cs"), Switch);
        var project = Path.Combine(source, "Integration.csproj");
        File.WriteAllText(project, ProjectOf(File.ReadAllText(project)));
        await BuildAsync(project);
        var built = Path.Combine(folder, "artifacts", "bin", "Integration", "release", AssemblyName + ".dll");
        return new MutatedIntegration(Assembly.LoadFrom(built), clock);
    }

    /// <summary>From here on, in this flow of calls, the mistake is made; null: none.</summary>
    public void MakeMistake(string? mistake) => _make(mistake);

    /// <summary>A new one that remembers nothing, and whose pauses pass by the clocks of the simulator.</summary>
    public IIntegration Create(HttpClient simulator)
    {
        var options = JsonSerializer.Deserialize(Options, Type("IntegrationOptions"));
        return ReferenceIntegrations.Unhurried(
            time => (IIntegration)Activator.CreateInstance(Type("ReferenceIntegration"), _http, time, options, null)!,
            _clock,
            simulator);
    }

    public void Dispose() => _http.Dispose();

    Type Type(string name) => _assembly.GetType($"Simulators.Integration.{name}", throwOnError: true)!;

    /// <summary>The harness's own assembly of the port, so that both speak of the same types.</summary>
    static string ProjectOf(string project)
    {
        const string Port = "<ProjectReference Include=\"../Port/Port.csproj\" />";
        if (!project.Contains(Port, StringComparison.Ordinal)) throw new TeethException($"harness/Integration no longer has {Port}");
        var path = typeof(IIntegration).Assembly.Location;
        return project
            .Replace(Port, $"<Reference Include=\"Simulators.Port\"><HintPath>{path}</HintPath></Reference>", StringComparison.Ordinal)
            .Replace(
                "</Project>",
                $"""
                  <PropertyGroup>
                    <AssemblyName>{AssemblyName}</AssemblyName>
                    <RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>
                  </PropertyGroup>
                </Project>
                """,
                StringComparison.Ordinal);
    }

    static async Task BuildAsync(string project)
    {
        string[] build =
        [
            "build", project, "-c", "Release", "-nologo", "-v", "quiet", "-clp:NoSummary",
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:WarningLevel=0", "-p:GenerateDocumentationFile=false",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", build) { RedirectStandardOutput = true })
            ?? throw new TeethException("'dotnet' does not start.");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new TeethException($"The integration's mutants do not compile:\n{output.Trim()}");
    }
}
