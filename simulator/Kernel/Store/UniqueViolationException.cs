namespace Simulators.Kernel.Store;

/// <summary>A row would have repeated a key or a unique value: a rule forgot to look first.</summary>
public sealed class UniqueViolationException : InvalidOperationException
{
    public UniqueViolationException() : this("A unique value is taken.")
    {
    }

    public UniqueViolationException(string message) : base(message)
    {
    }

    public UniqueViolationException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
