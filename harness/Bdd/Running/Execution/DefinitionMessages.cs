using System.Globalization;
using System.Runtime.InteropServices;
using Simulators.Bdd.Running.Discovery;
using Simulators.Gherkin.Messages;
using HookType = Simulators.Bdd.Bindings.HookType;

namespace Simulators.Bdd.Running.Execution;

/// <summary>What a run says before it starts: the program, and its bindings as they are written.</summary>
static class DefinitionMessages
{
    /// <summary>Of Cucumber Messages, which the records follow.</summary>
    const string ProtocolVersion = "34.2.1";

    public static Meta Meta { get; } = new(
        ProtocolVersion,
        new Product("Simulators.Bdd", typeof(TestRunner).Assembly.GetName().Version!.ToString(3)),
        new Product(".NET", Environment.Version.ToString()),
        new Product(RuntimeInformation.RuntimeIdentifier, Environment.OSVersion.Version.ToString()),
        new Product(RuntimeInformation.ProcessArchitecture.ToString().ToLower(CultureInfo.InvariantCulture)));

    public static IEnumerable<Envelope> Of(BindingSet bindings)
    {
        IEnumerable<(int Place, Envelope Message)> all =
        [
            .. bindings.Steps.Select(step => (step.Place, Of(step))),
            .. bindings.Hooks.Select(hook => (hook.Place, Of(hook))),
            .. bindings.Unknown.Select(unknown => (unknown.Place, Of(unknown))),
            .. bindings.MadeBy.Select(made => (made.Value.Min(one => one.Place), Of(made.Key, made.Value[0]))),
        ];
        return all.OrderBy(one => one.Place).Select(one => one.Message);
    }

    static Envelope Of(StepBinding step) => new(StepDefinition: new StepDefinition(
        step.Id,
        new StepDefinitionPattern(
            step.Expression.Source,
            step.IsRegular ? StepDefinitionPatternType.RegularExpression : StepDefinitionPatternType.CucumberExpression),
        ReferenceOf(step.Call)));

    static Envelope Of(HookBinding hook) =>
        new(Hook: new Hook(hook.Id, ReferenceOf(hook.Call), hook.Name, hook.Tags.Text, TypeOf(hook.Type)));

    static Envelope Of(UnknownParameter unknown) =>
        new(UndefinedParameterType: new UndefinedParameterType(unknown.Expression, unknown.Name));

    static Envelope Of(Simulators.Gherkin.Expressions.ParameterTypeDefinition type, TransformationBinding maker) =>
        new(ParameterType: new ParameterType(
            type.Name, type.Regexps, type.PreferForRegexpMatch, type.UseForSnippets, maker.Id, ReferenceOf(maker.Call)));

    /// <summary>The method; the protocol has a form for Java's that fits .NET's.</summary>
    static SourceReference ReferenceOf(MethodCall call) => new(JavaMethod: new JavaMethod(
        call.Owner.FullName!,
        call.Method.Name,
        [.. call.Parameters.Select(type => type.FullName ?? type.Name)]));

    /// <summary>Hooks of blocks and features have no type of their own there.</summary>
    static Simulators.Gherkin.Messages.HookType? TypeOf(HookType type) => type switch
    {
        HookType.BeforeTestRun => Simulators.Gherkin.Messages.HookType.BeforeTestRun,
        HookType.AfterTestRun => Simulators.Gherkin.Messages.HookType.AfterTestRun,
        HookType.BeforeScenario => Simulators.Gherkin.Messages.HookType.BeforeTestCase,
        HookType.AfterScenario => Simulators.Gherkin.Messages.HookType.AfterTestCase,
        HookType.BeforeStep => Simulators.Gherkin.Messages.HookType.BeforeTestStep,
        HookType.AfterStep => Simulators.Gherkin.Messages.HookType.AfterTestStep,
        _ => null,
    };
}
