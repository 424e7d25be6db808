namespace Simulators.Host.Startup;

/// <summary>Whether the host has warmed up.</summary>
sealed class Readiness
{
    volatile bool _ready;

    public bool IsReady => _ready;

    public void MarkReady() => _ready = true;
}
