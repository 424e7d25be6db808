using Simulators.Kernel.Clock;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;

namespace Simulators.Kernel.Platforms;

/// <summary>What a platform may use of a sandbox inside one transaction.</summary>
/// <param name="Instance">The platform in that sandbox.</param>
/// <param name="Transaction">The open transaction.</param>
/// <param name="Now">The sandbox's time; it does not move within the transaction.</param>
public sealed record PlatformContext(PlatformInstance Instance, ITransaction Transaction, DateTimeOffset Now)
{
    public Credentials Credentials => Instance.Credentials;

    public long Seed => Instance.Sandbox.Seed;

    /// <summary>The value of a setting in this sandbox.</summary>
    public T Get<T>(Setting<T> setting)
        where T : notnull => Instance.Settings.Get(setting);

    /// <summary>Lets something happen later, by the sandbox's clock.</summary>
    public DueEvent Schedule(DateTimeOffset at, string kind, long subject) =>
        DueQueue.Schedule(Transaction, Instance.Platform.Schema, at, kind, subject);
}
