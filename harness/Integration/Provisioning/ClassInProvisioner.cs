using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassIn;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>
/// Brings people to ClassIn. First the account, which tells the UID; then the membership of the school; then courses and
/// lessons, by UID. ClassIn has no call that reads any of it back: what it answers is kept.
/// </summary>
public sealed partial class ClassInProvisioner(ClassInClient client, string account, IStateStore store, RetryPolicy retries)
    : PlatformProvisioner(ClassInClient.Platform, account, store, retries)
{
    const string Registration = "register";

    const int LongestName = 24;

    /// <inheritdoc/>
    public override int BatchSize => ClassInClient.LargestRegistration;

    /// <inheritdoc/>
    public override bool HasRole(string role) => role != Roles.Admin;

    /// <summary>The telephone number, which is what an account of ClassIn is first of all; else the e-mail address.</summary>
    protected override string? ContactOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return string.IsNullOrWhiteSpace(person.Phone) ? person.Email : person.Phone;
    }

    /// <inheritdoc/>
    protected override string? ProblemOf(Person person, string role) =>
        !HasRole(role) ? "ClassIn has no call that makes administrators: add a sub-account in the dashboard."
        : string.IsNullOrWhiteSpace(ContactOf(person)) ? "ClassIn needs a telephone number or an e-mail address."
        : null;

    /// <inheritdoc/>
    protected override async ValueTask<PersonReport> CreateAsync(Person person, string role, CancellationToken cancellation)
    {
        var applicant = Apply(person);
        var registered = await RegisterAsync(person.ExternalId, applicant, cancellation);
        return await SettleAsync(person, role, applicant, registered, cancellation);
    }

    /// <summary>
    /// The UID stays, and with it the account's nickname and password; the school's own name for the person follows. An
    /// address that changed is the person's own matter: the account is not made anew under it.
    /// </summary>
    protected override async ValueTask<PersonReport> UpdateAsync(
        KnownPerson known,
        Person person,
        string role,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        var name = People.NameOf(person);
        var current = known with { FirstName = person.FirstName, LastName = person.LastName };
        var changed = false;
        if (!known.Active && Store.IsMember(Account, known.UserId!, role))
        {
            await ReturnAsync(known.UserId!, role, cancellation);
            changed = true;
        }
        else if (!Store.IsMember(Account, known.UserId!, role))
        {
            await JoinAsync(known.UserId!, new ClassInAccount(known.LoginName!), role, name, cancellation);
            changed = true;
        }

        if (known.DisplayName != name)
        {
            await RenameAsync(known.UserId!, role, name, cancellation);
            changed = true;
        }

        current = current with { DisplayName = name, Role = role, Active = true };
        if (current != known) Store.Save(current);
        return Report(current, changed ? Outcome.Updated : Outcome.Existing, Remark(known, person));
    }

    /// <summary>A teacher is stopped; a student leaves the courses, for ClassIn has no call that ends a membership.</summary>
    protected override async ValueTask<PersonReport> TakeOutAsync(KnownPerson known, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(known);
        if (known.UserId is { } uid)
        {
            foreach (var courseId in Store.CoursesOf(Account, uid)) await LeaveAsync(courseId, uid, cancellation);
            if (Store.IsMember(Account, uid, Roles.Teacher))
                await RepeatAsync(token => client.StopUsingTeacherAsync(uid, token), cancellation);
        }

        Store.Save(known with { Active = false });
        return Report(known, Outcome.Updated) with { Removed = true };
    }

    async ValueTask LeaveAsync(string courseId, string uid, CancellationToken cancellation)
    {
        var items = await Retries.RepeatableAsync(
            token => client.RemoveCourseStudentsAsync(courseId, [uid], token), cancellation);
        if (!ClassInErrno.IsDone(items[0].Errno) && items[0].Errno != ClassInErrno.NotCourseMember) throw items[0].Failure();
        Store.SaveEnrolment(Account, courseId, uid, isIn: false);
    }

    ClassInApplicant Apply(Person person)
    {
        var password = string.IsNullOrEmpty(person.Password) ? Passwords.New() : person.Password;
        return new ClassInApplicant(new ClassInAccount(ContactOf(person)!.Trim()), People.NameOf(person), password);
    }

    static string? Remark(KnownPerson known, Person person)
    {
        var name = People.NameOf(person);
        if (name.Length > LongestName) return $"ClassIn keeps {LongestName} characters of the name.";
        var contact = string.IsNullOrWhiteSpace(person.Phone) ? person.Email : person.Phone;
        return People.Contact(contact) == known.Contact
            ? null
            : $"The account stays {known.LoginName}: only its owner can change that, in the app.";
    }
}

/// <summary>What is known of an account after its registration.</summary>
/// <param name="Uid">Its UID.</param>
/// <param name="Outcome">Created, or existing.</param>
/// <param name="Message">What a human should know about that, or null.</param>
sealed record Registered(string Uid, Outcome Outcome, string? Message);
