namespace Simulators.Load.Tests.Support;

/// <summary>The machine's clock, for runs that measure real time.</summary>
static class Wall
{
#pragma warning disable RS0030 // a load test measures what really happens
    public static readonly TimeProvider Clock = TimeProvider.System;
#pragma warning restore RS0030
}
