using Simulators.Integration.Clients;
using Simulators.Integration.Clients.StudentGroups;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>Groups and who is in them.</summary>
public sealed partial class StudentGroupsProvisioner
{
    const string Group = "group";

    /// <inheritdoc/>
    public override async ValueTask<GroupReport> SaveGroupAsync(GroupPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (ProblemOf(plan) is { } problem)
            return new GroupReport { Outcome = Outcome.Rejected, Error = IntegrationErrors.Invalid, Message = problem };
        try
        {
            var (id, outcome) = await GroupAsync(plan, cancellation);
            var items = plan.Members is { } members ? await FillAsync(id, members, cancellation) : [];
            var moved = items.Any(item => item.Outcome is Outcome.Created or Outcome.Updated);
            return new GroupReport
            {
                Outcome = outcome == Outcome.Existing && moved ? Outcome.Updated : outcome,
                GroupId = id,
                Items = items,
            };
        }
        catch (PlatformException failure)
        {
            return new GroupReport
            {
                Outcome = Failures.OutcomeOf(failure),
                Error = Failures.ErrorOf(failure),
                Message = failure.Message,
            };
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<IReadOnlyList<GroupAnswer>?> ListGroupsAsync(CancellationToken cancellation)
    {
        var groups = await Retries.RepeatableAsync(client.ListGroupsAsync, cancellation);
        var students = await Retries.RepeatableAsync(client.ListStudentsAsync, cancellation);
        var members = students.Where(student => student.GroupId is not null).ToLookup(
            student => student.GroupId!, student => student.Id);
        var ids = Store.Things(Account, Group).ToDictionary(thing => thing.Id, thing => thing.ExternalId);
        return [.. groups.Select(group => new GroupAnswer
        {
            Id = group.Id,
            ExternalId = ids.GetValueOrDefault(group.Id),
            Name = group.Name,
            Members = [.. members[group.Id]],
        })];
    }

    /// <summary>A name that is too long is refused, here as there: nobody wants to find a group under half its name.</summary>
    string? ProblemOf(GroupPlan plan) =>
        plan.Name is { } name && name.Length >= StudentGroupsClient.NameLimit
            ? $"The name has {name.Length} characters; groups of StudentGroups have fewer than {StudentGroupsClient.NameLimit}."
        : string.IsNullOrWhiteSpace(plan.Name) && Store.FindThing(Account, Group, plan.ExternalId) is null
            ? "A group that is not there yet needs a name."
        : null;

    async ValueTask<(string Id, Outcome Outcome)> GroupAsync(GroupPlan plan, CancellationToken cancellation)
    {
        if (Store.FindThing(Account, Group, plan.ExternalId) is { } known)
        {
            if (plan.Name is null || People.Digest(plan.Name) == known.Digest) return (known.Id, Outcome.Existing);
            await Retries.RepeatableAsync(token => client.RenameGroupAsync(known.Id, plan.Name, token), cancellation);
            Keep(plan.ExternalId, known.Id, plan.Name);
            return (known.Id, Outcome.Updated);
        }

        var name = plan.Name!;
        var mine = Store.IsPending(Account, Group, plan.ExternalId);
        var found = await FindGroupAsync(name, cancellation);
        var (id, outcome) = found is null
            ? (await MakeGroupAsync(plan.ExternalId, name, cancellation), Outcome.Created)
            : (found, mine ? Outcome.Created : Outcome.Existing);
        Keep(plan.ExternalId, id, name);
        Store.End(Account, Group, plan.ExternalId);
        return (id, outcome);
    }

    async ValueTask<string> MakeGroupAsync(string externalId, string name, CancellationToken cancellation)
    {
        Store.Begin(Account, Group, externalId);
        for (var isLast = false; ; isLast = true)
        {
            try
            {
                return (await Retries.OnceAsync(token => client.CreateGroupAsync(name, token), cancellation)).Id;
            }
            catch (UnknownOutcomeException)
            {
                if (await FindGroupAsync(name, cancellation) is { } made) return made;
                if (isLast) throw;
            }
            catch (VendorErrorException)
            {
                Store.End(Account, Group, externalId);
                throw;
            }
        }
    }

    /// <summary>A group of that name which no other id of the school's stands for.</summary>
    async ValueTask<string?> FindGroupAsync(string name, CancellationToken cancellation)
    {
        var taken = Store.Things(Account, Group).Select(thing => thing.Id).ToHashSet();
        var all = await Retries.RepeatableAsync(client.ListGroupsAsync, cancellation);
        return all.FirstOrDefault(group => group.Name == name && !taken.Contains(group.Id))?.Id;
    }

    /// <summary>Brings in who is missing, and takes out who is too many.</summary>
    async ValueTask<IReadOnlyList<PersonReport>> FillAsync(
        string groupId,
        IReadOnlyList<string> members,
        CancellationToken cancellation)
    {
        var reports = new List<PersonReport>();
        var there = (await Retries.RepeatableAsync(client.ListStudentsAsync, cancellation))
            .Where(student => student.GroupId == groupId)
            .ToDictionary(student => student.Id);
        foreach (var externalId in members)
            reports.Add(await BringInAsync(externalId, groupId, there.ContainsKey, cancellation));
        var wanted = reports.Select(report => report.UserId).ToHashSet();
        foreach (var student in there.Values.Where(student => !wanted.Contains(student.Id)))
            reports.Add(await TakeOutAsync(student, cancellation));
        return reports;
    }

    async ValueTask<PersonReport> BringInAsync(
        string externalId,
        string groupId,
        Func<string, bool> isIn,
        CancellationToken cancellation)
    {
        if (Store.FindPerson(Account, externalId) is not { UserId: { } id } known)
            return Failures.UnknownPerson(externalId, Platform);
        var report = await GuardAsync(externalId, async () =>
        {
            if (isIn(id)) return Report(known, Outcome.Existing);
            await MoveAsync(id, groupId, cancellation);
            return Report(known, Outcome.Created);
        });
        return report with { UserId = id };
    }

    async ValueTask<PersonReport> TakeOutAsync(GroupedStudent student, CancellationToken cancellation)
    {
        var externalId = Store.FindByUserId(Account, student.Id)?.ExternalId ?? student.Uid ?? student.Id;
        return await GuardAsync(externalId, async () =>
        {
            await MoveAsync(student.Id, null, cancellation);
            return new PersonReport
            {
                ExternalId = externalId,
                Outcome = Outcome.Updated,
                UserId = student.Id,
                Removed = true,
            };
        });
    }

    ValueTask<GroupedStudent> MoveAsync(string id, string? groupId, CancellationToken cancellation) =>
        Retries.RepeatableAsync(token => client.MoveStudentAsync(id, groupId, token), cancellation);

    void Keep(string externalId, string id, string name) => Store.Save(new KnownThing
    {
        Account = Account,
        Kind = Group,
        ExternalId = externalId,
        Id = id,
        Digest = People.Digest(name),
    });
}
