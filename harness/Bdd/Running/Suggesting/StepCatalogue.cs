using Simulators.Bdd.Running.Discovery;

namespace Simulators.Bdd.Running.Suggesting;

/// <summary>Step definitions with their doc comments.</summary>
static class StepCatalogue
{
    public static IReadOnlyList<StepDefinitionInfo> Of(BindingSet bindings)
    {
        var comments = new XmlComments();
        return [.. bindings.Steps.Select(step =>
        {
            var (summary, examples) = comments.Of(step.Call.Method);
            return new StepDefinitionInfo(
                step.Id, step.Types, step.Expression.Source, step.IsRegular, step.Call.Method, summary, examples);
        })];
    }
}
