using System.Net;
using Simulators.Client;

namespace Simulators.Load.Running;

/// <summary>The simulator that is loaded, and the sandbox in it.</summary>
sealed class LoadTarget : IAsyncDisposable
{
    const string AdminKey = "SIMULATORS_ADMIN_KEY";

    readonly SimulatorProcess? _process;
    readonly bool _isOurs;
    readonly FoundSwitches? _found;

    LoadTarget(Uri address, SimulatorProcess? process, HttpClient admin, SimulatorSandbox sandbox, bool isOurs, bool isShared)
    {
        (Address, _process, Admin, Sandbox, _isOurs) = (address, process, admin, sandbox, isOurs);
        // Another shard may be at work in it still: its switches are no one shard's to set back.
        if (!isOurs && !isShared) _found = new FoundSwitches(sandbox);
        IsHere = TargetGuard.IsThisMachine(address.Host);
    }

    public Uri Address { get; }

    /// <summary>Reaches the admin API; not what is measured.</summary>
    public HttpClient Admin { get; }

    public SimulatorSandbox Sandbox { get; }

    /// <summary>Whether generator and simulator share a machine, as far as the address tells.</summary>
    public bool IsHere { get; }

    /// <summary>The simulator's process, when it was started for this run.</summary>
    public SimulatorProcess? Process => _process;

    /// <summary>Whether the sandbox was made for this run and goes with it.</summary>
    public bool IsOurs => _isOurs;

    /// <exception cref="LoadException">The target may not be loaded, does not answer, or is no simulator.</exception>
    public static async Task<LoadTarget> OpenAsync(LoadOrder order, TargetGuard guard, CancellationToken cancellation)
    {
        if (order.Target is { } given && guard.Refusal(given) is { } refusal) throw new LoadException($"--target: {refusal}");
        var process = order.Target is null ? await SimulatorProcess.StartAsync(cancellation) : null;
        var address = order.Target ?? process!.Address;
        var admin = NewClient(guard, address);
        try
        {
            await MustBeSimulatorAsync(admin, address, cancellation);
            var (sandbox, isOurs) = await EnterAsync(admin, order, cancellation);
            return new LoadTarget(address, process, admin, sandbox, isOurs, order.Shard.Count > 1);
        }
        catch
        {
            admin.Dispose();
            process?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// How many requests the journal of the sandbox counted since it was last emptied, of all platforms; null when it does not
    /// say.
    /// </summary>
    public async Task<long?> RequestsAsync(CancellationToken cancellation)
    {
        try
        {
            var list = await Sandbox.AdminAsync(HttpMethod.Get, "requests?limit=0", null, cancellation);
            return list.GetProperty("meta").GetProperty("total").GetInt64();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_isOurs && _process is null) await Sandbox.DeleteAsync();
            if (_found is not null) await _found.RestoreAsync();
        }
        catch (HttpRequestException)
        {
            // The simulator is gone, and the sandbox with it.
        }

        Admin.Dispose();
        _process?.Dispose();
    }

    static HttpClient NewClient(TargetGuard guard, Uri address)
    {
        var http = new HttpClient(guard.Before(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        }))
        { BaseAddress = address };
        if (Environment.GetEnvironmentVariable(AdminKey) is { Length: > 0 } key)
            http.DefaultRequestHeaders.Add("X-Admin-Key", key);
        return http;
    }

    static async Task MustBeSimulatorAsync(HttpClient admin, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var health = await admin.GetAsync(new Uri("/__admin/health", UriKind.Relative), cancellation);
            if (health.IsSuccessStatusCode) return;
            throw new LoadException($"--target: {address} is no simulator: its /__admin/health answers "
                + $"{(int)health.StatusCode}.", true);
        }
        catch (HttpRequestException e)
        {
            throw new LoadException($"--target: {address} does not answer: {e.Message}", isUnreachable: true);
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new LoadException($"--target: {address} does not answer in time.", isUnreachable: true);
        }
    }

    /// <summary>
    /// A sandbox by name is made when it is not there; without a name a new one, or for a shard the default one, which all shards
    /// find.
    /// </summary>
    static async Task<(SimulatorSandbox Sandbox, bool IsOurs)> EnterAsync(
        HttpClient admin,
        LoadOrder order,
        CancellationToken cancellation)
    {
        try
        {
            var id = order.Sandbox ?? (order.Shard.Count > 1 ? "default" : null);
            if (id is null) return (await SimulatorSandbox.MakeAsync(admin, demo: false, cancellation: cancellation), true);
            return (await FindAsync(admin, id, cancellation) ?? await MakeOrFindAsync(admin, id, cancellation), false);
        }
        catch (HttpRequestException e)
        {
            throw new LoadException($"The simulator gives no sandbox: {e.Message}", isUnreachable: e.StatusCode is null);
        }
    }

    static async Task<SimulatorSandbox?> FindAsync(HttpClient admin, string id, CancellationToken cancellation)
    {
        try
        {
            return await SimulatorSandbox.OpenAsync(admin, id, cancellation);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Another shard may be making it at this moment.</summary>
    static async Task<SimulatorSandbox> MakeOrFindAsync(HttpClient admin, string id, CancellationToken cancellation)
    {
        try
        {
            return await SimulatorSandbox.MakeAsync(admin, demo: false, id, cancellation);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return await SimulatorSandbox.OpenAsync(admin, id, cancellation);
        }
    }
}
