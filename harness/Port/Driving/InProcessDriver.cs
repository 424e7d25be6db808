namespace Simulators.Port;

/// <summary>Drives an integration of this process.</summary>
public sealed class InProcessDriver(string name, IIntegration integration, IntegrationLimits limits, TimeProvider clock)
    : IntegrationDriver(limits, clock)
{
    public override string Name => name;

    public override ValueTask DisposeAsync() => integration.DisposeAsync();

    protected override async Task<IntegrationAnswer> ExchangeAsync(IntegrationCommand command, CancellationToken cancellation)
    {
        try
        {
            var answer = await Task.Run(() => integration.HandleAsync(command, cancellation), cancellation).ConfigureAwait(false);
            return answer is null
                ? throw new IntegrationFailureException($"{name} answered {CommandNames.Of(command)} with null.")
                : answer with { Id = command.Id };
        }
        catch (Exception e) when (e is not (OperationCanceledException or IntegrationFailureException))
        {
            throw new IntegrationFailureException(
                $"{name} threw {e.GetType().Name} at {CommandNames.Of(command)}: {e.Message}", e);
        }
    }
}
