using System.Globalization;
using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running.Discovery;
using Simulators.Gherkin.Expressions;

namespace Simulators.Bdd.Running.Arguments;

/// <summary>
/// Makes the arguments of a method of the parts of a step: as they are where they fit, then by transformations, then as
/// .NET reads texts.
/// </summary>
sealed class ArgumentConverter(BindingSet bindings, ScenarioFacts facts, IObjectContainer container, CultureInfo culture)
{
    /// <exception cref="ArgumentConversionException">It cannot be made.</exception>
    public ValueTask<object?> ConvertAsync(ExpressionArgument argument, Type type)
    {
        var definition = argument.ParameterType;
        if (definition is null) return ConvertAsync(argument.Text, type);
        if (argument.Text is null) return ConvertAsync((object?)null, type);
        if (bindings.MadeBy.TryGetValue(definition, out var makers)) return MadeAsync(argument.Text, makers, type);
        if (type == typeof(string)) return ValueTask.FromResult<object?>(TextOf(argument, definition));
        if (type == definition.Type && type != typeof(object) && culture.Equals(CultureInfo.InvariantCulture))
        {
            var value = definition.Transform(argument.Values);
            if (type.IsInstanceOfType(value)) return ValueTask.FromResult<object?>(value);
        }

        return ConvertAsync(TextOf(argument, definition), type);
    }

    /// <param name="value">A text or a table.</param>
    /// <exception cref="ArgumentConversionException">It cannot be made.</exception>
    public async ValueTask<object?> ConvertAsync(object? value, Type type, TransformationBinding? except = null)
    {
        if (value is not null && type.IsInstanceOfType(value)) return value;
        foreach (var maker in bindings.TransformationsInOrder)
        {
            if (value is null || maker == except || !Makes(maker, type) || GroupsOf(maker, value) is not { } groups) continue;
            return await CallAsync(maker, groups).ConfigureAwait(false);
        }

        if (value is Table table)
        {
            throw new ArgumentConversionException(
                $"A table of the columns {string.Join(", ", table.Header)} cannot be a {type.Name}: "
                + "let the parameter be a DataTable, or write a [StepArgumentTransformation] that takes one.",
                null);
        }

        return TextConverter.Convert((string?)value, type, culture);
    }

    static string? TextOf(ExpressionArgument argument, ParameterTypeDefinition definition) =>
        definition.Type == typeof(string) && definition.Name == "string"
            ? (string?)definition.Transform(argument.Values)
            : argument.Text;

    static object?[]? GroupsOf(TransformationBinding maker, object value) => value switch
    {
        string text when !maker.TakesTable => maker.Match(text)?.ToArray(),
        Table table when maker.TakesTable && maker.Call.Parameters[0].IsInstanceOfType(table) => [table],
        _ => null,
    };

    bool Makes(TransformationBinding maker, Type type) =>
        type.IsAssignableFrom(maker.Call.ValueType) && maker.Scope.Weigh(facts) >= 0
        && (type != typeof(object) || maker.Call.ValueType == typeof(object));

    async ValueTask<object?> MadeAsync(string text, IReadOnlyList<TransformationBinding> makers, Type type)
    {
        foreach (var maker in makers)
        {
            if (maker.Scope.Weigh(facts) < 0 || maker.Match(text) is not { } groups) continue;
            if (!type.IsAssignableFrom(maker.Call.ValueType)) break;
            return await CallAsync(maker, [.. groups]).ConfigureAwait(false);
        }

        return await ConvertAsync(text, type).ConfigureAwait(false);
    }

    async ValueTask<object?> CallAsync(TransformationBinding maker, object?[] groups)
    {
        var call = maker.Call;
        if (groups.Length != call.Parameters.Count)
        {
            throw new ArgumentConversionException(
                $"{call.Name} has {call.Parameters.Count} parameters, its expression {groups.Length} groups.", null);
        }

        var arguments = new object?[groups.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = await ConvertAsync(groups[i], call.Parameters[i], maker).ConfigureAwait(false);
        }

        var target = call.Method.IsStatic ? null : container.Resolve(call.Owner);
        return await call.CallAsync(target, arguments).ConfigureAwait(false);
    }
}
