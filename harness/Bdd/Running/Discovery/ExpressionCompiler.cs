using Simulators.Gherkin.Expressions;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>Makes expressions of texts, with the parameter types that the bindings add to Cucumber's own.</summary>
sealed class ExpressionCompiler
{
    /// <summary>.NET's types, which Reqnroll has as parameters by their names; what they take is seen when it is read.</summary>
    static readonly Type[] Known =
    [
        typeof(int), typeof(long), typeof(short), typeof(byte), typeof(float), typeof(double), typeof(decimal), typeof(bool),
        typeof(char), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(Guid), typeof(Uri),
    ];

    /// <summary>
    /// Groups of regular expressions are given their types by the methods' parameters: Cucumber's own are names only.
    /// </summary>
    readonly ParameterTypes _ofRegular = new();
    readonly BindingSet _bindings;

    /// <exception cref="InvalidBindingException">A parameter type cannot be used.</exception>
    public ExpressionCompiler(BindingSet bindings, IEnumerable<Type> parametersOfSteps)
    {
        _bindings = bindings;
        DefineTransformations();
        var types = Known.Concat(parametersOfSteps.Select(Bare).Where(type => type.IsEnum).Distinct());
        foreach (var type in types.Where(type => bindings.ParameterTypes.Find(type.Name) is null)) Define(type.Name, type);
        if (bindings.ParameterTypes.Find("decimal") is null) Define("decimal", typeof(decimal));
    }

    /// <returns>Null when it names a parameter type that nobody defines; the bindings remember that.</returns>
    /// <exception cref="InvalidBindingException">The expression is wrong.</exception>
    public IExpression? Compile(string text, bool isRegular, int place, MethodCall call)
    {
        try
        {
            return isRegular ? new RegularExpression(text, _ofRegular) : new CucumberExpression(text, _bindings.ParameterTypes);
        }
        catch (UndefinedParameterTypeException error)
        {
            _bindings.Unknown.Add(new UnknownParameter(place, error.Expression, error.Name, call));
            return null;
        }
        catch (ExpressionException error)
        {
            throw new InvalidBindingException($"The expression of {call.Name} cannot be read. {error.Message}");
        }
    }

    static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    void Define(string name, Type type) => _bindings.ParameterTypes.Define(
        new ParameterTypeDefinition(name, [".*"], type, values => values[0]) { UseForSnippets = false });

    void DefineTransformations()
    {
        var texts = _bindings.Transformations.Where(one => !one.TakesTable
            && (one.IsNamed || one.Call.ValueType != typeof(string)));
        foreach (var same in texts.GroupBy(one => one.Name, StringComparer.Ordinal))
        {
            List<string> patterns = [.. same.Select(one => one.Part ?? ".*").Distinct()];
            var type = new ParameterTypeDefinition(same.Key, patterns, same.First().Call.ValueType!, values => values[0])
            {
                UseForSnippets = same.All(one => one.IsNamed),
            };
            try
            {
                _bindings.ParameterTypes.Define(type);
            }
            catch (ExpressionException error)
            {
                throw new InvalidBindingException($"{same.First().Call.Name} cannot be a parameter type. {error.Message}");
            }

            _bindings.MadeBy[type] = [.. same.OrderBy(one => one.Order)];
        }
    }
}
