using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>Accounts and memberships.</summary>
public sealed partial class ClassInProvisioner
{
    const string MaybeOurs =
        "The account is there; an answer was lost on the way, so nobody can tell whether this integration made it or it was "
        + "there before. Who does not know the password resets it in the app.";

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<PersonReport>> ProvisionBatchAsync(
        IReadOnlyList<PersonInRole> people,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        var reports = new PersonReport?[people.Count];
        var fresh = new List<int>();
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i].Person;
            reports[i] = Refuses(person, people[i].Role);
            if (reports[i] is not null) continue;
            if (IsFresh(person)) fresh.Add(i);
            else reports[i] = await ProvisionAsync(person, people[i].Role, cancellation);
        }

        if (fresh.Count > 0) await RegisterSeveralAsync(people, fresh, reports, cancellation);
        return reports!;
    }

    /// <summary>Nobody knows anything of the person: neither an account nor a registration that was begun.</summary>
    bool IsFresh(Person person) =>
        Store.FindPerson(Account, person.ExternalId) is null && !Store.IsPending(Account, Registration, person.ExternalId);

    async ValueTask RegisterSeveralAsync(
        IReadOnlyList<PersonInRole> people,
        List<int> fresh,
        PersonReport?[] reports,
        CancellationToken cancellation)
    {
        var applicants = fresh.ConvertAll(i => Apply(people[i].Person));
        foreach (var i in fresh) Store.Begin(Account, Registration, people[i].Person.ExternalId);
        IReadOnlyList<(ClassInAccountFound? Account, VendorErrorException? Failure)>? items = null;
        try
        {
            items = await Retries.OnceAsync(token => client.RegisterMultipleAsync(applicants, token), cancellation);
        }
        catch (PlatformException failure) when (
            failure is UnknownOutcomeException or VendorErrorException { Kind: ErrorKind.Unclear })
        {
            // Some of them may be registered: each is asked for by itself, which finds those who are.
        }
        catch (PlatformException failure)
        {
            foreach (var i in fresh)
            {
                Store.End(Account, Registration, people[i].Person.ExternalId);
                reports[i] = Failures.Report(people[i].Person.ExternalId, failure);
            }

            return;
        }

        for (var n = 0; n < fresh.Count; n++)
            reports[fresh[n]] = await FinishAsync(people[fresh[n]], applicants[n], items?[n], cancellation);
    }

    /// <summary>One of a batch: by the reply to its item, or by itself where the batch got none.</summary>
    ValueTask<PersonReport> FinishAsync(
        PersonInRole one,
        ClassInApplicant applicant,
        (ClassInAccountFound?, VendorErrorException?)? item,
        CancellationToken cancellation) =>
        GuardAsync(one.Person.ExternalId, async () =>
        {
            var registered = item is { } reply
                ? Judge(one.Person.ExternalId, reply, lost: false)
                : await RegisterAsync(one.Person.ExternalId, applicant, cancellation);
            return await SettleAsync(one.Person, one.Role, applicant, registered, cancellation);
        });

    /// <summary>
    /// Registers one account. It does no harm to send that twice: whoever is registered answers so, with the same UID. But
    /// after an answer was lost, being registered no longer says by whom.
    /// </summary>
    async ValueTask<Registered> RegisterAsync(string externalId, ClassInApplicant applicant, CancellationToken cancellation)
    {
        var lost = Store.IsPending(Account, Registration, externalId);
        Store.Begin(Account, Registration, externalId);
        (ClassInAccountFound?, VendorErrorException?) item;
        try
        {
            item = (await Retries.RepeatableAsync(
                async token =>
                {
                    try
                    {
                        return await client.RegisterAsync(applicant, token);
                    }
                    catch (PlatformException failure) when (Failures.OutcomeOf(failure) == Outcome.Unknown)
                    {
                        lost = true;
                        throw;
                    }
                },
                cancellation), null);
        }
        catch (VendorErrorException refused) when (refused.Kind != ErrorKind.Unclear)
        {
            item = (null, refused);
        }
        catch (NotDeliveredException) when (!lost)
        {
            Store.End(Account, Registration, externalId);
            throw;
        }

        return Judge(externalId, item, lost);
    }

    Registered Judge(string externalId, (ClassInAccountFound? Account, VendorErrorException? Failure) item, bool lost)
    {
        Store.End(Account, Registration, externalId);
        if (item.Failure is { } refused) throw refused;
        var found = item.Account!;
        return !found.WasRegistered ? new Registered(found.Uid, Outcome.Created, null)
            : lost ? new Registered(found.Uid, Outcome.Existing, MaybeOurs)
            : new Registered(found.Uid, Outcome.Existing, "The account was there: its password and nickname stay as they are.");
    }

    /// <summary>Keeps the UID before anything else is tried with it, and makes the person a member.</summary>
    async ValueTask<PersonReport> SettleAsync(
        Person person,
        string role,
        ClassInApplicant applicant,
        Registered registered,
        CancellationToken cancellation)
    {
        var (uid, account) = (registered.Uid, applicant.Account);
        if (Store.FindByUserId(Account, uid) is { } other && other.ExternalId != person.ExternalId)
            return Failures.Invalid(
                person.ExternalId, $"{account.Text} is the account of {other.ExternalId}: two people cannot share one.");
        var known = Know(person, uid, account.Text, role: null);
        Store.Save(known);
        var created = registered.Outcome == Outcome.Created;
        var report = Report(known, registered.Outcome, registered.Message) with
        {
            InitialPassword = created ? applicant.Password : null,
        };
        try
        {
            await JoinAsync(uid, account, role, known.DisplayName, cancellation);
        }
        catch (PlatformException failure)
        {
            var failed = Failures.Report(person.ExternalId, failure);
            return report with
            {
                Outcome = failed.Outcome,
                Error = failed.Error,
                IsSettled = failed.IsSettled,
                StopsRun = failed.StopsRun,
                Message = $"The account is there, and could not be made a {role} of the school: {failure.Message}",
            };
        }

        Store.Save(known with { Role = role });
        return report with { Role = role };
    }

    /// <summary>Makes a registered account a member. Twice is as once: who is one already answers 133.</summary>
    async ValueTask JoinAsync(string uid, ClassInAccount account, string role, string name, CancellationToken cancellation)
    {
        var relationshipId = await Retries.RepeatableAsync(
            token => role == Roles.Teacher
                ? client.AddTeacherAsync(account, name, token)
                : client.AddSchoolStudentAsync(account, name, token),
            cancellation);
        Store.SaveMembership(Account, uid, role, relationshipId);
    }

    ValueTask RenameAsync(string uid, string role, string name, CancellationToken cancellation) => RepeatAsync(
        token => role == Roles.Teacher
            ? client.EditTeacherAsync(uid, name, token)
            : client.EditSchoolStudentAsync(uid, name, token),
        cancellation);

    /// <summary>A stopped teacher teaches again; a student was never more than out of courses.</summary>
    ValueTask ReturnAsync(string uid, string role, CancellationToken cancellation) => role == Roles.Teacher
        ? RepeatAsync(token => client.RestartUsingTeacherAsync(uid, token), cancellation)
        : ValueTask.CompletedTask;

    async ValueTask RepeatAsync(Func<CancellationToken, ValueTask> call, CancellationToken cancellation) =>
        await Retries.RepeatableAsync(
            async token =>
            {
                await call(token);
                return true;
            },
            cancellation);
}
