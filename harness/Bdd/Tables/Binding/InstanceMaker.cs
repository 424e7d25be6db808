using System.Reflection;
using System.Runtime.CompilerServices;
using Simulators.Bdd.Assist;
using Simulators.Bdd.ErrorHandling;

namespace Simulators.Bdd.Tables.Binding;

/// <summary>
/// Makes an object of names and texts: by its constructor without parameters, or by one that takes what is there.
/// </summary>
static class InstanceMaker
{
    const int LongestTuple = 7;

    public static object Make(Type type, IReadOnlyList<KeyValuePair<string, string>> cells, InstanceCreationOptions? options)
    {
        if (IsTuple(type)) return TupleOf(type, cells);
        Verify(type, cells, options);
        var constructor = Choose(type, cells);
        var parameters = constructor?.GetParameters() ?? [];
        if (options?.RequireTableToProvideAllConstructorParameters == true) RequireAll(type, parameters, cells);
        var arguments = parameters.Select(parameter => ArgumentOf(type, parameter, cells)).ToArray();
        var instance = constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null);
        Set(instance, cells.Where(cell => !Array.Exists(parameters, one => IsOf(type, cell.Key, one))));
        return instance;
    }

    /// <summary>Sets the members that columns are named like.</summary>
    public static void Fill(object instance, IReadOnlyList<KeyValuePair<string, string>> cells, InstanceCreationOptions? options)
    {
        Verify(instance.GetType(), cells, options);
        Set(instance, cells);
    }

    public static bool IsTuple(Type type) => type.IsValueType && typeof(ITuple).IsAssignableFrom(type);

    static void Set(object instance, IEnumerable<KeyValuePair<string, string>> cells)
    {
        var type = instance.GetType();
        var map = MemberMap.Of(type);
        foreach (var cell in cells)
        {
            if (map.Find(cell.Key) is { CanWrite: true } member) member.Set(instance, CellReader.Read(cell, type, member.Type));
        }
    }

    static void Verify(Type type, IEnumerable<KeyValuePair<string, string>> cells, InstanceCreationOptions? options)
    {
        if (options?.VerifyAllColumnsBound != true) return;
        if (MemberMap.Of(type).Problem(cells.Select(cell => cell.Key)) is { } problem)
            throw new ColumnCouldNotBeBoundException(problem);
    }

    /// <summary>
    /// Null for one without parameters; else the smallest that takes all members that are there and cannot be set.
    /// </summary>
    static ConstructorInfo? Choose(Type type, IReadOnlyList<KeyValuePair<string, string>> cells)
    {
        if (type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null) return null;
        var constructors = type.GetConstructors().OrderBy(one => one.GetParameters().Length).ToList();
        if (constructors.Count == 0) throw new MissingMethodException($"{type} has no public constructor.");
        var members = cells.Where(cell => MemberMap.Of(type).Find(cell.Key) is not null).ToList();
        return constructors.Find(one => members.All(cell => TakesIt(one, cell.Key))) ?? constructors[^1];

        bool TakesIt(ConstructorInfo constructor, string column) =>
            Array.Exists(constructor.GetParameters(), parameter => IsOf(type, column, parameter));
    }

    /// <summary>Whether the column is for the parameter: by its own name, or by the member's of that name.</summary>
    static bool IsOf(Type type, string column, ParameterInfo parameter) =>
        ColumnName.AreSame(column, parameter.Name!)
        || (MemberMap.Of(type).Find(column) is { } member && ColumnName.AreSame(member.Name, parameter.Name!));

    static void RequireAll(Type type, ParameterInfo[] parameters, IReadOnlyList<KeyValuePair<string, string>> cells)
    {
        var missing = parameters
            .Where(parameter => !cells.Any(cell => IsOf(type, cell.Key, parameter)))
            .Select(parameter => parameter.Name)
            .ToList();
        if (missing.Count > 0)
        {
            throw new ColumnCouldNotBeBoundException(
                $"The table lacks what {type.Name} is made of: {string.Join(", ", missing)}.");
        }
    }

    static object? ArgumentOf(Type type, ParameterInfo parameter, IReadOnlyList<KeyValuePair<string, string>> cells)
    {
        foreach (var cell in cells)
        {
            if (IsOf(type, cell.Key, parameter)) return CellReader.Read(cell, type, parameter.ParameterType);
        }

        if (parameter.HasDefaultValue && parameter.DefaultValue is not null) return parameter.DefaultValue;
        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }

    static object TupleOf(Type type, IReadOnlyList<KeyValuePair<string, string>> cells)
    {
        var fields = type.GetGenericArguments();
        if (fields.Length > LongestTuple || fields.Length != cells.Count)
        {
            throw new ArgumentException(
                $"The table has {cells.Count} values, the tuple {fields.Length}: "
                + $"they go by position, and at most {LongestTuple} do.");
        }

        return Activator.CreateInstance(type, [.. fields.Select((field, index) => CellReader.Read(cells[index], type, field))])!;
    }
}
