namespace Simulators.Electa.State;

/// <summary>A user's subscription to an event or to a course. No public page has a call that makes one.</summary>
/// <param name="SubscriptionId">Its number.</param>
/// <param name="UserId">Who subscribed.</param>
/// <param name="EventId">The event, or null for a course.</param>
/// <param name="Course">The course's name, or null for an event.</param>
public sealed record Subscription(long SubscriptionId, long UserId, long? EventId, string? Course);
