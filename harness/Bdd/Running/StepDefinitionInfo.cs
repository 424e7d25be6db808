using Simulators.Bdd.Bindings;

namespace Simulators.Bdd.Running;

/// <summary>A step definition, as a catalogue shows it.</summary>
/// <param name="Id">Its id in messages.</param>
/// <param name="Keywords">What a step that matches it begins with.</param>
/// <param name="Expression">As it is written in the attribute.</param>
/// <param name="Summary">The method's doc comment, of the XML file beside the assembly; null without.</param>
/// <param name="Examples">What the doc comment gives as examples.</param>
public sealed record StepDefinitionInfo(
    string Id,
    IReadOnlyList<StepDefinitionType> Keywords,
    string Expression,
    bool IsRegular,
    System.Reflection.MethodInfo Method,
    string? Summary,
    IReadOnlyList<string> Examples)
{
    /// <summary>The binding class and the method, as <c>Type.Method</c>.</summary>
    public string Reference => $"{Method.DeclaringType!.Name}.{Method.Name}";

    /// <summary>As a feature has it: <c>Given I have {int} apples</c>; <c>*</c> for any keyword.</summary>
    public override string ToString() => $"{(Keywords.Count == 1 ? Keywords[0].ToString() : "*")} {Expression}";
}
