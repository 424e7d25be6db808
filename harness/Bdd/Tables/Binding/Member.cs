using System.Reflection;
using System.Text.RegularExpressions;
using Simulators.Bdd.Assist.Attributes;

namespace Simulators.Bdd.Tables.Binding;

/// <summary>A property or a field that a column may be named like.</summary>
sealed class Member
{
    readonly Regex[] _aliases;
    readonly PropertyInfo? _property;
    readonly FieldInfo? _field;

    Member(MemberInfo member)
    {
        _property = member as PropertyInfo;
        _field = member as FieldInfo;
        Name = member.Name;
        Type = _property?.PropertyType ?? _field!.FieldType;
        _aliases = [.. member.GetCustomAttributes<TableAliasesAttribute>()
            .SelectMany(attribute => attribute.Aliases)
            .Select(alias => new Regex($"^(?:{alias})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))];
    }

    public string Name { get; }

    public Type Type { get; }

    public bool CanWrite => _property?.SetMethod?.IsPublic ?? _field is { IsInitOnly: false };

    public static IReadOnlyList<Member> Of(Type type)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        var types = type.IsInterface ? type.GetInterfaces().Prepend(type) : [type];
        return
        [
            .. types.SelectMany(one => one.GetProperties(Public))
                .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
                .Select(property => new Member(property)),
            .. type.GetFields(Public).Select(field => new Member(field)),
        ];
    }

    public bool IsNamed(string column) =>
        ColumnName.AreSame(column, Name) || Array.Exists(_aliases, alias => alias.IsMatch(column)
            || alias.IsMatch(ColumnName.Bare(column)));

    public object? Get(object instance) => _property is null ? _field!.GetValue(instance) : _property.GetValue(instance);

    public void Set(object instance, object? value)
    {
        if (_property is null) _field!.SetValue(instance, value);
        else _property.SetValue(instance, value, BindingFlags.DoNotWrapExceptions, null, null, null);
    }
}
