using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class RuleBook
{
    public static readonly Rule SubscriptionRegistration = Catalogue["classin/subscription/registration"];
    public static readonly Rule SubscriptionAcknowledgement = Catalogue["classin/subscription/acknowledgement"];
    public static readonly Rule SubscriptionStatus = Catalogue["classin/subscription/status"];
    public static readonly Rule SubscriptionNoAnswer = Catalogue["classin/subscription/no-answer"];
    public static readonly Rule SubscriptionQueue = Catalogue["classin/subscription/queue"];
    public static readonly Rule SubscriptionOnce = Catalogue["classin/subscription/once"];
    public static readonly Rule SubscriptionBound = Catalogue["classin/subscription/bound"];
    public static readonly Rule SubscriptionTiming = Catalogue["classin/subscription/timing"];
    public static readonly Rule SubscriptionSafeKey = Catalogue["classin/subscription/safe-key"];
    public static readonly Rule SubscriptionTimeStamp = Catalogue["classin/subscription/timestamp"];
    public static readonly Rule SubscribedCommands = Catalogue["classin/subscription/commands"];
    public static readonly Rule SubscriptionSync = Catalogue["classin/subscription/sync"];
    public static readonly Rule LessonSummary = Catalogue["classin/subscription/lesson-summary"];
    public static readonly Rule RoomVisits = Catalogue["classin/subscription/room-visits"];
}
