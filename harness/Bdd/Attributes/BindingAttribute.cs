namespace Simulators.Bdd;

/// <summary>Marks a class that holds step definitions, hooks or transformations.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class BindingAttribute : Attribute;
