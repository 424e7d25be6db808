using System.Collections.Concurrent;

namespace Simulators.Bdd.Tables.Binding;

/// <summary>The members of a type that columns may be named like.</summary>
sealed class MemberMap
{
    static readonly ConcurrentDictionary<Type, MemberMap> Maps = new();

    readonly ConcurrentDictionary<string, Member?> _byColumn = new(StringComparer.Ordinal);
    readonly Type _type;

    MemberMap(Type type)
    {
        _type = type;
        Members = Member.Of(type);
    }

    public IReadOnlyList<Member> Members { get; }

    public static MemberMap Of(Type type) => Maps.GetOrAdd(type, one => new MemberMap(one));

    public Member? Find(string column) =>
        _byColumn.GetOrAdd(column, name => Members.FirstOrDefault(member => member.IsNamed(name)));

    /// <summary>The columns that no member is named like, in words; null when there are none.</summary>
    public string? Problem(IEnumerable<string> columns)
    {
        var unknown = columns.Where(column => Find(column) is null).ToList();
        return unknown.Count == 0
            ? null
            : $"{_type.Name} has no {string.Join(", no ", unknown)}. "
                + $"It has: {string.Join(", ", Members.Select(member => member.Name))}.";
    }
}
