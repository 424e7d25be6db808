namespace Simulators.Gherkin.Messages;

/// <summary>Takes a run's messages as they happen: every report is one. Called by one thread at a time.</summary>
public interface IMessageSink
{
    void Take(Envelope message);
}
