namespace Simulators.Electa.State;

/// <summary>Log-ins that failed, of the account or of an address.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Key"><see cref="Account"/>, or the address.</param>
/// <param name="Failures">How many since the last success or lock.</param>
/// <param name="LastAt">When the last one failed.</param>
/// <param name="LockedUntil">The end of the lock, or null when there was none.</param>
public sealed record FailedLogins(long Id, string Key, int Failures, DateTimeOffset LastAt, DateTimeOffset? LockedUntil)
{
    /// <summary>The key of the account itself; not its CID, which a copy of the state has another of.</summary>
    public const string Account = "account";
}
