using Simulators.Bdd.Assist;
using Simulators.Bdd.Tables.Binding;

namespace Simulators.Bdd;

/// <summary>Makes objects of tables.</summary>
public static class TableHelperExtensionMethods
{
    /// <summary>An object of a row beneath its header, or of two columns of names and values.</summary>
    public static T CreateInstance<T>(this Table table) => CreateInstance<T>(table, (InstanceCreationOptions?)null);

    /// <summary>An object of a row beneath its header, or of two columns of names and values.</summary>
    public static T CreateInstance<T>(this Table table, InstanceCreationOptions? creationOptions)
    {
        ArgumentNullException.ThrowIfNull(table);
        return (T)InstanceMaker.Make(typeof(T), Cells.OfInstance(table, typeof(T)), creationOptions);
    }

    /// <summary>Fills the object that is given.</summary>
    public static T CreateInstance<T>(this Table table, Func<T> methodToCreateTheInstance) =>
        CreateInstance(table, methodToCreateTheInstance, null);

    /// <summary>Fills the object that is given.</summary>
    public static T CreateInstance<T>(this Table table, Func<T> methodToCreateTheInstance,
        InstanceCreationOptions? creationOptions)
    {
        ArgumentNullException.ThrowIfNull(methodToCreateTheInstance);
        object instance = methodToCreateTheInstance()!;
        table.FillInstance(instance, creationOptions);
        return (T)instance;
    }

    /// <summary>Sets what the table names.</summary>
    public static void FillInstance(this Table table, object instance) => FillInstance(table, instance, null);

    /// <summary>Sets what the table names.</summary>
    public static void FillInstance(this Table table, object instance, InstanceCreationOptions? creationOptions)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(instance);
        InstanceMaker.Fill(instance, Cells.OfInstance(table, instance.GetType()), creationOptions);
    }

    /// <summary>An object of each row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table) => CreateSet<T>(table, (InstanceCreationOptions?)null);

    /// <summary>An object of each row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table, InstanceCreationOptions? creationOptions)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Rows.Select(row => row.CreateInstance<T>(creationOptions))];
    }

    /// <summary>Fills an object for each row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table, Func<T> methodToCreateEachInstance) =>
        CreateSet(table, methodToCreateEachInstance, null);

    /// <summary>Fills an object for each row.</summary>
    public static IEnumerable<T> CreateSet<T>(
        this Table table, Func<T> methodToCreateEachInstance, InstanceCreationOptions? creationOptions)
    {
        ArgumentNullException.ThrowIfNull(methodToCreateEachInstance);
        return CreateSet(table, _ => methodToCreateEachInstance(), creationOptions);
    }

    /// <summary>Fills the object of each row.</summary>
    public static IEnumerable<T> CreateSet<T>(this Table table, Func<DataTableRow, T> methodToCreateEachInstance) =>
        CreateSet(table, methodToCreateEachInstance, null);

    /// <summary>Fills the object of each row.</summary>
    public static IEnumerable<T> CreateSet<T>(
        this Table table, Func<DataTableRow, T> methodToCreateEachInstance, InstanceCreationOptions? creationOptions)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(methodToCreateEachInstance);
        List<T> set = [];
        foreach (var row in table.Rows)
        {
            object instance = methodToCreateEachInstance(row)!;
            InstanceMaker.Fill(instance, [.. row], creationOptions);
            set.Add((T)instance);
        }

        return set;
    }
}
