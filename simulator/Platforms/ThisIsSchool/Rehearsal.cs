using Simulators.Kernel.Platforms;

namespace Simulators.ThisIsSchool;

/// <summary>Calls that warm up what every call passes: address, JSON, transaction, answer and rejection.</summary>
static class Rehearsal
{
    public static readonly IReadOnlyList<RehearsalRequest> Calls =
    [
        new("POST", "/accounts", "application/json", """{"username":"rehearsal","givenName":"A","familyName":"B","role":"teacher"}"""),
        new("GET", "/accounts", "application/json", ""),
        new("GET", "/link", "application/json", ""),
        new("POST", "/classes", "application/json", "{}"),
    ];
}
