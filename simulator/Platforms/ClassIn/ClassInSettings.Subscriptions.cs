using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

/// <summary>The data subscription: what no page says, and what goes wrong with webhooks on the way to a receiver.</summary>
static partial class ClassInSettings
{
    public static readonly Duration SubscriptionTimeout = new(
        "subscriptionTimeout", TimeSpan.FromSeconds(10),
        "How long a receiver may take for its answer, in the machine's time.",
        "classin/subscription/no-answer");

    public static readonly Choice SubscriptionStatus = new(
        "subscriptionStatus", ["2xx", "any"],
        "Whether the right answer must have an HTTP status from 200 to 299, or may have any.",
        "classin/subscription/status");

    public static readonly Duration SubscriptionRetry = new(
        "subscriptionRetry", TimeSpan.FromSeconds(10),
        "How long after a refusal a message is sent again.",
        "classin/subscription/queue");

    public static readonly Choice SubscriptionOrder = new(
        "subscriptionOrder", ["queued", "reversed"],
        "A fault: the message that was queued last is sent first (reversed).",
        "classin/subscription/queue");

    public static readonly Number SubscriptionQueue = new(
        "subscriptionQueue", 10_000, 1, 100_000,
        "How many messages wait at most; what comes then is lost.",
        "classin/subscription/bound");

    public static readonly Duration SubscriptionDelay = new(
        "subscriptionDelay", TimeSpan.Zero,
        "A fault: messages come so late, by the sandbox's clock.",
        "classin/subscription/timing");

    public static readonly Switch SubscriptionBeforeAnswer = new(
        "subscriptionBeforeAnswer", false,
        "A fault: a message reaches the receiver before the call that caused it is answered (which waits 2 s for it at most).",
        "classin/subscription/timing");

    public static readonly Switch SubscriptionTwice = new(
        "subscriptionTwice", false,
        "A fault: an acknowledged message is sent once more.",
        "classin/subscription/once");

    public static readonly Choice SubscriptionSafeKey = new(
        "subscriptionSafeKey", ["right", "wrong", "missing"],
        "A fault: messages are signed with another secret, or not at all.",
        "classin/subscription/safe-key");

    public static readonly Choice SubscriptionTimeStamp = new(
        "subscriptionTimeStamp", ["sent", "actionTimePlus600", "actionTimePlus1"],
        "What TimeStamp is: when the message is sent, or so many seconds after what it tells (newer and older samples).",
        "classin/subscription/timestamp");

    public static readonly Choice LessonAttendance = new(
        "lessonAttendance", ["everybody", "entered"],
        "Who was in a lesson: all its members from its beginning to its end, or those whom visitRoom let in; "
        + "without anybody no End.",
        "classin/subscription/lesson-summary");

    public static readonly IReadOnlyList<Setting> OfSubscriptions =
    [
        SubscriptionTimeout,
        SubscriptionStatus,
        SubscriptionRetry,
        SubscriptionOrder,
        SubscriptionQueue,
        SubscriptionDelay,
        SubscriptionBeforeAnswer,
        SubscriptionTwice,
        SubscriptionSafeKey,
        SubscriptionTimeStamp,
        LessonAttendance,
    ];
}
