using System.Text.Json;
using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Formats;

/// <summary>
/// The messages themselves, a line of JSON each, as they happen: for other tools that read Cucumber Messages.
/// </summary>
sealed class MessageReport(TextWriter output) : IReport
{
    public void Take(Envelope message)
    {
        output.Write(JsonSerializer.Serialize(message, MessageJson.Default.Envelope));
        output.Write('\n');
        if (message.TestCaseFinished is not null) output.Flush();
    }

    public async ValueTask DisposeAsync() => await output.FlushAsync();
}
