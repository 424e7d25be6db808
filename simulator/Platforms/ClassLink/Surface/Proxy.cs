using System.Globalization;
using System.Text.Json;
using Simulators.ClassLink.Rules;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>The proxy's own two calls: which districts share with a partner, and where a district's server is.</summary>
static class Proxy
{
    const string ContentType = "application/json";

    static readonly Operation Applications = new("applications", ListApplications);
    static readonly Operation Server = new("applicationServer", ShowServer);

    public static IReadOnlyCollection<Operation> Operations => [Applications, Server];

    public static Operation? Find(WireRequest request) =>
        request.Method != "GET" ? null
        : request.Path == "/applications" ? Applications
        : ProxyPath.AsksForServer(request.Path) ? Server
        : null;

    /// <summary>Is a rostering call through the proxy allowed: the right application, the district's bearer?</summary>
    public static Rejection? CheckData(Call call)
    {
        var (id, prefixed) = ProxyPath.IdOfData(call.Request);
        if (OAuthProxyRules.CheckId(id, call.Instance.Credentials, Errors.Unauthorised) is { } unknown) return unknown;
        var header = call.Request.Header("Authorization");
        if (OAuthProxyRules.CheckBearer(header, call.Instance.Credentials) is { } refused) return refused;
        if (ProxyPath.IsV1p2(call.Request) && call.Get(ClassLinkSettings.ProxyVersions) == "v1p1")
            return new Rejection(Errors.UnknownObject, RuleBook.ProxyVersion, "The proxy has OneRoster 1.1 only: read 1.2 "
                + "from the district's own server.");
        if (prefixed) call.Decided(RuleBook.ProxyPrefix);
        call.Decided(RuleBook.ProxyBearer);
        return null;
    }

    static Reply ListApplications(Call call)
    {
        if (CheckPartner(call) is { } refused) return Reject(call, refused);
        var (limit, offset) = (Number(call, "limit"), Number(call, "offset"));
        if (limit is not null || offset is not null) call.Decided(RuleBook.ProxyPage);
        call.Decided(RuleBook.ProxyApplications);
        // A sandbox is one district: the first page has it, or none has.
        var shown = offset is null or 0 && limit is not 0;
        return new Reply(200, ContentType, OAuthJson.Write((call, shown), WriteList), Outcome.Accepted);
    }

    static Reply ShowServer(Call call)
    {
        if (CheckPartner(call) is { } refused) return Reject(call, refused);
        var id = ProxyPath.IdOfServer(call.Request);
        if (OAuthProxyRules.CheckId(id, call.Instance.Credentials, Errors.ProxyApplicationNotFound) is { } unknown)
            return Reject(call, unknown);
        call.Decided(RuleBook.ProxyServer);
        return new Reply(200, ContentType, OAuthJson.Write(call, WriteServer), Outcome.Accepted);
    }

    static Rejection? CheckPartner(Call call) =>
        OAuthProxyRules.CheckPartner(call.Request.Header("Authorization"), call.Instance.Credentials);

    static void WriteList(Utf8JsonWriter json, (Call Call, bool Shown) list)
    {
        json.WriteNumber("status", 1);
        json.WriteStartArray("applications");
        if (list.Shown) WriteApplication(json, list.Call);
        json.WriteEndArray();
    }

    static void WriteApplication(Utf8JsonWriter json, Call call)
    {
        var (credentials, number) = (call.Instance.Credentials, call.Instance.Sandbox.Number);
        json.WriteStartObject();
        json.WriteNumber("id", 1176 + number);
        json.WriteNumber("application_id", 57);
        json.WriteNumber("tenant_id", 2 + number);
        json.WriteString("bearer", credentials["bearer"]);
        json.WriteString("tenant_name", $"Example District {call.Instance.Sandbox.Id}");
        json.WriteString("enabled", "true");
        json.WriteString("tenant_status", "Active");
        json.WriteString("oneroster_application_id", credentials["applicationId"]);
        json.WriteString("name", "This is School");
        json.WriteString("version", "");
        json.WriteEndObject();
    }

    /// <summary>The address has no path of OneRoster: clients append it [developer.classlink.com].</summary>
    static void WriteServer(Utf8JsonWriter json, Call call)
    {
        var credentials = call.Instance.Credentials;
        json.WriteNumber("status", 1);
        json.WriteStartObject("server");
        json.WriteString("client_id", credentials["clientId"]);
        json.WriteString("client_secret", credentials["clientSecret"]);
        json.WriteString("endpoint_url", call.Request.Origin + ProxyPath.PrefixOf(call.Request));
        json.WriteEndObject();
        json.WriteString("message", "");
    }

    /// <summary>The proxy's own form of a refusal: assumed after that of its successes.</summary>
    static Reply Reject(Call call, Rejection rejection)
    {
        call.Decided(rejection);
        var error = rejection.Error;
        var body = OAuthJson.Write(error, static (json, refused) =>
        {
            json.WriteNumber("status", 0);
            json.WriteString("message", refused.Text);
        });
        return new Reply(error.HttpStatus, ContentType, body, Outcome.Rejected, error.Code);
    }

    static long? Number(Call call, string name) =>
        long.TryParse(
            call.Request.QueryValue(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
