using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

/// <summary>Where the one public page about the sync says nothing: which reading holds. The first value is the default.</summary>
static partial class ThisIsSchoolSettings
{
    public static readonly Choice Version = new(
        "version", ["1.1", "1.2"],
        "The OneRoster version that is pulled where nobody asks for another: 1.1 with OAuth 1.0a, or 1.2 with OAuth 2.",
        "thisisschool/sync/version");

    public static readonly Number PageLimit = new(
        "pageLimit", 10_000, 1, 100_000,
        "How many records are asked for with each request to the provider.",
        "thisisschool/sync/pages");

    public static readonly Duration RequestTimeout = new(
        "requestTimeout", TimeSpan.FromSeconds(100),
        "How long the provider may take to answer a request, by the machine's clock.",
        "thisisschool/sync/unreachable");

    public static readonly Choice EmptyPull = new(
        "emptyPull", ["fail", "accept"],
        "What a provider does that shares no user at all with a district that has linked accounts: the run fails, or removes everything.",
        "thisisschool/sync/empty");

    public static readonly Number RecordsPerAction = new(
        "recordsPerAction", 10_000, 0, 1_000_000,
        "How many records of a run's report are kept for each action; the summary counts all.",
        "thisisschool/sync/report");

    public static readonly Number KeptRuns = new(
        "keptRuns", 100, 1, 10_000,
        "How many runs are kept; the oldest go.",
        "thisisschool/sync/report");

    public static readonly Choice Notice = new(
        "notice", ["warn", "refuse"],
        "What enabling the sync does with less than two weeks' notice: it is done with a warning, or refused.",
        "thisisschool/onboarding/short-notice");

    public static readonly IReadOnlyList<Setting> OfSyncs =
    [
        Version,
        PageLimit,
        RequestTimeout,
        EmptyPull,
        RecordsPerAction,
        KeptRuns,
        Notice,
    ];
}
