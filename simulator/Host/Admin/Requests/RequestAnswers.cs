using Simulators.Host.Stubs;

namespace Simulators.Host.Admin.Requests;

/// <param name="Total">Exactly how many there were, those that are no longer held in full included.</param>
/// <param name="Evicted">
/// How many of them the journal no longer holds: it has a bound in bytes. Null where <see cref="StubSettings.ShowsSimulator"/> is off.
/// </param>
sealed record ListMeta(long Total, long? Evicted);

sealed record RequestList(IReadOnlyList<ExchangeView> Requests, ListMeta Meta, bool RequestJournalDisabled = false);

/// <param name="Requests">Those that fit.</param>
/// <param name="Meta">
/// There when the journal no longer holds everything, and only then: WireMock's own client takes no member that it does not know,
/// and so complains where it would otherwise miss something.
/// </param>
/// <param name="RequestJournalDisabled">Never.</param>
sealed record FoundRequests(IReadOnlyList<RequestView> Requests, ListMeta? Meta, bool RequestJournalDisabled = false);

/// <param name="Evicted">How many exchanges the journal no longer holds in full.</param>
/// <param name="Exact">False when some of those may fit too: the criteria ask for what is no longer known of them.</param>
sealed record CountMeta(long Evicted, bool Exact);

/// <param name="Count">How many.</param>
/// <param name="Meta">As with <see cref="FoundRequests"/>.</param>
/// <param name="RequestJournalDisabled">Never.</param>
sealed record CountAnswer(long Count, CountMeta? Meta, bool RequestJournalDisabled = false);

sealed record RemovedRequests(IReadOnlyList<ExchangeView> ServeEvents);
