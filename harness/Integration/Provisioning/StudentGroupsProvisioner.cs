using Simulators.Integration.Clients;
using Simulators.Integration.Clients.StudentGroups;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>
/// Brings students and groups to Domoscio. A student has the school's own id as uid and is found by it; a group has none and
/// is looked for by its name.
/// </summary>
public sealed partial class StudentGroupsProvisioner(
    StudentGroupsClient client,
    string account,
    IStateStore store,
    RetryPolicy retries)
    : PlatformProvisioner(StudentGroupsClient.Platform, account, store, retries)
{
    /// <inheritdoc/>
    public override bool HasRole(string role) => role == Roles.Student;

    /// <summary>People are known by uid alone here; addresses are not sent.</summary>
    protected override string? ContactOf(Person person) => null;

    /// <inheritdoc/>
    protected override string? IdentityOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.Email;
    }

    /// <inheritdoc/>
    protected override string? ProblemOf(Person person, string role)
    {
        ArgumentNullException.ThrowIfNull(person);
        return !HasRole(role) ? "StudentGroups has students only."
            : Math.Max(person.ExternalId.Length, People.NameOf(person).Length) >= StudentGroupsClient.NameLimit
                ? $"Ids and names have fewer than {StudentGroupsClient.NameLimit} characters at StudentGroups."
            : null;
    }

    /// <inheritdoc/>
    protected override async ValueTask<PersonReport> CreateAsync(Person person, string role, CancellationToken cancellation)
    {
        var uid = person.ExternalId;
        if (await FindAsync(uid, cancellation) is { } there) return await AdoptAsync(there, person, cancellation);
        var made = await MakeAsync(uid, People.NameOf(person), cancellation);
        return Keep(person, made, Outcome.Created);
    }

    /// <inheritdoc/>
    protected override async ValueTask<PersonReport> UpdateAsync(
        KnownPerson known,
        Person person,
        string role,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        var name = People.NameOf(person);
        var newName = known.DisplayName == name ? null : name;
        if (newName is null && known.Active) return Report(known, Outcome.Existing);
        await EditAsync(known.UserId!, newName, known.Active ? null : true, cancellation);
        var current = Know(person, known.UserId, known.LoginName, Roles.Student);
        Store.Save(current);
        return Report(current, Outcome.Updated);
    }

    /// <summary>The student stays with all results, and is no longer active.</summary>
    protected override async ValueTask<PersonReport> TakeOutAsync(KnownPerson known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        await EditAsync(known.UserId!, null, active: false, cancellation);
        Store.Save(known with { Active = false });
        return Report(known, Outcome.Updated) with { Removed = true };
    }

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyDictionary<string, PersonThere>?> ListPeopleAsync(CancellationToken cancellation)
    {
        var students = await Retries.RepeatableAsync(client.ListStudentsAsync, cancellation);
        return students.Where(student => student.Uid is not null).ToDictionary(
            student => student.Uid!, student => new PersonThere(student.Id, student.Name, student.Active));
    }

    /// <summary>A student who was there before this integration knew: made to be as ordered.</summary>
    async ValueTask<PersonReport> AdoptAsync(GroupedStudent there, Person person, CancellationToken cancellation)
    {
        var name = People.NameOf(person);
        var newName = there.Name == name ? null : name;
        if (newName is null && there.Active) return Keep(person, there, Outcome.Existing);
        await EditAsync(there.Id, newName, there.Active ? null : true, cancellation);
        return Keep(person, there, Outcome.Updated);
    }

    /// <summary>Makes a student who is not there. Whether a call without an answer has made one, the list tells.</summary>
    async ValueTask<GroupedStudent> MakeAsync(string uid, string name, CancellationToken cancellation)
    {
        for (var isLast = false; ; isLast = true)
        {
            try
            {
                return await Retries.OnceAsync(token => client.CreateStudentAsync(uid, name, token), cancellation);
            }
            catch (UnknownOutcomeException)
            {
                if (await FindAsync(uid, cancellation) is { } made) return made;
                if (isLast) throw;
            }
        }
    }

    /// <summary>The same change twice is one change.</summary>
    ValueTask<GroupedStudent> EditAsync(string id, string? name, bool? active, CancellationToken cancellation) =>
        Retries.RepeatableAsync(token => client.EditStudentAsync(id, name, active, token), cancellation);

    ValueTask<GroupedStudent?> FindAsync(string uid, CancellationToken cancellation) =>
        Retries.RepeatableAsync(token => client.FindStudentAsync(uid, token), cancellation);

    PersonReport Keep(Person person, GroupedStudent student, Outcome outcome)
    {
        var known = Know(person, student.Id, person.ExternalId, Roles.Student);
        Store.Save(known);
        return Report(known, outcome);
    }
}
