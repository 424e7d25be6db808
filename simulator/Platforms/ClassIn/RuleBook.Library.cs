namespace Simulators.ClassIn;

static partial class RuleBook
{
}
