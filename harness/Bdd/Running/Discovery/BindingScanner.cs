using System.Reflection;
using Simulators.Bdd.Bindings;
using Simulators.Gherkin.Tags;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>Finds the bindings of classes that are marked so.</summary>
sealed class BindingScanner
{
    const BindingFlags Anything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    readonly BindingSet _found = new();
    readonly List<(int Place, StepDefinitionBaseAttribute Attribute, MethodCall Call, ScopeFilter Scope)> _steps = [];
    int _place;

    /// <exception cref="InvalidBindingException">A binding cannot be used; the message says which and why.</exception>
    public static BindingSet Scan(IEnumerable<Type> types)
    {
        var scanner = new BindingScanner();
        foreach (var type in types) scanner.Take(type);
        scanner.Compile();
        return scanner._found;
    }

    void Take(Type type)
    {
        if (type.IsGenericTypeDefinition) throw new InvalidBindingException($"{type} is generic: nobody can say of what.");
        foreach (var method in MethodsOf(type)) Take(type, method);
    }

    /// <summary>The class's own and its base classes', as they are written.</summary>
    static IEnumerable<MethodInfo> MethodsOf(Type type)
    {
        var inherited = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(Steps)
            && parent.GetCustomAttribute<BindingAttribute>(inherit: false) is null
            ? MethodsOf(parent)
            : [];
        return inherited.Concat(type.GetMethods(Anything).OrderBy(method => method.MetadataToken));
    }

    void Take(Type type, MethodInfo method)
    {
        var attributes = method.GetCustomAttributes(inherit: false);
        if (!Array.Exists(attributes, one =>
            one is StepDefinitionBaseAttribute or HookAttribute or StepArgumentTransformationAttribute)) return;
        if (type.IsAbstract && !method.IsStatic)
        {
            throw new InvalidBindingException(
                $"{type.Name}.{method.Name} belongs to an abstract class, of which no object can be made: let it be static.");
        }

        var call = new MethodCall(method, type);
        call.Check();
        var scope = ScopeFilter.Of(method, type);
        foreach (var attribute in attributes)
        {
            if (attribute is StepDefinitionBaseAttribute step) _steps.Add((_place++, step, call, scope));
            else if (attribute is HookAttribute hook) _found.Hooks.Add(HookOf(hook, call, scope));
            else if (attribute is StepArgumentTransformationAttribute part)
                _found.Transformations.Add(TransformationOf(part, call, scope));
        }
    }

    HookBinding HookOf(HookAttribute hook, MethodCall call, ScopeFilter scope)
    {
        if (!call.Method.IsStatic && hook.HookType <= HookType.AfterFeature)
        {
            throw new InvalidBindingException(
                $"{call.Name} is a [{hook.HookType}] hook: it must be static, as no scenario runs then.");
        }

        try
        {
            var place = _place++;
            return new HookBinding(place, IdOf(place), hook.HookType, hook.Order, hook.Name, new TagFilter(hook.Tags), call,
                scope);
        }
        catch (TagExpressionException error)
        {
            throw new InvalidBindingException($"The tags of the hook {call.Name} cannot be read. {error.Message}");
        }
    }

    TransformationBinding TransformationOf(StepArgumentTransformationAttribute attribute, MethodCall call, ScopeFilter scope)
    {
        if (call.ValueType is null) throw new InvalidBindingException($"{call.Name} is a transformation and returns nothing.");
        if (call.Parameters.Count == 0)
        {
            throw new InvalidBindingException($"{call.Name} is a transformation of nothing: it needs a parameter.");
        }

        try
        {
            var place = _place++;
            return new TransformationBinding(
                place,
                IdOf(place),
                attribute.Name ?? call.ValueType.Name,
                attribute.Name is not null,
                attribute.Regex,
                attribute.Order,
                call,
                scope);
        }
        catch (ArgumentException error)
        {
            throw new InvalidBindingException(
                $"The expression '{attribute.Regex}' of {call.Name} cannot be read: {error.Message}");
        }
    }

    /// <summary>Expressions come last: they need to know the parameter types of all classes.</summary>
    void Compile()
    {
        var compiler = new ExpressionCompiler(_found, _steps.SelectMany(step => step.Call.Parameters));
        foreach (var (place, attribute, call, scope) in _steps)
        {
            var text = attribute.Expression ?? MethodNameExpression.Of(call.Method, attribute.Types[0].ToString());
            var isRegular = attribute.Expression is null || ExpressionKind.IsRegular(text, attribute.ExpressionType);
            if (compiler.Compile(text, isRegular, place, call) is { } expression)
            {
                _found.Steps.Add(new StepBinding(place, IdOf(place), attribute.Types, expression, isRegular, call, scope));
            }
        }
    }

    static string IdOf(int place) => $"binding-{place}";
}
