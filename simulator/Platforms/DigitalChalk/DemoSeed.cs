using Simulators.DigitalChalk.Rules;
using Simulators.DigitalChalk.State;
using Simulators.Kernel.Platforms;

namespace Simulators.DigitalChalk;

/// <summary>A few believable rows for a newcomer to meet. README.md lists them, with the ids they get.</summary>
static class DemoSeed
{
    /// <summary>Everybody's password, though nobody can log in with it.</summary>
    const string Password = "Demo1234";

    const int DaysOpen = 365;

    public static void Fill(PlatformContext context)
    {
        var tables = DigitalChalkTables.Of(context.Transaction);
        var open = AddOffering(context, "Workplace Safety Essentials", 4900, 0, "");
        AddOffering(context, "Fire Warden Refresher 2025", 2500, 0, "", closed: true);
        AddOffering(context, "Certified Crane Operator", 39900, 1250, "operators", open: DaysOpen);
        var amara = AddUser(context, "amara.okafor@example.org", "Amara", "Okafor", "operators night-shift");
        var jonas = AddUser(context, "jonas.lindqvist@example.org", "Jonas", "Lindqvist", "");
        AddUser(context, "mei.tanaka@example.org", "芽衣", "田中", "office");
        Register(tables, amara, open, context.Now.AddDays(-3), completedAt: null);
        Register(tables, jonas, open, context.Now.AddDays(-30), context.Now.AddDays(-21));
    }

    static long AddOffering(
        PlatformContext context, string title, long priceCents, long feeCents, string tags, bool closed = false, int? open = null)
    {
        var tables = DigitalChalkTables.Of(context.Transaction);
        var id = tables.NextId();
        DateTimeOffset? end = open is { } days
            ? new DateTimeOffset(context.Now.UtcDateTime.Date.AddDays(days), TimeSpan.Zero)
            : null;
        tables.Offerings.Insert(new Offering(id, title, priceCents, feeCents, tags, closed, end));
        return id;
    }

    static long AddUser(PlatformContext context, string emailAddress, string firstName, string lastName, string tags)
    {
        var tables = DigitalChalkTables.Of(context.Transaction);
        var id = tables.NextId();
        var hash = PasswordHash.Of(Password, id, context.Seed);
        tables.Users.Insert(new User(
            id,
            emailAddress,
            Username: emailAddress,
            firstName,
            lastName,
            LicenseAgreed: true,
            hash,
            PasswordReset: false,
            tags,
            context.Now));
        return id;
    }

    static void Register(
        DigitalChalkTables tables, long userId, long offeringId, DateTimeOffset registeredAt, DateTimeOffset? completedAt) =>
        tables.Registrations.Insert(new Registration(
            tables.NextId(),
            userId,
            offeringId,
            completedAt is null ? RegistrationStatus.Active : RegistrationStatus.Passed,
            registeredAt,
            completedAt));
}
