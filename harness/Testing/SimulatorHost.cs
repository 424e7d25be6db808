using Microsoft.Extensions.DependencyInjection;
using Simulators.Client;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Testing;

/// <summary>
/// A simulator in the process of your tests: no port, no socket, nothing to start or to stop but this object. Make one for
/// all tests
/// of an assembly (it takes about a second), and a sandbox for each test.
/// </summary>
/// <example>
/// <code>
/// using var simulator = new SimulatorHost();
/// var sandbox = await simulator.NewSandboxAsync();
/// var classIn = sandbox["classin"];
/// using var http = simulator.NewClient();
/// var sync = new MySync(http, classIn.BaseUrl, classIn.Credentials["sid"], classIn.Credentials["secret"]);
/// </code>
/// </example>
/// <remarks>Safe for several threads at once. The base URLs of its sandboxes are known only to the clients that it
/// makes.</remarks>
public sealed class SimulatorHost : IDisposable
{
    /// <summary>
    /// An address that no server has (RFC 5737), so that what goes to the simulator and what leaves it are told apart; the
    /// admin API
    /// wants an address and no name.
    /// </summary>
    static readonly Uri NoServer = new("http://192.0.2.1");

    readonly HostFactory _factory;
    readonly Uri _origin;
    readonly bool _listens;
    readonly HttpClient _admin;

    /// <summary>Starts the simulator, without a port.</summary>
    /// <remarks>The one public constructor, without parameters: test frameworks make a fixture of the class so.</remarks>
    public SimulatorHost()
        : this(listens: false)
    {
    }

    SimulatorHost(bool listens)
    {
        _listens = listens;
        _factory = new HostFactory(listens);
        _origin = listens ? Listen() : NoServer;
        _admin = NewClient();
        // An import of a million people takes what it takes; a caller who cannot wait has a cancellation token.
        _admin.Timeout = Timeout.InfiniteTimeSpan;
        // The host reads this variable, wherever it runs: who has set it for another one must not be locked out of this one.
        if (Environment.GetEnvironmentVariable("SIMULATORS_ADMIN_KEY") is { Length: > 0 } key)
            _admin.DefaultRequestHeaders.Add("X-Admin-Key", key);
        Outside = new Outside(() => new HttpMessageInvoker(listens ? Plain() : new WayOut(_origin, NewHandler())), _origin);
        _factory.Services.GetRequiredService<SandboxRegistry>().Outside = Outside;
    }

    /// <summary>Starts a simulator that listens at a free port of 127.0.0.1, for code that runs in another process.</summary>
    public static SimulatorHost Listening() => new(listens: true);

    internal Outside Outside { get; }

    /// <summary>
    /// The admin API (<c>/__admin</c>, or <c>/s/{id}/__admin</c> for one sandbox), for what this class has no method for.
    /// </summary>
    public HttpClient Admin => _admin;

    /// <summary>A client that follows no redirect and keeps no cookie: what it gets is what was on the wire.</summary>
    public HttpClient NewClient() => _listens
        ? new HttpClient(Plain()) { BaseAddress = _origin }
        : _factory.CreateDefaultClient(_origin, new TargetAsSent.Sender());

    /// <summary>
    /// For code that makes its own <see cref="HttpClient"/>: give it this handler, and it reaches the simulator.
    /// </summary>
    public HttpMessageHandler NewHandler() => _listens ? Plain() : new TargetAsSent.Sender(_factory.Server.CreateHandler());

    /// <summary>A world of its own, with credentials of its own: what one test does, no other sees.</summary>
    /// <param name="demo">True: with the rows that the demo has. False: with what every account has, and nothing else.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<SimulatorSandbox> NewSandboxAsync(bool demo = false, CancellationToken cancellation = default) =>
        SimulatorSandbox.MakeAsync(_admin, demo, cancellation);

    /// <summary>
    /// What the journal of a sandbox holds, oldest first, as it was on the wire; empty when there is no such sandbox.
    /// </summary>
    public IReadOnlyList<RawExchange> ExchangesOf(string sandbox) =>
        _factory.Services.GetRequiredService<SandboxRegistry>().TryFind(sandbox, out var found)
            ? [.. found.Journal.Entries().Select(RawExchange.Of)]
            : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        _admin.Dispose();
        _factory.Dispose();
    }

    static SocketsHttpHandler Plain() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    Uri Listen()
    {
        _factory.StartServer();
        return new Uri($"http://127.0.0.1:{_factory.ClientOptions.BaseAddress.Port}");
    }
}
