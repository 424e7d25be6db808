namespace Simulators.Load;

/// <summary>Something that was ordered cannot be done; the message says what, and how to mend it, in one line.</summary>
/// <param name="message">For the user.</param>
/// <param name="isUnreachable">Whether the target does not answer, which has an exit code of its own.</param>
public sealed class LoadException(string message, bool isUnreachable = false) : Exception(message)
{
    /// <summary>Whether the target does not answer.</summary>
    public bool IsUnreachable => isUnreachable;
}
