namespace Simulators.Kernel.Store;

/// <summary>The engine cannot be used now; what was asked has not happened, or it is not known whether it has.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message) : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
