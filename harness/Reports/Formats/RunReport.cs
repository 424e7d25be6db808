using Simulators.Gherkin.Messages;
using Simulators.Reports.Gates;
using Simulators.Reports.Model;

namespace Simulators.Reports.Formats;

/// <summary>A report that speaks of scenarios: it hears of each when it has ended, and of the run when all have.</summary>
abstract class RunReport : IReport
{
    readonly RunCollector _run;
    bool _completed;

    protected RunReport(ReportContext context, TextWriter output)
    {
        (Context, Output) = (context, output);
        _run = new RunCollector(Ended);
    }

    protected ReportContext Context { get; }

    protected TextWriter Output { get; }

    protected int Planned => Context.Total ?? _run.Planned;

    protected RunResult Run => _run.Result;

    public virtual void Take(Envelope message) => _run.Take(message);

    /// <summary>Completes the report; who made the writer disposes of it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_completed) return;
        _completed = true;
        _run.Complete();
        Completed(_run.Result, Context.Gates.Judge(_run.Result, Context.Rules, Context.Clock.GetUtcNow()));
        Release();
        await Output.FlushAsync();
    }

    /// <summary>A scenario has ended for good.</summary>
    protected abstract void Ended(ScenarioResult scenario);

    /// <summary>The run is over, however it ended.</summary>
    protected abstract void Completed(RunResult run, GateResult gates);

    /// <summary>Gives back what the report held besides its writer.</summary>
    protected virtual void Release()
    {
    }
}
