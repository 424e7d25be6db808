using Simulators.Integration.Provisioning;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Rosters;

/// <summary>Says how a target differs from a roster. Changes nothing.</summary>
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
        var users = (await pull.AllAsync(version, "users", null, cancellation)).Select(RosterUser.Read).ToList();
        var wanted = users.Where(user => !user.IsGone && user.Role is not null).ToDictionary(user => user.SourcedId);
        var known = store.People(target.Account).Where(person => person.Active).ToDictionary(person => person.ExternalId);
        var differences = new List<Difference>();
        foreach (var user in wanted.Values)
        {
            if (known.TryGetValue(user.SourcedId, out var person))
                differences.AddRange(await CompareAsync(target, user, person, cancellation));
            else differences.Add(new Difference { Kind = "missing", ExternalId = user.SourcedId });
        }

        differences.AddRange(known.Values.Where(person => !wanted.ContainsKey(person.ExternalId)).Select(person => new Difference
        {
            Kind = "extra",
            ExternalId = person.ExternalId,
            UserId = person.UserId,
        }));
        return differences;
    }

    static async Task<IEnumerable<Difference>> CompareAsync(
        PlatformProvisioner target,
        RosterUser user,
        KnownPerson person,
        CancellationToken cancellation)
    {
        var found = new List<Difference>();
        var name = People.NameOf(user.ToPerson());
        if (person.DisplayName != name) found.Add(Of("stale", person, "name", name, person.DisplayName));
        if (person.Role is { } role && role != user.Role) found.Add(Of("wrong-role", person, "role", user.Role, role));
        var view = new KnownPersonView(person.ExternalId, person.UserId, person.LoginName, name);
        // What the platform itself says counts more than what is kept here about it.
        if (await target.CompareAsync(view, cancellation) is not { } there) return found;
        found.RemoveAll(difference => difference.Kind == there.Kind);
        found.Add(there);
        return found;
    }

    static Difference Of(string kind, KnownPerson person, string field, string? expected, string? actual) => new()
    {
        Kind = kind,
        ExternalId = person.ExternalId,
        UserId = person.UserId,
        Field = field,
        Expected = expected,
        Actual = actual,
    };
}
