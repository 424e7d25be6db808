using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Kernel.Store;

/// <summary>Where the sandboxes of a host keep what they hold.</summary>
public interface IStoreEngine : IAsyncDisposable
{
    /// <summary>The store of a platform in a new sandbox.</summary>
    /// <param name="sandbox">The sandbox's number.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="content">What it begins with; null for nothing.</param>
    ValueTask<IStore> CreateAsync(int sandbox, Platform platform, IStore? content);

    /// <summary>Forgets what a sandbox held.</summary>
    ValueTask DeleteAsync(int sandbox);
}

/// <summary>Everything in this process's memory.</summary>
public sealed class MemoryEngine : IStoreEngine
{
    public async ValueTask<IStore> CreateAsync(int sandbox, Platform platform, IStore? content)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return content is null ? new MemoryStore(platform.Schema) : await content.ForkAsync().ConfigureAwait(false);
    }

    public ValueTask DeleteAsync(int sandbox) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
