using Simulators.Integration.Clients;
using Simulators.Integration.Clients.ClassLink;
using Simulators.Integration.Provisioning;
using Simulators.Integration.Rosters;
using Simulators.Port;

namespace Simulators.Integration;

/// <summary>Rosters.</summary>
public sealed partial class ReferenceIntegration
{
    async Task<IntegrationAnswer> SyncAsync(SyncRoster order, CancellationToken cancellation)
    {
        var target = order.Target is { } name ? PlatformOf(name) : null;
        var sync = new RosterSync(SourceOf(order.Source), PullOf(order.Source), _store);
        var report = await sync.RunAsync(
            target,
            new SyncOptions
            {
                Delta = order.Mode == "delta",
                Filter = order.Filter,
                Version = order.Version,
                RemovalThreshold = order.RemovalThreshold,
                Workers = _options.Workers,
            },
            progress: null,
            cancellation);
        return new IntegrationAnswer
        {
            Ok = true,
            Outcome = report.Outcome,
            Error = report.Error,
            Message = report.Message,
            Pulled = report.Pulled,
            Items = [.. report.Items.Select(Answers.Item)],
        };
    }

    async Task<IntegrationAnswer> CompareAsync(Reconcile order, CancellationToken cancellation)
    {
        try
        {
            var comparison = new RosterComparison(PullOf(order.Source), _store);
            var differences = await comparison.RunAsync(PlatformOf(order.Target), "1.1", cancellation);
            return new IntegrationAnswer { Ok = true, Differences = differences };
        }
        catch (ShortPullException broken)
        {
            return IntegrationAnswer.Failed(broken.Message, IntegrationErrors.ShortPull);
        }
        catch (PlatformException failure)
        {
            return IntegrationAnswer.Failed(failure.Message, Failures.ErrorOf(failure));
        }
    }

    RosterPull PullOf(string source) => _factory.CreateRoster(AccessOf(Known(source)));

    string SourceOf(string source) => PlatformFactory.SourceOf(AccessOf(Known(source)));

    static string Known(string source) => source == ClassLinkClient.Platform
        ? source
        : throw new ArgumentException($"'{source}' is no source of rosters: {ClassLinkClient.Platform}.");
}
