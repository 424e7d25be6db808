namespace Simulators.Host.Startup;

static class WarmUp
{
    public static Task RunAsync(string address, TimeProvider wall) => Task.CompletedTask;
}
