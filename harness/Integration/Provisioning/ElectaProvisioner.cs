using Simulators.Integration.Clients;
using Simulators.Integration.Clients.Electa;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>
/// Brings people to Electa, which has no list of users and changes none: what User/Create answers is kept, and the role that
/// it really gave is the one that is reported.
/// </summary>
public sealed partial class ElectaProvisioner(
    ElectaClient client,
    string account,
    IStateStore store,
    RetryPolicy retries,
    ElectaOptions options)
    : PlatformProvisioner(ElectaClient.Platform, account, store, retries)
{
    const string Creation = "create";

    /// <inheritdoc/>
    protected override string? ContactOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Email;
    }

    /// <inheritdoc/>
    protected override string? ProblemOf(Person person, string role) =>
        string.IsNullOrWhiteSpace(person.Email) ? "Electa needs an e-mail address."
        : string.IsNullOrWhiteSpace(person.FirstName) || string.IsNullOrWhiteSpace(person.LastName)
            ? "Electa needs a first name and a last name."
        : null;

    /// <inheritdoc/>
    protected override async ValueTask<PersonReport> CreateAsync(Person person, string role, CancellationToken cancellation)
    {
        var id = person.ExternalId;
        var lost = Store.IsPending(Account, Creation, id);
        if (lost && options.AllowsDuplicateEmails) return NobodyCanTell(id);
        Store.Begin(Account, Creation, id);
        try
        {
            var user = await SendAsync(person, role, cancellation);
            Store.End(Account, Creation, id);
            return Made(person, role, user);
        }
        catch (VendorErrorException refused) when (refused.Kind != ErrorKind.Unclear)
        {
            Store.End(Account, Creation, id);
            if (ElectaErrors.Of(refused.Code, refused.Text) == ElectaProblem.EmailInUse) return Existing(person);
            throw;
        }
        catch (NotDeliveredException) when (!lost)
        {
            Store.End(Account, Creation, id);
            throw;
        }
    }

    /// <summary>Electa has no call that changes a user; what is there stays, and is reported as it is.</summary>
    protected override ValueTask<PersonReport> UpdateAsync(
        KnownPerson known,
        Person person,
        string role,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        var message = known.DisplayName != People.NameOf(person)
            ? $"Electa has no call that changes a user: the name stays {known.DisplayName}."
            : known.Role != role ? NotAsAsked(role, known.Role) : null;
        return ValueTask.FromResult(Report(known, Outcome.Existing, message));
    }

    /// <summary>Electa deletes, with all personal files: it has no other way to take somebody out.</summary>
    protected override async ValueTask<PersonReport> TakeOutAsync(KnownPerson known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (known.UserId is not { } userId)
            return Failures.Unsupported(
                known.ExternalId, "The user's number is not known: delete the user in Electa's admin area.");
        await DeleteAsync(userId, cancellation);
        Store.Remove(known);
        return Report(known, Outcome.Updated) with { Removed = true };
    }

    /// <summary>
    /// An e-mail address is there once, so a creation can be repeated: the second one is refused. Where the account takes an
    /// address twice, it is sent once and no more.
    /// </summary>
    ValueTask<ElectaUser> SendAsync(Person person, string role, CancellationToken cancellation)
    {
        var applicant = new ElectaApplicant(
            person.Email!.Trim(), person.FirstName, person.LastName, TypeOf(role), person.Phone);
        return options.AllowsDuplicateEmails
            ? Retries.OnceAsync(token => client.CreateUserAsync(applicant, token), cancellation)
            : Retries.RepeatableAsync(token => client.CreateUserAsync(applicant, token), cancellation);
    }

    /// <summary>After an answer that was lost, a user who is already gone is what was wanted.</summary>
    async ValueTask DeleteAsync(string userId, CancellationToken cancellation)
    {
        var lost = false;
        try
        {
            await Retries.RepeatableAsync(
                async token =>
                {
                    try
                    {
                        return await client.DeleteUserAsync(userId, token);
                    }
                    catch (UnknownOutcomeException)
                    {
                        lost = true;
                        throw;
                    }
                },
                cancellation);
        }
        catch (VendorErrorException refused) when (lost && refused.Kind == ErrorKind.Refused)
        {
            // The first of them deleted the user.
        }
    }

    PersonReport Made(Person person, string role, ElectaUser user)
    {
        var effective = RoleOf(user.UserType);
        var known = Know(person, user.UserId, user.Username, effective);
        Store.Save(known);
        return Report(known, Outcome.Created, effective == role ? null : NotAsAsked(role, effective)) with
        {
            InitialPassword = user.Password,
        };
    }

    PersonReport Existing(Person person)
    {
        var known = Know(person, userId: null, loginName: null, role: null);
        Store.Save(known);
        return Report(
            known,
            Outcome.Existing,
            "A user with this e-mail address is there. Electa tells neither number nor username of a user who is there already.");
    }

    static PersonReport NobodyCanTell(string externalId) => new()
    {
        ExternalId = externalId,
        Outcome = Outcome.Unknown,
        Error = IntegrationErrors.NoAnswer,
        Message =
            "The answer to the creation was lost, and this account takes an e-mail address twice: look in Electa's admin area.",
        IsSettled = false,
    };

    static string NotAsAsked(string asked, string? effective) =>
        $"Asked for was {asked}; the account made a {effective}. Accounts for a single teacher make students only.";

    static string TypeOf(string role) => role switch
    {
        Roles.Teacher => ElectaUserType.Teacher,
        Roles.Admin => ElectaUserType.Administrator,
        _ => ElectaUserType.Student,
    };

    static string RoleOf(string userType) => userType.Trim().ToUpperInvariant() switch
    {
        ElectaUserType.Teacher => Roles.Teacher,
        ElectaUserType.Administrator => Roles.Admin,
        _ => Roles.Student,
    };
}
