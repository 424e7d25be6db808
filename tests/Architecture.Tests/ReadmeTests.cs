using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Simulators.Architecture.Tests;

/// <summary>The page that newcomers read says what the program does.</summary>
public sealed class ReadmeTests
{
    /// <summary>Every program has these; the page need not say so.</summary>
    static readonly string[] Common = ["--help", "--version"];

    readonly string _readme = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public async Task Its_options_are_those_of_the_program()
    {
        var listed = Regex.Matches(await HelpAsync(), @"^\s+(?:-\S+, )*(--[a-z-]+)", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .Except(Common);
        var described = Regex.Matches(_readme, @"^\| `(--[a-z-]+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        Assert.Equal(listed.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_begins_with_the_two_commands()
    {
        var commands = _readme.Split('\n').SkipWhile(line => line != "```").Skip(1).Take(2).Select(line => line.Split('#')[0].Trim());
        Assert.Equal(["dotnet run --project simulator/Host", "./test"], commands);
    }

    [Fact]
    public void Its_first_walk_has_the_credentials_of_the_default_sandbox()
    {
        var credentials = Repository.Named("classin").Issue(0, Kernel.Ids.SeededText.Seed(Kernel.Sandboxes.SandboxRegistry.DefaultId));
        Assert.Contains($"\nSID={credentials["sid"]}\n", _readme, StringComparison.Ordinal);
        Assert.Contains($"\nSECRET={credentials["secret"]}\n", _readme, StringComparison.Ordinal);
    }

    /// <summary>
    /// A file that is named (<c>--tls simulators-ca.pem</c>) is looked for there by the next command; the SDK for the web would have
    /// the program begin in its project's folder.
    /// </summary>
    [Fact]
    public async Task Its_commands_begin_where_the_reader_stands() => Assert.Equal(
        "", (await DotnetAsync("msbuild", Repository.PathOf("simulator", "Host", "Host.csproj"), "-getProperty:RunWorkingDirectory")).Trim());

    static Task<string> HelpAsync() =>
        DotnetAsync(Path.Combine(AppContext.BaseDirectory, $"{typeof(Program).Assembly.GetName().Name}.dll"), "--help");

    static async Task<string> DotnetAsync(params string[] arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        using var program = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await program.StandardOutput.ReadToEndAsync(stop);
        await program.WaitForExitAsync(stop);
        Assert.Equal(0, program.ExitCode);
        return said;
    }
}
