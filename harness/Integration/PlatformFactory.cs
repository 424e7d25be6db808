using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.Clients.ClassLink;
using Simulators.Integration.Clients.DigitalChalk;
using Simulators.Integration.Clients.Electa;
using Simulators.Integration.Clients.StudentGroups;
using Simulators.Integration.Provisioning;
using Simulators.Integration.Rosters;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration;

/// <summary>Makes clients and provisioners of what a platform's access says.</summary>
/// <param name="http">Sends every call; its time limit is that of a call.</param>
/// <param name="store">What is kept.</param>
/// <param name="clock">What calls are signed by, and pauses measured by.</param>
/// <param name="options">What may be decided otherwise.</param>
public sealed class PlatformFactory(HttpClient http, IStateStore store, TimeProvider clock, IntegrationOptions options)
{
    /// <summary>The platforms that people can be brought to.</summary>
    public static IReadOnlyList<string> Targets { get; } =
        [ClassInClient.Platform, ElectaClient.Platform, DigitalChalkClient.Platform, StudentGroupsClient.Platform];

    /// <summary>All that the integration knows.</summary>
    public static IReadOnlyList<string> Platforms { get; } = [.. Targets, ClassLinkClient.Platform];

    /// <summary>A client for all platforms: no redirects and no cookies, which none of them has.</summary>
    /// <param name="callTimeout">How long one call may take.</param>
    public static HttpClient NewHttp(TimeSpan callTimeout)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = System.Net.DecompressionMethods.All,
        };
        return new HttpClient(sockets) { Timeout = callTimeout };
    }

    /// <summary>How calls are repeated.</summary>
    public RetryPolicy Retries { get; } = new(options.Retry, clock);

    /// <summary>What brings people to the platform.</summary>
    /// <exception cref="ArgumentException">
    /// There is no such platform, or a credential is missing; the message says which.
    /// </exception>
    public PlatformProvisioner Create(string platform, PlatformAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return platform switch
        {
            ClassInClient.Platform => ClassIn(access),
            ElectaClient.Platform => Electa(access),
            DigitalChalkClient.Platform => DigitalChalk(access),
            StudentGroupsClient.Platform => StudentGroups(access),
            _ => throw new ArgumentException($"'{platform}' is no platform for people: {string.Join(", ", Targets)}."),
        };
    }

    /// <summary>What reads a roster.</summary>
    /// <exception cref="ArgumentException">A credential is missing; the message says which.</exception>
    public RosterPull CreateRoster(PlatformAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        var isDirect = access.Credentials.ContainsKey("clientId");
        var (baseUrl, keys) = isDirect
            ? (BaseOf(access), new ClassLinkCredentials(Key(access, "clientId"), Key(access, "clientSecret")))
            : (ProxyOf(access), new ClassLinkCredentials(null, null, Key(access, "bearer")));
        return new RosterPull(new ClassLinkClient(Http(ClassLinkClient.Platform), baseUrl, keys, clock), Retries);
    }

    /// <summary>Which district a roster is of.</summary>
    public static string SourceOf(PlatformAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        return AccountOf(access, access.Credentials.ContainsKey("clientId") ? "clientId" : "applicationId");
    }

    /// <summary>A school's keys to ClassIn.</summary>
    public static ClassInCredentials ClassInKeys(PlatformAccess access) => new(Key(access, "sid"), Key(access, "secret"));

    /// <summary>Which account it is: what was learned about another says nothing about it.</summary>
    public static string AccountOf(PlatformAccess access, string key)
    {
        ArgumentNullException.ThrowIfNull(access);
        return $"{access.BaseUrl.TrimEnd('/')} {Key(access, key)}";
    }

    ClassInProvisioner ClassIn(PlatformAccess access) => new(
        new ClassInClient(Http(ClassInClient.Platform), BaseOf(access), ClassInKeys(access), clock),
        AccountOf(access, "sid"),
        store,
        Retries);

    ElectaProvisioner Electa(PlatformAccess access)
    {
        var keys = new ElectaCredentials(Key(access, "cid"), Key(access, "appKey"));
        var account = AccountOf(access, "cid");
        var refusals = new KeptRefusals(store, account, keys.AppKey);
        var client = new ElectaClient(Http(ElectaClient.Platform), BaseOf(access), keys, clock, refusals);
        return new ElectaProvisioner(client, account, store, Retries, options.Electa);
    }

    DigitalChalkProvisioner DigitalChalk(PlatformAccess access)
    {
        var keys = new DigitalChalkCredentials(Key(access, "accessKey"), Key(access, "secretKey"));
        var client = new DigitalChalkClient(Http(DigitalChalkClient.Platform), BaseOf(access), keys, clock);
        return new DigitalChalkProvisioner(client, AccountOf(access, "accessKey"), store, Retries);
    }

    StudentGroupsProvisioner StudentGroups(PlatformAccess access)
    {
        var keys = new StudentGroupsCredentials(Key(access, "instanceId"), Key(access, "token"));
        var client = new StudentGroupsClient(Http(StudentGroupsClient.Platform), BaseOf(access), keys);
        return new StudentGroupsProvisioner(client, AccountOf(access, "instanceId"), store, Retries);
    }

    /// <summary>The application's id is percent-encoded already, and is used as it is.</summary>
    static Uri ProxyOf(PlatformAccess access) => new($"{BaseOf(access).AbsoluteUri.TrimEnd('/')}/{Key(access, "applicationId")}");

    PlatformHttp Http(string platform) => new(platform, http, clock);

    static Uri BaseOf(PlatformAccess access) =>
        Uri.TryCreate(access.BaseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new ArgumentException($"The base URL '{access.BaseUrl}' is no http or https address.");

    static string Key(PlatformAccess access, string name) =>
        access.Credentials.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw new ArgumentException($"The credential '{name}' is missing.");
}
