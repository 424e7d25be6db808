using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Platforms;

/// <summary>One operation of a platform: its name in journal, faults and metrics, and what answers it.</summary>
/// <param name="name">The vendor's name (<c>register</c>), unique within the platform.</param>
/// <param name="handle">Reads the wire, calls the rules, changes the tables and writes the wire, in one transaction.</param>
public sealed class Operation(string name, Func<Call, Reply> handle)
{
    public string Name => name;

    public Func<Call, Reply> Handle => handle;
}
