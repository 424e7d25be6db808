namespace Simulators.Bdd.Assist.Attributes;

/// <summary>Other names, as regular expressions, that a column may have for a property.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public class TableAliasesAttribute(params string[] aliases) : Attribute
{
    public string[] Aliases { get; } = aliases;
}
