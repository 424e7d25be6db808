namespace Simulators.Kernel.Platforms;

/// <summary>What a client of a platform must be given to reach one sandbox.</summary>
/// <param name="Values">By the names the client's configuration has (<c>id</c>, <c>secret</c>).</param>
/// <param name="Selector">
/// The value that every request carries and that no other sandbox has (a school's number): it selects the sandbox.
/// </param>
public sealed record Credentials(IReadOnlyDictionary<string, string> Values, string Selector)
{
    public string this[string name] => Values[name];
}
