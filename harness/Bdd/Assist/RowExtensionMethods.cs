using System.Globalization;
using Simulators.Bdd.Running.Arguments;
using Simulators.Bdd.Tables.Binding;

namespace Simulators.Bdd.Assist;

/// <summary>Reads cells of rows as values. An empty or missing cell is the type's lowest value, of texts null.</summary>
public static class RowExtensionMethods
{
    /// <summary>An object of the row.</summary>
    public static T CreateInstance<T>(this DataTableRow row) => CreateInstance<T>(row, (InstanceCreationOptions?)null);

    /// <summary>An object of the row.</summary>
    public static T CreateInstance<T>(this DataTableRow row, InstanceCreationOptions? creationOptions)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (T)InstanceMaker.Make(typeof(T), [.. row], creationOptions);
    }

    public static string? GetString(this DataTableRow row, string id) => Has(row, id) ? row[id] : null;

    public static int GetInt32(this DataTableRow row, string id) => Value(row, id, int.MinValue);

    public static long GetInt64(this DataTableRow row, string id) => Value(row, id, long.MinValue);

    public static decimal GetDecimal(this DataTableRow row, string id) => Value(row, id, decimal.MinValue);

    public static double GetDouble(this DataTableRow row, string id) => Value(row, id, double.MinValue);

    public static float GetSingle(this DataTableRow row, string id) => Value(row, id, float.MinValue);

    public static char GetChar(this DataTableRow row, string id) => Value(row, id, char.MinValue);

    /// <summary>False when the cell is empty or missing.</summary>
    public static bool GetBoolean(this DataTableRow row, string id) => Value(row, id, false);

    public static DateTime GetDateTime(this DataTableRow row, string id) => Value(row, id, DateTime.MinValue);

    public static Guid GetGuid(this DataTableRow row, string id) => Value(row, id, Guid.Empty);

    /// <summary>Of the enumeration that the property named like the column has.</summary>
    public static Enum GetEnum<T>(this DataTableRow row, string id)
    {
        var member = MemberMap.Of(typeof(T)).Find(id)
            ?? throw new ArgumentException($"{typeof(T).Name} has no {id}.", nameof(id));
        return (Enum)TextConverter.Convert(row[id], Nullable.GetUnderlyingType(member.Type) ?? member.Type,
            CultureInfo.InvariantCulture)!;
    }

    public static TEnum GetEnumValue<TEnum>(this DataTableRow row, string id)
        where TEnum : Enum => (TEnum)TextConverter.Convert(row[id], typeof(TEnum), CultureInfo.InvariantCulture)!;

    public static TEnum GetDiscreteEnum<TEnum>(this DataTableRow row, string id)
        where TEnum : struct, Enum => (TEnum)TextConverter.Convert(row[id], typeof(TEnum), CultureInfo.InvariantCulture)!;

    public static TEnum GetDiscreteEnum<TEnum>(this DataTableRow row, string id, TEnum defaultValue)
        where TEnum : struct, Enum => Value(row, id, defaultValue);

    static bool Has(DataTableRow row, string id)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.ContainsKey(id);
    }

    static T Value<T>(DataTableRow row, string id, T empty) =>
        Has(row, id) && !string.IsNullOrWhiteSpace(row[id])
            ? (T)TextConverter.Convert(row[id], typeof(T), CultureInfo.InvariantCulture)!
            : empty;
}
