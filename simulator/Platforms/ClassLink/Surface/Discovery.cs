using System.Text.Json;
using Simulators.ClassLink.Rules;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Surface;

/// <summary>
/// The service discovery document of 1.2: an OpenAPI description of what is offered here. It needs no authorisation, since
/// it says where that is to be had.
/// </summary>
static class Discovery
{
    const string ScopeRoot = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

    /// <summary>The name in the binding, and the one in the conformance guide.</summary>
    static readonly string[] Files =
        ["onerosterv1p2rostersservice_openapi3_v1p0.json", "imsorv1p2_rostering_openapi3_v1p0.json"];

    public static Reply Answer(Call call)
    {
        var address = RosterAddress.Of(call.Request)!.Value;
        if (Array.IndexOf(Files, address.Segments[1]) < 0)
        {
            return StatusInfo.Reject(call, address.Version, new Rejection(
                Errors.UnknownObject, RuleBook.Discovery, $"The discovery document is called {Files[0]} or {Files[1]}."));
        }

        call.Decided(RuleBook.Discovery);
        using var body = new RosterBody();
        Write(body.Json, call.Request.Origin, address.Root);
        return RosterReply.Single(body.ToArray());
    }

    static void Write(Utf8JsonWriter json, string origin, string root)
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.0.1");
        json.WriteStartObject("info");
        json.WriteString("title", "OneRoster 1.2 Rostering Service of the ClassLink simulator");
        json.WriteString("version", "1.0");
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", origin + root);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("paths");
        foreach (var endpoint in RosterRoutes.All) WritePath(json, endpoint);
        json.WriteEndObject();
        WriteSecurity(json, origin + root[..root.IndexOf("/ims/oneroster/", StringComparison.Ordinal)]);
        json.WriteEndObject();
    }

    static void WritePath(Utf8JsonWriter json, RosterEndpoint endpoint)
    {
        var names = new Queue<string>(["sourcedId", "classSourcedId"]);
        var path = string.Concat(endpoint.Shape.Split('/').Select(part => part == "*" ? $"/{{{names.Dequeue()}}}" : $"/{part}"));
        json.WriteStartObject(path);
        json.WriteStartObject("get");
        json.WriteString("operationId", endpoint.Operation.Name);
        json.WriteStartArray("parameters");
        foreach (var segment in path.Split('/').Where(part => part.StartsWith('{'))) WriteParameter(json, segment.Trim('{', '}'), "path", "string");
        if (!endpoint.Shape.EndsWith('*'))
        {
            WriteParameter(json, "limit", "query", "integer");
            WriteParameter(json, "offset", "query", "integer");
            foreach (var name in (string[])["sort", "orderBy", "filter"]) WriteParameter(json, name, "query", "string");
        }

        WriteParameter(json, "fields", "query", "string");
        json.WriteEndArray();
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "The request was successfully completed.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("security");
        foreach (var scope in endpoint.Scopes)
        {
            json.WriteStartObject();
            json.WriteStartArray("OAuth2CC");
            json.WriteStringValue(ScopeRoot + NameOf(scope));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteParameter(Utf8JsonWriter json, string name, string place, string type)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", place);
        json.WriteBoolean("required", place == "path");
        json.WriteStartObject("schema");
        json.WriteString("type", type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteSecurity(Utf8JsonWriter json, string district)
    {
        json.WriteStartObject("components");
        json.WriteStartObject("securitySchemes");
        json.WriteStartObject("OAuth2CC");
        json.WriteString("type", "oauth2");
        json.WriteStartObject("flows");
        json.WriteStartObject("clientCredentials");
        json.WriteString("tokenUrl", $"{district}/token");
        json.WriteStartObject("scopes");
        foreach (var scope in Enum.GetValues<Scope>()) json.WriteString(ScopeRoot + NameOf(scope), $"Read-only: {scope}");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string NameOf(Scope scope) => scope switch
    {
        Scope.RosterCore => "roster-core.readonly",
        Scope.Roster => "roster.readonly",
        _ => "roster-demographics.readonly",
    };
}
