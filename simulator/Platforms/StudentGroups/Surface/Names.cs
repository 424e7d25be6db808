using Simulators.Kernel.Rules;
using Simulators.StudentGroups.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>The name of a group or a cluster.</summary>
static class Names
{
    /// <summary>The name after the call.</summary>
    public static Decision<Checked<string>> Read(ApiCall call, string? before, bool isNew)
    {
        var name = NameRules.Check(call.Sent[Field.Name], before, isNew, call.Get(StudentGroupsSettings.NameRequired));
        if (NameRules.PassedByCharacters(name.Value.Value)) call.Decided(RuleBook.NameCharacters);
        return name;
    }
}
