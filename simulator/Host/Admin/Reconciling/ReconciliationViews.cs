using Simulators.Host.Admin.Requests;
using Simulators.Kernel.Journal;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin.Reconciling;

/// <param name="Source">The platform that says who is to be there.</param>
/// <param name="People">How many it knows.</param>
/// <param name="Targets">The platforms held against it, with counts.</param>
/// <param name="Total">How many differences there are, of the kind asked for.</param>
/// <param name="Items">Those of the page.</param>
sealed record ReconciliationView(
    string Source,
    int People,
    IReadOnlyList<TargetView> Targets,
    int Total,
    IReadOnlyList<FindingView> Items);

/// <summary>A platform and how many differences of each kind it has.</summary>
sealed record TargetView(string Platform, int People, int Matched, int Missing, int Extra, int Duplicate, int Stale, int WrongRole)
{
    public static TargetView Of(string platform, int people, Comparison comparison)
    {
        var counts = comparison.Findings.CountBy(finding => finding.Kind).ToDictionary();
        int Of(FindingKind kind) => counts.GetValueOrDefault(kind);
        return new TargetView(
            platform,
            people,
            comparison.Matched,
            Of(FindingKind.Missing),
            Of(FindingKind.Extra),
            Of(FindingKind.Duplicate),
            Of(FindingKind.Stale),
            Of(FindingKind.WrongRole));
    }
}

/// <summary>One person's difference.</summary>
/// <param name="Kind">missing, extra, duplicate, stale or wrong-role.</param>
/// <param name="Platform">The target.</param>
/// <param name="Source">The person at the source, where there is one.</param>
/// <param name="Target">The person at the target, where there is one.</param>
/// <param name="Fields">What differs.</param>
/// <param name="Request">The request that made it so, or null: the journal knows of none.</param>
sealed record FindingView(
    string Kind,
    string Platform,
    PersonView? Source,
    PersonView? Target,
    IReadOnlyList<string>? Fields,
    CauseView? Request)
{
    public static FindingView Of(PlatformInstance target, Finding finding, Exchange? cause) => new(
        Words.Of(finding.Kind),
        target.Platform.Name,
        PersonView.Of(finding.Source),
        PersonView.Of(finding.Target),
        finding.Fields.Count == 0 ? null : finding.Fields,
        cause is null ? null : CauseView.Of(cause));
}

sealed record PersonView(string Id, string Name, string? ExternalId, string? Email, string? Phone, IReadOnlyList<string> Roles, bool Active)
{
    public static PersonView? Of(Person? person) => person is null ? null : new(
        person.Id,
        person.Name,
        person.ExternalId,
        person.Email,
        person.Phone,
        [.. new[] { PersonRoles.Student, PersonRoles.Teacher, PersonRoles.Admin }.Where(role => person.Roles.HasFlag(role)).Select(Words.Of)],
        person.IsActive);
}

/// <summary>A request of the journal, in short; <c>/__admin/requests/{id}</c> has all of it.</summary>
sealed record CauseView(Guid Id, string Method, string Url, string? Operation, string Outcome, string? Error, string? Explanation)
{
    public static CauseView Of(Exchange exchange) => new(
        exchange.Id,
        exchange.Request.Method,
        Redaction.Target(exchange),
        exchange.Operation?.Name,
        Words.Of(exchange.Outcome),
        exchange.Error,
        exchange.Explanation);
}
