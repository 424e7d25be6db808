namespace Simulators.Cli.Check;

/// <summary>Writes a report while its records come in; none keeps them all, a district may have millions.</summary>
interface IReportWriter
{
    /// <summary>Everything but the records.</summary>
    void Begin(CheckReport report);

    /// <summary>A record, in the order of the run.</summary>
    void Add(SyncRecord record);

    /// <summary>No further record comes.</summary>
    void End(CheckReport report);
}
