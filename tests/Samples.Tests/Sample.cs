using Simulators.Interop.Processes;

namespace Simulators.Samples.Tests;

/// <summary>A sample integration, and what it is run with.</summary>
/// <param name="Program">What runs it; where this machine lacks it, the test is skipped, or fails if it is required.</param>
/// <param name="File">What is run.</param>
sealed record Sample(Func<string> Program, string File)
{
    static readonly ForeignTool Node = new(
        "Node.js 20",
        ["node"],
        ["-e", "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)"],
        "install Node.js 20 or later");

    static readonly ForeignTool Php = new(
        "PHP 8.2 with cURL and SOAP",
        ["php"],
        ["-r", "exit(PHP_VERSION_ID >= 80200 && extension_loaded('curl') && extension_loaded('soap') ? 0 : 1);"],
        "apt-get install php-cli php-curl php-soap");

    static readonly ForeignTool Python = new(
        "Python 3.11",
        ["/usr/bin/python3", "python3"],
        ["-c", "import sqlite3, sys; sys.exit(sys.version_info < (3, 11))"],
        "apt-get install python3, 3.11 or later");

    // Below the tools: static members are made in the order of the text.
    public static readonly IReadOnlyDictionary<string, Sample> All = new Dictionary<string, Sample>
    {
        ["csharp"] = new(() => "dotnet", Repository.Built("SchoolSync", "SchoolSync.dll")),
        ["node"] = new(Node.Require, Repository.File("samples", "node", "adapter.mjs")),
        ["php"] = new(Php.Require, Repository.File("samples", "php", "adapter.php")),
        ["python"] = new(Python.Require, Repository.File("samples", "python", "adapter.py")),
    };

    /// <summary>Its command line, as <c>--integration stdio:</c> takes it.</summary>
    public string CommandLine(params string[] arguments) =>
        string.Join(' ', new[] { Program(), File }.Concat(arguments).Select(word => $"\"{word}\""));
}

/// <summary>Where things lie in the working copy, which the tests run from.</summary>
static class Repository
{
    static readonly string Root = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A project's assembly, built in the same configuration as these tests, in the folder beside theirs.</summary>
    public static string Built(string project, string assembly)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, configuration, assembly));
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Simulators.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Simulators.sln above {AppContext.BaseDirectory}.");
    }
}
