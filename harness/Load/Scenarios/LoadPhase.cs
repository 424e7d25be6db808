namespace Simulators.Load.Scenarios;

/// <summary>A part of a scenario's work: so many items, alike, in any order and any number of them at once.</summary>
/// <param name="Name">As the report names it: <c>register</c>.</param>
/// <param name="Items">
/// How many items all shards have together. An item is the least that is done as one: a person, or a batch of fifty.
/// </param>
/// <param name="RunAsync">
/// Does one item, given by its index from 0. All requests go through <see cref="LoadWorker.SendAsync"/>, one after another. It
/// is called by many workers at once and must not throw but for cancellation.
/// </param>
public sealed record LoadPhase(string Name, long Items, Func<LoadWorker, long, CancellationToken, Task> RunAsync);
