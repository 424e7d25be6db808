using Simulators.Kernel.Rules;

namespace Simulators.ClassLink.Import;

/// <summary>Something that is not read, and need not be.</summary>
sealed record ImportWarning(string File, string Text, Rule Rule);

/// <summary>What there is to say about an import: faults refuse it, warnings do not.</summary>
sealed class ImportNotes
{
    const int MostWarnings = 100;

    readonly List<ImportWarning> _warnings = [];

    public FaultList Faults { get; } = new();

    public IReadOnlyList<ImportWarning> Warnings => _warnings;

    public void Warn(string file, string text, Rule rule)
    {
        if (_warnings.Count < MostWarnings) _warnings.Add(new ImportWarning(file, text, rule));
    }
}
