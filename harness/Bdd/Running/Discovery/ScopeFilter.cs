using System.Reflection;

namespace Simulators.Bdd.Running.Discovery;

/// <summary>Where a binding applies: <see cref="ScopeAttribute"/>s of its class and its method.</summary>
sealed class ScopeFilter
{
    static readonly ScopeFilter None = new([]);

    readonly ScopeAttribute[] _scopes;

    ScopeFilter(ScopeAttribute[] scopes) => _scopes = scopes;

    public bool IsEmpty => _scopes.Length == 0;

    public static ScopeFilter Of(MethodInfo method, Type type)
    {
        ScopeAttribute[] scopes = [.. type.GetCustomAttributes<ScopeAttribute>(),
            .. method.GetCustomAttributes<ScopeAttribute>()];
        return scopes.Length == 0 ? None : new ScopeFilter(scopes);
    }

    /// <returns>How many criteria hold; 0 without any, -1 when it does not apply.</returns>
    public int Weigh(ScenarioFacts facts)
    {
        if (_scopes.Length == 0) return 0;
        var best = -1;
        foreach (var scope in _scopes) best = Math.Max(best, Weigh(scope, facts));
        return best;
    }

    static int Weigh(ScopeAttribute scope, ScenarioFacts facts)
    {
        var criteria = 0;
        if (scope.Tag is { } tag)
        {
            if (!facts.HasTag(tag)) return -1;
            criteria++;
        }

        if (scope.Feature is { } feature)
        {
            if (feature != facts.Feature.Title) return -1;
            criteria++;
        }

        if (scope.Scenario is { } scenario)
        {
            if (scenario != facts.Scenario.Title) return -1;
            criteria++;
        }

        return criteria;
    }
}
