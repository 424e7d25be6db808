namespace Simulators.Bdd;

/// <summary>How an expression is read.</summary>
public enum ExpressionType
{
    /// <summary>
    /// By its looks: anchors, <c>.*</c> and <c>\d+</c> make it regular, <c>{word}</c> makes it a cucumber expression.
    /// </summary>
    Unspecified,
    CucumberExpression,
    RegularExpression,
}

/// <summary>A step definition. Without an expression the method's name is it.</summary>
/// <param name="expression">A cucumber or regular expression that matches a step's whole text.</param>
/// <param name="types">The keywords it is for.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute(string? expression, params Bindings.StepDefinitionType[] types) : Attribute
{
    public string? Expression { get; set; } = expression;

    public ExpressionType ExpressionType { get; set; }

    internal IReadOnlyList<Bindings.StepDefinitionType> Types { get; } = types;
}

/// <summary>What is so before anything happens.</summary>
public class GivenAttribute(string? expression) : StepDefinitionBaseAttribute(expression, Bindings.StepDefinitionType.Given)
{
    public GivenAttribute()
        : this(null)
    {
    }
}

/// <summary>What happens.</summary>
public class WhenAttribute(string? expression) : StepDefinitionBaseAttribute(expression, Bindings.StepDefinitionType.When)
{
    public WhenAttribute()
        : this(null)
    {
    }
}

/// <summary>What must be so afterwards.</summary>
public class ThenAttribute(string? expression) : StepDefinitionBaseAttribute(expression, Bindings.StepDefinitionType.Then)
{
    public ThenAttribute()
        : this(null)
    {
    }
}

/// <summary>Given, When and Then alike.</summary>
public class StepDefinitionAttribute(string? expression) : StepDefinitionBaseAttribute(
    expression,
    Bindings.StepDefinitionType.Given,
    Bindings.StepDefinitionType.When,
    Bindings.StepDefinitionType.Then)
{
    public StepDefinitionAttribute()
        : this(null)
    {
    }
}
