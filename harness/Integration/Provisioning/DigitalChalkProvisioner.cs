using Simulators.Integration.Clients;
using Simulators.Integration.Clients.DigitalChalk;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>
/// Brings people to DigitalChalk, which can be asked whether somebody exists: it is asked before somebody is made, and after
/// an answer was lost.
/// </summary>
public sealed class DigitalChalkProvisioner(DigitalChalkClient client, string account, IStateStore store, RetryPolicy retries)
    : PlatformProvisioner(DigitalChalkClient.Platform, account, store, retries)
{
    const string Creation = "create";

    /// <inheritdoc/>
    protected override string? ContactOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Email;
    }

    /// <inheritdoc/>
    protected override string? ProblemOf(Person person, string role)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (string.IsNullOrWhiteSpace(person.Email)) return "DigitalChalk needs an e-mail address.";
        if (string.IsNullOrWhiteSpace(person.FirstName) || string.IsNullOrWhiteSpace(person.LastName))
            return "DigitalChalk needs a first name and a last name.";
        string?[] texts = [person.Email, person.FirstName, person.LastName, person.Password];
        return texts.All(text => text is null || SafeXml.CanCarry(text))
            ? null
            : "A name, address or password has a control character, which XML cannot carry: remove it.";
    }

    /// <inheritdoc/>
    protected override async ValueTask<PersonReport> CreateAsync(Person person, string role, CancellationToken cancellation)
    {
        var (id, username) = (person.ExternalId, person.Email!.Trim());
        var mine = Store.IsPending(Account, Creation, id);
        if (await ExistsAsync(username, cancellation))
            return Keep(person, role, username, mine ? Outcome.Created : Outcome.Existing, mine ? person.Password : null);
        var password = string.IsNullOrEmpty(person.Password) ? Passwords.New() : person.Password;
        var applicant = new DigitalChalkApplicant(
            username, username, person.FirstName, person.LastName, password, PasswordReset: true);
        Store.Begin(Account, Creation, id);
        var made = await MakeAsync(applicant, cancellation);
        return Keep(person, role, username, made ? Outcome.Created : Outcome.Existing, made ? password : null);
    }

    /// <summary>DigitalChalk has no call that changes a user.</summary>
    protected override ValueTask<PersonReport> UpdateAsync(
        KnownPerson known,
        Person person,
        string role,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        var message = known.DisplayName == People.NameOf(person)
            ? NotAsAsked(role)
            : $"DigitalChalk has no call that changes a user: the name stays {known.DisplayName}.";
        return ValueTask.FromResult(Report(known, Outcome.Existing, message));
    }

    /// <inheritdoc/>
    protected override ValueTask<PersonReport> TakeOutAsync(KnownPerson known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        return ValueTask.FromResult(Failures.Unsupported(
            known.ExternalId, "DigitalChalk has no call that takes a user out: do it in its administration."));
    }

    /// <inheritdoc/>
    public override async ValueTask<EnrolmentReport> EnrollAsync(Enroll order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Course.Id is not { Length: > 0 } offeringId)
        {
            return new EnrolmentReport
            {
                Error = IntegrationErrors.UnknownCourse,
                Message = "Offerings are made by hand at DigitalChalk: name one by its own id.",
            };
        }

        var items = new List<PersonReport>();
        foreach (var externalId in order.People)
        {
            var known = Store.FindPerson(Account, externalId);
            items.Add(known?.UserId is not { } username ? Failures.UnknownPerson(externalId, Platform)
                : order.Action == "remove"
                    ? Failures.Unsupported(externalId, "DigitalChalk has no call that ends a registration.")
                : await GuardAsync(externalId, async () => await RegisterAsync(known, username, offeringId, cancellation)));
        }

        return new EnrolmentReport { CourseId = offeringId, Items = items };
    }

    /// <inheritdoc/>
    public override async ValueTask<bool?> IsThereAsync(KnownPerson known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.LoginName is { } username ? await ExistsAsync(username, cancellation) : null;
    }

    /// <summary>Makes a user who does not exist yet. Whether a call without an answer has made it, the service tells.</summary>
    /// <returns>True when this has made it; false when somebody else was quicker.</returns>
    async ValueTask<bool> MakeAsync(DigitalChalkApplicant applicant, CancellationToken cancellation)
    {
        for (var isLast = false; ; isLast = true)
        {
            try
            {
                await Retries.OnceAsync(token => client.CreateUserAsync(applicant, token), cancellation);
                return true;
            }
            catch (UnknownOutcomeException)
            {
                if (await ExistsAsync(applicant.Username, cancellation)) return true;
                if (isLast) throw;
            }
            catch (VendorErrorException fault) when (DigitalChalkFaults.ProblemOf(fault) == DigitalChalkProblem.UserExists)
            {
                // The username was free a moment ago: somebody has it now, or the e-mail address is another user's.
                if (await ExistsAsync(applicant.Username, cancellation)) return false;
                throw;
            }
        }
    }

    async ValueTask<PersonReport> RegisterAsync(
        KnownPerson known,
        string username,
        string offeringId,
        CancellationToken cancellation)
    {
        for (var isLast = false; ; isLast = true)
        {
            try
            {
                await Retries.OnceAsync(token => client.RegisterUserAsync(username, offeringId, token), cancellation);
                return Report(known, Outcome.Created);
            }
            catch (UnknownOutcomeException)
            {
                if (await IsRegisteredAsync(username, offeringId, cancellation)) return Report(known, Outcome.Created);
                if (isLast) throw;
            }
            catch (VendorErrorException fault) when (DigitalChalkFaults.ProblemOf(fault) == DigitalChalkProblem.AlreadyRegistered)
            {
                return Report(known, Outcome.Existing);
            }
        }
    }

    async ValueTask<bool> IsRegisteredAsync(string username, string offeringId, CancellationToken cancellation)
    {
        var current = await Retries.RepeatableAsync(
            token => client.GetCurrentRegistrationsAsync(username, token), cancellation);
        return current.Any(registration => registration.OfferingId == offeringId);
    }

    ValueTask<bool> ExistsAsync(string username, CancellationToken cancellation) =>
        Retries.RepeatableAsync(token => client.DoesUserExistAsync(username, token), cancellation);

    PersonReport Keep(Person person, string role, string username, Outcome outcome, string? password)
    {
        var known = Know(person, username, username, Roles.Student);
        Store.Save(known);
        Store.End(Account, Creation, person.ExternalId);
        return Report(known, outcome, NotAsAsked(role)) with { InitialPassword = password };
    }

    static string? NotAsAsked(string role) =>
        role == Roles.Student ? null : $"Asked for was {role}; whom the API makes at DigitalChalk is a student.";
}
