namespace Simulators.Host.Startup;

/// <summary>One thing the host can be told at its start, whether on the command line, in the environment or in a file.</summary>
/// <param name="Name">As the command line has it, without dashes: <c>journal-bytes</c>.</param>
/// <param name="Value">What the help calls the value, in brackets when it may be left out, or null for a switch.</param>
/// <param name="Default">The default in words, or null.</param>
/// <param name="Meaning">What it does, for the help.</param>
/// <param name="Apply">Puts the text into the options, or says what is wrong with it.</param>
sealed record HostOption(
    string Name,
    string? Value,
    string? Default,
    string Meaning,
    Func<SimulatorOptions, string, Decided> Apply)
{
    /// <summary>The environment variable of the same meaning: <c>SIMULATORS_JOURNAL_BYTES</c>.</summary>
    public string Variable => "SIMULATORS_" + Name.Replace('-', '_').ToUpperInvariant();

    /// <summary>Its name in appsettings.json: <c>journalBytes</c>; letter case does not matter there.</summary>
    public string Key => Name.Replace("-", "", StringComparison.Ordinal);
}

/// <summary>The options with a value taken in, or why it cannot be.</summary>
readonly record struct Decided(SimulatorOptions? Options, string? Problem)
{
    public static implicit operator Decided(SimulatorOptions options) => new(options, null);

    public static implicit operator Decided(string problem) => new(null, problem);
}
