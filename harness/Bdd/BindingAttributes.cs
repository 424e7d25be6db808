namespace Simulators.Bdd;

/// <summary>Marks a class that holds step definitions, hooks or transformations.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BindingAttribute : Attribute;

/// <summary>How an expression is read.</summary>
public enum ExpressionType
{
    Unspecified,
    CucumberExpression,
    RegularExpression,
}

/// <summary>A step definition. Without an expression the method's name is it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute(string? expression) : Attribute
{
    public string? Expression { get; set; } = expression;

    public ExpressionType ExpressionType { get; set; }
}

public sealed class GivenAttribute(string? expression) : StepDefinitionBaseAttribute(expression)
{
    public GivenAttribute()
        : this(null)
    {
    }
}

public sealed class WhenAttribute(string? expression) : StepDefinitionBaseAttribute(expression)
{
    public WhenAttribute()
        : this(null)
    {
    }
}

public sealed class ThenAttribute(string? expression) : StepDefinitionBaseAttribute(expression)
{
    public ThenAttribute()
        : this(null)
    {
    }
}

/// <summary>Given, When and Then alike.</summary>
public sealed class StepDefinitionAttribute(string? expression) : StepDefinitionBaseAttribute(expression)
{
    public StepDefinitionAttribute()
        : this(null)
    {
    }
}
