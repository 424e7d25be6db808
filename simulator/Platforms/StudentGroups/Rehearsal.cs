using Simulators.Kernel.Platforms;

namespace Simulators.StudentGroups;

/// <summary>Calls that warm up what every call passes: address, token, JSON, transaction, answer and rejection.</summary>
static class Rehearsal
{
    public static IReadOnlyList<RehearsalRequest> Of(Credentials credentials)
    {
        var instance = $"/instances/{credentials["instanceId"]}";
        var token = $"?token={credentials["token"]}";
        return
        [
            new("POST", $"/v1{instance}/student_groups{token}", "application/json", """{"name":"Rehearsal"}"""),
            new("PUT", $"/v1{instance}/student_groups/1{token}", "application/json", """{"name":"Again"}"""),
            new("GET", $"/v2{instance}/student_groups{token}", "application/json", """{"per_page":2000}"""),
            new("POST", $"/v1{instance}/students{token}", "application/json", """{"student_group_id":"1"}"""),
            new("POST", $"/v1{instance}/student_groups", "application/json", "{}"),
        ];
    }
}
