namespace Simulators.Bdd;

/// <summary>
/// Makes an argument of the type that the method returns: of a part of the step's text, or of its table. With a name it
/// is a parameter type, <c>{name}</c>, of cucumber expressions; without, the name of the type is.
/// </summary>
/// <param name="regex">Must match the whole of the argument; its groups are the method's parameters.</param>
/// <param name="order">Lower is tried first.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class StepArgumentTransformationAttribute(string? regex, int order = StepArgumentTransformationAttribute.DefaultOrder)
    : Attribute
{
    /// <summary>What <see cref="Order"/> is when nobody says.</summary>
    public const int DefaultOrder = 10000;

    public StepArgumentTransformationAttribute()
        : this(null)
    {
    }

    public string? Regex { get; set; } = regex;

    public string? Name { get; set; }

    public int Order { get; set; } = order;
}
