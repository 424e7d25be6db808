using System.Reflection;

namespace Simulators.Kernel.Rules;

/// <summary>All rules of a platform, read from the files embedded from its folder <c>rules</c>.</summary>
public sealed class RuleCatalogue
{
    readonly Dictionary<string, Rule> _byId;

    RuleCatalogue(IEnumerable<RuleRecord> records)
    {
        All = [.. records.Select((record, ordinal) => new Rule(
            ordinal,
            record.Id,
            record.Level,
            record.Statement,
            record.Source,
            record.Confidence,
            record.Setting))];
        _byId = All.ToDictionary(rule => rule.Id);
    }

    public IReadOnlyList<Rule> All { get; }

    /// <summary>The rule of that id.</summary>
    /// <exception cref="KeyNotFoundException">The code names a rule that the catalogue has not.</exception>
    public Rule this[string id] =>
        _byId.TryGetValue(id, out var rule) ? rule : throw new KeyNotFoundException($"No rule '{id}' in the folder rules.");

    /// <summary>Reads the catalogue embedded in a platform's assembly.</summary>
    public static RuleCatalogue Embedded(Assembly platform) =>
        new(EmbeddedJson.Read(platform, ".rules.", KernelJson.Default.RuleRecordArray));
}
