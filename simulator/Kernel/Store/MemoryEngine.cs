using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store.Memory;
using Simulators.Kernel.Webhooks;

namespace Simulators.Kernel.Store;

/// <summary>Everything in this process's memory, and gone with it.</summary>
public sealed class MemoryEngine : IStoreEngine
{
    int _number = -1;

    public bool Keeps => false;

    public bool Shared => false;

    public IWebhookShelf? Webhooks => null;

    public ValueTask<IAsyncDisposable?> StartAsync() => ValueTask.FromResult<IAsyncDisposable?>(null);

    public ValueTask<IAsyncDisposable?> TakeControlAsync(int sandbox) => ValueTask.FromResult<IAsyncDisposable?>(null);

    public ValueTask<SandboxNews?> NewsAsync(long since) => ValueTask.FromResult<SandboxNews?>(null);

    public ValueTask<int> NumberAsync(bool isDefault) => ValueTask.FromResult(Interlocked.Increment(ref _number));

    public ValueTask<bool> AddAsync(int number, string id, DateTimeOffset? expiresAt) => ValueTask.FromResult(true);

    public async ValueTask<IStore> CreateAsync(int sandbox, Platform platform, IStore? content)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return content is null ? new MemoryStore(platform.Schema) : await content.ForkAsync().ConfigureAwait(false);
    }

    public ValueTask<IStore?> OpenAsync(int sandbox, Platform platform) => ValueTask.FromResult<IStore?>(null);

    public ValueTask KeepAsync(int sandbox, IReadOnlyDictionary<string, string> documents) => ValueTask.CompletedTask;

    public ValueTask ChangeAsync(int sandbox, string kind, Func<string?, string> change) => ValueTask.CompletedTask;

    public ValueTask DeleteAsync(int sandbox) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
