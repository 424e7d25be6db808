using Simulators.Kernel.Rules;

namespace Simulators.ClassIn;

static partial class ClassInSettings
{
    public static readonly IReadOnlyList<Setting> OfLessons = [];
}
