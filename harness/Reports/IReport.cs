using Simulators.Gherkin.Messages;

namespace Simulators.Reports;

/// <summary>A report that is written while the run goes on; disposing of it completes it.</summary>
public interface IReport : IMessageSink, IAsyncDisposable;
