using System.Collections;
using Simulators.Bdd.Tables.Binding;
using Simulators.Bdd.Tables.Comparing;

namespace Simulators.Bdd.Assist;

/// <summary>An object of which only some properties count when it is compared.</summary>
public sealed class Projection<T>(T projectedObject, IEnumerable<string>? properties = null) : IEquatable<Projection<T>>
{
    readonly IReadOnlyList<string>? _properties = properties?.ToList();

    public bool Equals(Projection<T>? other)
    {
        if (other is null) return false;
        var names = _properties ?? other._properties ?? [.. MemberMap.Of(typeof(T)).Members.Select(member => member.Name)];
        return names.All(name => Text(projectedObject, name) == Text(other.Object, name));
    }

    public override bool Equals(object? obj) => Equals(obj as Projection<T>);

    /// <summary>The same for all: which properties count depends on what it is compared with.</summary>
    public override int GetHashCode() => typeof(T).GetHashCode();

    public override string ToString() => $"{projectedObject}";

    T Object => projectedObject;

    static string Text(T item, string name) =>
        item is null ? "" : CellComparer.TextOf(MemberMap.Of(typeof(T)).Find(name)?.Get(item));
}

/// <summary>Objects of which only some properties count when they are compared.</summary>
public sealed class EnumerableProjection<T>(IEnumerable<T> collection,
    IEnumerable<string>? properties = null) : IEnumerable<Projection<T>>
{
    public IEnumerator<Projection<T>> GetEnumerator() =>
        collection.Select(item => new Projection<T>(item, properties)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes projections: objects that are compared by the columns of a table.</summary>
public static class ProjectionExtensionMethods
{
    /// <summary>Compared by what the other side counts, or by the columns of the table.</summary>
    public static EnumerableProjection<T> ToProjection<T>(this IEnumerable<T> collection, Table? table = null) =>
        new(collection, table?.Header);

    /// <summary>The table's rows as objects, compared by its columns.</summary>
    public static EnumerableProjection<T> ToProjection<T>(this Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(table.CreateSet<T>(), table.Header);
    }

    /// <summary>The table's rows as objects; the set only tells of which type.</summary>
    public static EnumerableProjection<T> ToProjectionOfSet<T>(this Table table, IEnumerable<T> collection)
    {
        _ = collection;
        return table.ToProjection<T>();
    }

    /// <summary>The table's object; the instance only tells of which type.</summary>
    public static Projection<T> ToProjectionOfInstance<T>(this Table table, T instance)
    {
        _ = instance;
        ArgumentNullException.ThrowIfNull(table);
        return new(table.CreateInstance<T>(), Cells.OfInstance(table, typeof(T)).Select(cell => cell.Key));
    }
}
