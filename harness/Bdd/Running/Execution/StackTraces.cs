namespace Simulators.Bdd.Running.Execution;

/// <summary>
/// Stack traces as a reader of reports wants them: without the runner's own frames, and with the feature's line.
/// </summary>
static class StackTraces
{
    /// <param name="place">The step's file and line, or null.</param>
    public static string Of(Exception error, string? place)
    {
        var lines = error.ToString().ReplaceLineEndings("\n").Split('\n').Where(line => !IsOurs(line));
        if (place is not null) lines = lines.Append($"   at {place}");
        return string.Join('\n', lines);
    }

    static bool IsOurs(string line)
    {
        var frame = line.AsSpan().TrimStart();
        return frame.StartsWith("at Simulators.Bdd.Running.", StringComparison.Ordinal)
            || frame.StartsWith("at InvokeStub_", StringComparison.Ordinal)
            || frame.StartsWith("at System.Reflection.", StringComparison.Ordinal)
            || frame.StartsWith("--- End of stack trace from previous", StringComparison.Ordinal);
    }
}
