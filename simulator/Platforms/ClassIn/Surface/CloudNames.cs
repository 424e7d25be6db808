using Simulators.ClassIn.Rules;
using Simulators.ClassIn.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Names of folders and files as they are sent: what is too long is cut, and the developer is told.</summary>
static class CloudNames
{
    public static string Read(V1Call call, Parameters read, string parameter)
    {
        var sent = read.Required(parameter);
        var name = Texts.Truncate(sent, CloudFileRules.LongestName);
        if (name.Length == sent.Length) return name;
        call.Decided(RuleBook.CloudNameCut);
        return name;
    }
}
