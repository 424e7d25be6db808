using Simulators.Integration.Clients;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>
/// Brings people, classes and groups to one account of one platform. What is alike everywhere is here: who is known, who is
/// taken for somebody else, and what a failure becomes in the report.
/// </summary>
/// <param name="platform">classin, electa, ...</param>
/// <param name="account">Which account: what was learned about another says nothing about it.</param>
/// <param name="store">What is kept.</param>
/// <param name="retries">How calls are repeated.</param>
public abstract partial class PlatformProvisioner(string platform, string account, IStateStore store, RetryPolicy retries)
{
    /// <summary>The platform's name.</summary>
    public string Platform => platform;

    /// <summary>Which account.</summary>
    public string Account => account;

    /// <summary>How many people one call of the platform can bring.</summary>
    public virtual int BatchSize => 1;

    /// <summary>Whether the platform has anybody in this role.</summary>
    public virtual bool HasRole(string role) => true;

    /// <summary>What is kept.</summary>
    protected IStateStore Store => store;

    /// <summary>How calls are repeated.</summary>
    protected RetryPolicy Retries => retries;

    /// <summary>Brings a person to the platform, once, in this role.</summary>
    public async ValueTask<PersonReport> ProvisionAsync(Person person, string role, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (Refuses(person, role) is { } refused) return refused;
        return await GuardAsync(person.ExternalId, async () =>
            Store.FindPerson(Account, person.ExternalId) is { UserId: not null } known
                ? await UpdateAsync(known, person, role, cancellation)
                : await CreateAsync(person, role, cancellation));
    }

    /// <summary>Brings several people, in one call where the platform has one; each has a report of its own.</summary>
    public virtual async ValueTask<IReadOnlyList<PersonReport>> ProvisionBatchAsync(
        IReadOnlyList<PersonInRole> people,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        var reports = new List<PersonReport>();
        foreach (var one in people) reports.Add(await ProvisionAsync(one.Person, one.Role, cancellation));
        return reports;
    }

    /// <summary>Takes a person out, as far as the platform can do that.</summary>
    public async ValueTask<PersonReport> RemoveAsync(string externalId, CancellationToken cancellation)
    {
        if (Store.FindPerson(Account, externalId) is not { } known) return Failures.UnknownPerson(externalId, Platform);
        return known.Active
            ? await GuardAsync(externalId, async () => await TakeOutAsync(known, cancellation))
            : Report(known, Outcome.Existing) with { Removed = true };
    }

    /// <summary>Two people with the same key cannot be brought at the same time.</summary>
    public string KeyOf(Person person) => People.Contact(ContactOf(person)) ?? "";

    /// <summary>By which address or number the platform would know the person; null: by none.</summary>
    protected abstract string? ContactOf(Person person);

    /// <summary>By which address or number the person is told from others, be it sent or not.</summary>
    protected virtual string? IdentityOf(Person person) => ContactOf(person);

    /// <summary>What is wrong with the order before anything is sent, or null.</summary>
    protected abstract string? ProblemOf(Person person, string role);

    /// <summary>Somebody who is not known yet, or whose id is not.</summary>
    protected abstract ValueTask<PersonReport> CreateAsync(Person person, string role, CancellationToken cancellation);

    /// <summary>Somebody who is known, with an id.</summary>
    protected abstract ValueTask<PersonReport> UpdateAsync(
        KnownPerson known,
        Person person,
        string role,
        CancellationToken cancellation);

    /// <summary>Takes out somebody who is in.</summary>
    protected abstract ValueTask<PersonReport> TakeOutAsync(KnownPerson known, CancellationToken cancellation);

    /// <summary>Why nothing is sent for this person, or null.</summary>
    protected PersonReport? Refuses(Person person, string role)
    {
        if (!Roles.IsKnown(role))
            return Failures.Invalid(person.ExternalId, $"'{role}' is no role: student, teacher or admin.");
        if (string.IsNullOrWhiteSpace(person.FirstName) && string.IsNullOrWhiteSpace(person.LastName))
            return Failures.Invalid(person.ExternalId, "The person has no name.");
        if (ProblemOf(person, role) is { } problem) return Failures.Invalid(person.ExternalId, problem);
        var contact = People.Contact(ContactOf(person));
        if (contact is not null
            && Store.FindByContact(Account, contact) is { } other
            && other.ExternalId != person.ExternalId)
            return Failures.Invalid(
                person.ExternalId, $"{contact} is the account of {other.ExternalId}: two people cannot share one.");
        var identity = People.Contact(IdentityOf(person));
        return Store.FindPerson(Account, person.ExternalId) is { } known && People.IsSomebodyElse(known, person, identity)
            ? Failures.Invalid(
                person.ExternalId,
                $"This id stood for {known.DisplayName} ({known.Contact}), and nothing of that is the same: is it used again?")
            : null;
    }

    /// <summary>What is to be kept about a person.</summary>
    protected KnownPerson Know(Person person, string? userId, string? loginName, string? role) => new()
    {
        Account = Account,
        ExternalId = person.ExternalId,
        UserId = userId,
        LoginName = loginName,
        Contact = People.Contact(IdentityOf(person)),
        FirstName = person.FirstName,
        LastName = person.LastName,
        DisplayName = People.NameOf(person),
        Role = role,
    };

    /// <summary>A report of what is kept.</summary>
    protected static PersonReport Report(KnownPerson known, Outcome outcome, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new PersonReport
        {
            ExternalId = known.ExternalId,
            Outcome = outcome,
            UserId = known.UserId,
            Role = known.Role,
            LoginName = known.LoginName,
            Message = message,
        };
    }

    /// <summary>A failure of a call is a line of the report, and no end of the run.</summary>
    protected async ValueTask<PersonReport> GuardAsync(string externalId, Func<ValueTask<PersonReport>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return await work();
        }
        catch (PlatformException failure)
        {
            return Failures.Report(externalId, failure);
        }
    }
}
