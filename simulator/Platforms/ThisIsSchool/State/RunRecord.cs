using System.Text.Json.Serialization;

namespace Simulators.ThisIsSchool.State;

/// <summary>What a run made of one record of the provider, or of ours.</summary>
/// <param name="Id">From 1, over all runs.</param>
/// <param name="RunId">The run.</param>
/// <param name="Kind">user, school, class or enrollment.</param>
/// <param name="SourcedId">The provider's id of it.</param>
/// <param name="Name">A name to know it by.</param>
/// <param name="Action">What was done.</param>
/// <param name="Rule">The id of the rule that decided.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record RunRecord(
    long Id,
    long RunId,
    string Kind,
    string SourcedId,
    string Name,
    SyncAction Action,
    string Rule,
    string Reason);

/// <summary>What a run does with a record.</summary>
public enum SyncAction
{
    [JsonStringEnumMemberName("created")]
    Created,

    [JsonStringEnumMemberName("linked")]
    Linked,

    [JsonStringEnumMemberName("updated")]
    Updated,

    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    [JsonStringEnumMemberName("removed")]
    Removed,

    [JsonStringEnumMemberName("skipped")]
    Skipped,
}
