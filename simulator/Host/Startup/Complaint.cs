namespace Simulators.Host.Startup;

/// <summary>Why the host does not start, in one line on stderr.</summary>
static class Complaint
{
    /// <summary>The exit code of a bad option, and of an address that cannot be had.</summary>
    const int BadOption = 2;

    public static int Usage(string problem)
    {
        Console.Error.WriteLine($"simulators: {problem.ReplaceLineEndings(" ")} (--help lists the options)");
        return BadOption;
    }

    public static int NotBound(string problem)
    {
        Console.Error.WriteLine($"simulators: {problem.ReplaceLineEndings(" ")} (--urls chooses another address)");
        return BadOption;
    }
}
