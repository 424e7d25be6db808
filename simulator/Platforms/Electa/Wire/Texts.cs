namespace Simulators.Electa.Wire;

/// <summary>How explanations quote what was sent.</summary>
static class Texts
{
    const int Longest = 40;

    /// <summary>A value in quotation marks, cut when it is long.</summary>
    public static string Quote(string? value) =>
        value is null ? "nothing"
        : value.Length <= Longest ? $"'{value}'"
        : $"'{value[..Longest]}...' ({value.Length} characters)";
}
