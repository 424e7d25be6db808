using System.Collections.Concurrent;
using System.Diagnostics;
using Simulators.Interop.Processes;

namespace Simulators.Samples.Tests;

/// <summary>
/// Copies of samples with mistakes in them: one for each mistake. A sample that has to be built is built once, with all of its
/// mistakes.
/// </summary>
public sealed class MistakenCopies : IDisposable
{
    const string NeedsBuild = "csharp";

    /// <summary>What the project has from the folders above it, as far as it needs any of that.</summary>
    const string Settings = """
        <Project>
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
          </PropertyGroup>
        </Project>
        """;

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulators-mistakes-");
    readonly ConcurrentDictionary<string, Lazy<Task<string>>> _made = [];

    /// <summary>The command line of the copy with the mistake.</summary>
    /// <param name="mistake">The mistake.</param>
    /// <param name="all">All that there are.</param>
    public Task<string> OfAsync(Mistake mistake, IEnumerable<Mistake> all)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        return mistake.Sample == NeedsBuild
            ? _made.GetOrAdd(NeedsBuild, name => new(() => MakeAsync(name, [.. all.Where(one => one.Sample == name)]))).Value
            : _made.GetOrAdd($"{mistake.File} {mistake.Find}", _ => new(() => MakeAsync(mistake.Sample, [mistake]))).Value;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    async Task<string> MakeAsync(string name, IReadOnlyList<Mistake> mistakes)
    {
        var (sample, folder) = (Sample.All[name], _folder.CreateSubdirectory(Path.GetRandomFileName()).FullName);
        foreach (var file in Directory.EnumerateFiles(Repository.File("samples", name)))
        {
            // The lock file is of the project among its neighbours.
            if (Path.GetFileName(file) != "packages.lock.json") File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var mistake in mistakes) await WriteAsync(mistake, Path.Combine(folder, mistake.File));
        var made = name == NeedsBuild ? await BuildAsync(folder) : Path.Combine(folder, Path.GetFileName(sample.File));
        return (sample with { File = made }).CommandLine();
    }

    static async Task WriteAsync(Mistake mistake, string file)
    {
        var parts = (await File.ReadAllTextAsync(file)).Split(mistake.Find);
        Assert.True(parts.Length == 2, $"{mistake.File} has not once: {mistake.Find}");
        await File.WriteAllTextAsync(file, parts[0] + mistake.Replace + parts[1]);
    }

    static async Task<string> BuildAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "Directory.Build.props"), Settings);
        string[] build =
        [
            "build", folder, "-c", "Release", "-o", Path.Combine(folder, "built"), "-nologo", "-v", "quiet", "-nodeReuse:false",
            "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false",
        ];
        using var process = Process.Start(Programs.Start("dotnet", build))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"The copy does not compile: {said}{await errors}");
        return Path.Combine(folder, "built", "SchoolSync.dll");
    }
}
