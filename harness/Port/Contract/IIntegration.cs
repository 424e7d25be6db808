namespace Simulators.Port;

/// <summary>
/// An integration under test: code that keeps people, classes and groups in step on the platforms. The harness tells it what
/// to do and judges what then happens at the platforms, and whether the integration reports it truly.
/// </summary>
/// <remarks>
/// A .NET integration implements this; one in any other language speaks the same objects over stdin and stdout, or HTTP.
/// One instance serves many scenarios, one after the other: each begins with <see cref="Configure"/>, and what was learned
/// under another base URL says nothing about this one. Commands come one at a time.
/// </remarks>
public interface IIntegration : IAsyncDisposable
{
    /// <summary>Carries the command out and reports. What a platform refuses is an answer, not an exception.</summary>
    /// <param name="command">One of the records derived from <see cref="IntegrationCommand"/>.</param>
    /// <param name="cancellationToken">
    /// Cancelled when the harness no longer waits: nothing more need be sent to a platform.
    /// </param>
    /// <returns>The answer; the harness sees to it that its id is the command's.</returns>
    /// <exception cref="Exception">The integration failed by its own fault; the scenario fails and shows it.</exception>
    Task<IntegrationAnswer> HandleAsync(IntegrationCommand command, CancellationToken cancellationToken);
}
