using Simulators.Integration.Clients;
using Simulators.Integration.Clients.Electa;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>Live sessions. The calendar can be read, so that a session is looked for before it is made, and after.</summary>
public sealed partial class ElectaProvisioner
{
    const string Event = "event";

    /// <inheritdoc/>
    public override async ValueTask<ClassReport> ScheduleAsync(ClassPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Store.FindPerson(Account, plan.Teacher) is not { UserId: { } presenterId } teacher)
            return Rejected(IntegrationErrors.UnknownPerson, $"{plan.Teacher} was not provisioned at Electa by this program.");
        if (ElectaClient.LengthFor(plan.DurationMinutes) is not { } minutes)
            return Rejected(IntegrationErrors.Invalid, "Electa's sessions last a day at most.");
        var digest = People.Digest(plan.Title, plan.StartsAt.UtcDateTime.ToString("O"), $"{minutes}", presenterId);
        if (Store.FindThing(Account, Event, plan.ExternalId) is { } known) return Again(known, digest);
        // Who is no teacher there cannot present: the session then is the master administrator's.
        var presents = teacher.Role is Roles.Teacher or Roles.Admin;
        var start = plan.StartsAt.ToOffset(options.UtcOffset);
        var live = new ElectaEvent(plan.Title, start, minutes, presents ? presenterId : null);
        try
        {
            var (id, outcome) = await MakeAsync(live, cancellation);
            var made = new KnownThing { Account = Account, Kind = Event, ExternalId = plan.ExternalId, Id = id, Digest = digest };
            Store.Save(made);
            var remark = presents ? null : $"{plan.Teacher} is no teacher there: the master administrator presents.";
            return new ClassReport { Outcome = outcome, ClassId = id, Message = remark };
        }
        catch (PlatformException failure)
        {
            return Rejected(Failures.ErrorOf(failure), failure.Message) with { Outcome = Failures.OutcomeOf(failure) };
        }
    }

    static ClassReport Again(KnownThing known, string digest) => known.Digest == digest
        ? new ClassReport { Outcome = Outcome.Existing, ClassId = known.Id }
        : Rejected(IntegrationErrors.Unsupported, "Electa has no call that changes a session.") with { ClassId = known.Id };

    async ValueTask<(string Id, Outcome Outcome)> MakeAsync(ElectaEvent live, CancellationToken cancellation)
    {
        if (await FindAsync(live, cancellation) is { } there) return (there, Outcome.Existing);
        try
        {
            return (await Retries.OnceAsync(token => client.CreateEventAsync(live, token), cancellation), Outcome.Created);
        }
        catch (UnknownOutcomeException)
        {
            if (await FindAsync(live, cancellation) is { } made) return (made, Outcome.Created);
            return (await Retries.OnceAsync(token => client.CreateEventAsync(live, token), cancellation), Outcome.Created);
        }
    }

    ValueTask<string?> FindAsync(ElectaEvent live, CancellationToken cancellation) =>
        Retries.RepeatableAsync(token => client.FindEventAsync(live.Topic, live.Start, token), cancellation);

    static ClassReport Rejected(string error, string message) => new()
    {
        Outcome = Outcome.Rejected,
        Error = error,
        Message = message,
    };
}
