using Simulators.Integration.Provisioning;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Rosters;

/// <summary>
/// Says how a target differs from a roster, and changes nothing. Where the target can be asked, it is; where it cannot, what
/// is kept here about it has to do.
/// </summary>
/// <param name="pull">Reads.</param>
/// <param name="store">What is kept.</param>
public sealed class RosterComparison(RosterPull pull, IStateStore store)
{
    /// <summary>What differs, person by person.</summary>
    /// <exception cref="ShortPullException">The roster could not be read to its end.</exception>
    public async Task<IReadOnlyList<Difference>> RunAsync(
        PlatformProvisioner target,
        string version,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(target);
        var users = (await pull.AllAsync(version, "users", null, cancellation)).Select(RosterUser.Read);
        var wanted = users.Where(user => !user.IsGone && user.Role is not null).ToDictionary(user => user.SourcedId);
        var known = store.People(target.Account).Where(person => person.Active).ToDictionary(person => person.ExternalId);
        var there = await target.ListPeopleAsync(cancellation);
        var differences = new List<Difference>();
        foreach (var user in wanted.Values)
            differences.AddRange(await CompareAsync(target, user, known.GetValueOrDefault(user.SourcedId), there, cancellation));
        var ids = there is null ? known.Keys : there.Where(person => person.Value.Active).Select(person => person.Key);
        differences.AddRange(ids.Where(id => !wanted.ContainsKey(id)).Select(id => new Difference
        {
            Kind = "extra",
            ExternalId = id,
            UserId = there?[id].UserId ?? known.GetValueOrDefault(id)?.UserId,
        }));
        return differences;
    }

    static async Task<IEnumerable<Difference>> CompareAsync(
        PlatformProvisioner target,
        RosterUser user,
        KnownPerson? known,
        IReadOnlyDictionary<string, PersonThere>? there,
        CancellationToken cancellation)
    {
        if (there is not null) return Compare(target, user, there.GetValueOrDefault(user.SourcedId), known);
        if (known is null && !target.HasRole(user.Role!)) return [];
        if (known is null || await target.IsThereAsync(known, cancellation) == false) return [Of("missing", user, known)];
        var name = People.NameOf(user.ToPerson());
        var found = new List<Difference>();
        if (known.DisplayName != name)
            found.Add(Of("stale", user, known) with { Field = "name", Expected = name, Actual = known.DisplayName });
        if (known.Role is { } role && role != user.Role)
            found.Add(Of("wrong-role", user, known) with { Field = "role", Expected = user.Role, Actual = role });
        return found;
    }

    /// <summary>By what the target itself says. A target that does not have the role need not have the person.</summary>
    static IEnumerable<Difference> Compare(PlatformProvisioner target, RosterUser user, PersonThere? person, KnownPerson? known)
    {
        var isThere = person is { Active: true };
        if (!target.HasRole(user.Role!))
            return isThere ? [Of("wrong-role", user, known) with { Field = "role", Expected = user.Role }] : [];
        if (!isThere) return [Of("missing", user, known)];
        var name = People.NameOf(user.ToPerson());
        return person!.Name == name
            ? []
            : [Of("stale", user, known) with { Field = "name", Expected = name, Actual = person.Name }];
    }

    static Difference Of(string kind, RosterUser user, KnownPerson? known) => new()
    {
        Kind = kind,
        ExternalId = user.SourcedId,
        UserId = known?.UserId,
    };
}
