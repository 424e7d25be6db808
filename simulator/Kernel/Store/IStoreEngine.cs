using Simulators.Kernel.Platforms;
using Simulators.Kernel.Webhooks;

namespace Simulators.Kernel.Store;

/// <summary>
/// Where the sandboxes of a host keep what they hold: the rows of their platforms, and documents for the rest (clock,
/// settings, faults, stubs). Whatever it has answered outlives the process, if it keeps anything at all.
/// </summary>
public interface IStoreEngine : IAsyncDisposable
{
    /// <summary>Whether anything outlives the process.</summary>
    bool Keeps { get; }

    /// <summary>Whether other hosts work on the same sandboxes.</summary>
    bool Shared { get; }

    /// <summary>Where hosts tell each other of the webhooks they send; null when there are no others.</summary>
    IWebhookShelf? Webhooks { get; }

    /// <summary>
    /// Begins a start: other hosts wait until it is disposed of, so that one of them fills the default sandbox. Null when there
    /// are no others.
    /// </summary>
    ValueTask<IAsyncDisposable?> StartAsync();

    /// <summary>
    /// Lets this host alone change the documents of a sandbox by its users' orders, until it is disposed of. Null when there are no
    /// other hosts.
    /// </summary>
    ValueTask<IAsyncDisposable?> TakeControlAsync(int sandbox);

    /// <summary>
    /// The kept sandboxes that were made or changed since, and the numbers of all there are; null when nothing changed.
    /// </summary>
    /// <param name="since">The version that is known; zero when nothing is.</param>
    ValueTask<SandboxNews?> NewsAsync(long since);

    /// <summary>A number that no sandbox has or had.</summary>
    /// <param name="isDefault">Whether it is for the default sandbox.</param>
    ValueTask<int> NumberAsync(bool isDefault);

    /// <summary>Notes a new sandbox; false when its id is taken. It is kept from the first documents on.</summary>
    ValueTask<bool> AddAsync(int number, string id, DateTimeOffset? expiresAt);

    /// <summary>The store of a platform in a new sandbox.</summary>
    /// <param name="sandbox">The sandbox's number.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="content">What it begins with; null for nothing.</param>
    ValueTask<IStore> CreateAsync(int sandbox, Platform platform, IStore? content);

    /// <summary>The store of a platform in a kept sandbox; null when it was made by a build without that platform.</summary>
    ValueTask<IStore?> OpenAsync(int sandbox, Platform platform);

    /// <summary>Keeps documents of a sandbox by their kind, in place of those it had.</summary>
    ValueTask KeepAsync(int sandbox, IReadOnlyDictionary<string, string> documents);

    /// <summary>Reads a document and keeps what becomes of it, while nobody else changes it.</summary>
    ValueTask ChangeAsync(int sandbox, string kind, Func<string?, string> change);

    /// <summary>Forgets what a sandbox held.</summary>
    ValueTask DeleteAsync(int sandbox);
}

/// <summary>A sandbox as an engine keeps it.</summary>
public sealed record KeptSandbox(int Number, string Id, DateTimeOffset? ExpiresAt, IReadOnlyDictionary<string, string> Documents);

/// <summary>What an engine knows of its sandboxes.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="Changed">Those that are new or have new documents.</param>
/// <param name="Numbers">The numbers of all.</param>
public sealed record SandboxNews(long Version, IReadOnlyList<KeptSandbox> Changed, IReadOnlySet<int> Numbers);
