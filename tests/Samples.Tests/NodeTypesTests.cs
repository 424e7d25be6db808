using System.Diagnostics;
using Simulators.Interop.Processes;

namespace Simulators.Samples.Tests;

/// <summary>The sample for Node is TypeScript without a build: its types are in its comments, and true.</summary>
public sealed class NodeTypesTests
{
    static readonly string Folder = Repository.File("samples", "node");

    static readonly ForeignTool TypeScript = new(
        "npm typescript",
        ["node"],
        ["-e", "require.resolve(process.argv[1])", Path.Combine(Folder, "node_modules", "typescript")],
        "Node.js 20 or later, and npm ci --prefix samples/node");

    [Fact]
    public async Task Its_types_are_right()
    {
        var compiler = Path.Combine(Folder, "node_modules", "typescript", "bin", "tsc");
        using var process = Process.Start(Programs.Start(TypeScript.Require(), [compiler, "--project", Folder]))!;
        var problems = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, problems));
    }
}
