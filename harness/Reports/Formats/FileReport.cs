using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Formats;

/// <summary>A report and the file it is written to, which is closed with it.</summary>
sealed class FileReport(IReport report, TextWriter file) : IReport
{
    public void Take(Envelope message) => report.Take(message);

    public async ValueTask DisposeAsync()
    {
        await report.DisposeAsync();
        await file.DisposeAsync();
    }
}
