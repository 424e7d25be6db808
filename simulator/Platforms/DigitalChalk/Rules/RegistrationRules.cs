using Simulators.DigitalChalk.State;
using Simulators.Kernel.Rules;

namespace Simulators.DigitalChalk.Rules;

/// <summary>Who may register for which offering.</summary>
static class RegistrationRules
{
    /// <summary>Finds the offering and says whether somebody with those tags may join it.</summary>
    /// <param name="tags">The student's tags.</param>
    /// <param name="allTags">Whether all of the offering's tags are needed, or one.</param>
    public static Decision<Offering> Find(
        DigitalChalkTables tables,
        string offeringId,
        string tags,
        bool allTags,
        DateTimeOffset now)
    {
        if (tables.Offering(offeringId) is not { } offering)
        {
            return new Rejection(
                Errors.UnknownOffering,
                RuleBook.OfferingKnown,
                $"No offering has the id '{offeringId}'; getAvailableOfferings lists those that there are.");
        }

        if (!IsOpen(offering, now))
        {
            return new Rejection(
                Errors.OfferingClosed,
                RuleBook.OfferingOpen,
                offering.Closed
                    ? $"'{offering.OfferingTitle}' was closed."
                    : $"Registration for '{offering.OfferingTitle}' ended at {offering.RegistrationEndDate:O}; it is {now:O}.");
        }

        return Fits(offering, tags, allTags) ? offering : new Rejection(
            Errors.TagRequired,
            RuleBook.OfferingTags,
            $"'{offering.OfferingTitle}' asks for {(allTags ? "all" : "one")} of the tags '{offering.Tags}', "
                + $"and the student has '{tags}'.");
    }

    public static bool IsOpen(Offering offering, DateTimeOffset now) =>
        !offering.Closed && (offering.RegistrationEndDate is not { } end || now < end);

    /// <summary>Has the student the tags that the offering asks for? Letter case makes no difference (assumed).</summary>
    public static bool Fits(Offering offering, string tags, bool allTags)
    {
        if (string.IsNullOrWhiteSpace(offering.Tags)) return true;
        var asked = Words(offering.Tags);
        var had = Words(tags);
        return allTags
            ? Array.TrueForAll(asked, tag => had.Contains(tag, StringComparer.OrdinalIgnoreCase))
            : Array.Exists(asked, tag => had.Contains(tag, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Has the student no registration for the offering yet?</summary>
    /// <param name="afterCompletion">Whether one that is completed does not count.</param>
    public static Rejection? New(DigitalChalkTables tables, User user, Offering offering, bool afterCompletion)
    {
        var former = Joined(tables.RegistrationsOf(user.UserId), offering.OfferingId, afterCompletion);
        return former is null ? null : new Rejection(
            Errors.AlreadyRegistered,
            RuleBook.AlreadyRegistered,
            $"'{user.Username}' has the registration {WireId.Of(former.StudentRegistrationId)} for '{offering.OfferingTitle}' "
                + $"({former.Status}) already.");
    }

    /// <summary>The registration that bars another one, or null.</summary>
    public static Registration? Joined(IReadOnlyList<Registration> registrations, long offeringId, bool afterCompletion) =>
        registrations.FirstOrDefault(registration => registration.OfferingId == offeringId
            && (!afterCompletion || registration.Status == RegistrationStatus.Active));

    static string[] Words(string tags) =>
        tags.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
