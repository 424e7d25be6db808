using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink;

/// <summary>Calls that warm up what every call passes: a token, a refusal and the discovery document.</summary>
static class Rehearsal
{
    public static IReadOnlyList<RehearsalRequest> Of(Credentials credentials) =>
    [
        new(
            "POST",
            "/token",
            "application/x-www-form-urlencoded",
            $"grant_type=client_credentials&client_id={credentials["clientId"]}&client_secret={credentials["clientSecret"]}"
            + "&scope=https://purl.imsglobal.org/spec/or/v1p2/scope/roster.readonly"),
        new("GET", "/ims/oneroster/v1p1/users?limit=10", "", ""),
        new("GET", "/ims/oneroster/rostering/v1p2/discovery/onerosterv1p2rostersservice_openapi3_v1p0.json", "", ""),
    ];
}
