using System.Diagnostics;
using System.Text.Json;
using Simulators.Client;
using Simulators.Interop.Processes;
using Simulators.Port;

namespace Simulators.Samples.Tests;

/// <summary>What the features cannot ask: what is kept over a restart, and what becomes of lines that are no commands.</summary>
public sealed class ProtocolTests(Gate gate)
{
    static readonly ProvisionUser Ada = new()
    {
        Platform = "classin",
        Person = new Person { ExternalId = "ada", FirstName = "Ada", LastName = "Lovelace 王", Phone = "13800000901" },
        Role = "student",
    };

    public static TheoryData<string> Samples { get; } = [.. Sample.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task What_was_learned_is_known_after_a_restart_and_at_no_other_school(string sample)
    {
        using var folder = new ScratchFolder();
        var command = Sample.All[sample].CommandLine("--state", Path.Combine(folder.Path, "state"));
        var school = await gate.Host.NewSandboxAsync(cancellation: TestContext.Current.CancellationToken);
        var other = await gate.Host.NewSandboxAsync(cancellation: TestContext.Current.CancellationToken);
        var first = await AskAsync(command, school);
        Assert.Equal(Outcome.Created, first.Outcome);
        var requests = gate.Host.ExchangesOf(school.Id).Count;
        var second = await AskAsync(command, school);
        Assert.Equal((Outcome.Existing, first.UserId), (second.Outcome, second.UserId));
        Assert.Equal(requests, gate.Host.ExchangesOf(school.Id).Count);
        Assert.Equal(Outcome.Created, (await AskAsync(command, other)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_line_that_is_no_command_is_answered_and_the_next_one_too(string sample)
    {
        using var process = Process.Start(Programs.Start(Sample.All[sample].Program(), [Sample.All[sample].File]))!;
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        foreach (var line in (string[])["{", "[]", "null", "{\"id\":4,\"command\":\"fly\"}", "{\"id\":5,\"command\":\"enroll\"}"])
        {
            await process.StandardInput.WriteLineAsync(line);
            var answer = await AnswerAsync(process, errors);
            Assert.False(answer.GetProperty("ok").GetBoolean());
            Assert.NotEmpty(answer.GetProperty("message").GetString()!);
            var repeated = $"\"id\":{answer.GetProperty("id")},";
            if (line.Contains("\"id\"", StringComparison.Ordinal)) Assert.Contains(repeated, line, StringComparison.Ordinal);
        }

        await process.StandardInput.WriteLineAsync("{\"id\":6,\"command\":\"describe\"}");
        Assert.True((await AnswerAsync(process, errors)).GetProperty("ok").GetBoolean());
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Starts the sample, has somebody provisioned at ClassIn, and ends it.</summary>
    static async Task<IntegrationAnswer> AskAsync(string command, SimulatorSandbox school)
    {
        await using var driver = new StdioDriver(command, IntegrationLimits.Default, Gate.Clock);
        await driver.AskAsync(new Describe());
        var classIn = school["classin"];
        var configured = await driver.AskAsync(new Configure
        {
            Platforms = new Dictionary<string, PlatformAccess>
            {
                ["classin"] = new() { BaseUrl = classIn.BaseUrl.AbsoluteUri.TrimEnd('/'), Credentials = classIn.Credentials },
            },
        });
        Assert.True(configured.Ok, configured.Message);
        return await driver.AskAsync(Ada);
    }

    static async Task<JsonElement> AnswerAsync(Process process, Task<string> errors)
    {
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null) Assert.Fail($"The sample ended: {await errors}");
        return JsonDocument.Parse(line).RootElement.Clone();
    }
}
