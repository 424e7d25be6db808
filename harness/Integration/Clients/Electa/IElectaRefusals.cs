namespace Simulators.Integration.Clients.Electa;

/// <summary>
/// When a log-in with this key was refused last. A program that is started every few minutes would lock the account within
/// half an hour if it did not remember.
/// </summary>
public interface IElectaRefusals
{
    /// <summary>The moment, or null when none was refused.</summary>
    DateTimeOffset? Last { get; set; }
}
