using Simulators.Client;

namespace Simulators.Load.Scenarios.Electa;

/// <summary>Fetches Electa's token, which lives for twenty minutes.</summary>
sealed class ElectaToken(SimulatorPlatform platform)
{
    /// <summary>A minute before it is over, whatever the clocks say to each other.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(19);

    readonly string _address = $"{platform.BaseUrl.AbsoluteUri.TrimEnd('/')}/token/?CID="
        + $"{Uri.EscapeDataString(platform.Credentials["cid"])}&AppKey={Uri.EscapeDataString(platform.Credentials["appKey"])}";

    /// <returns>Null when none is to be had.</returns>
    public async Task<string?> FetchAsync(LoadWorker worker, CancellationToken cancellation)
    {
        var (reply, judgement) = await worker.SendAsync(
            "token", 0, () => new HttpRequestMessage(HttpMethod.Get, _address), Judge, cancellation);
        return judgement.Outcome == RequestOutcome.Answered
            && reply is not null
            && ElectaReply.Of(reply) is { Code: 0, Data: var token }
            ? token
            : null;
    }

    static Judgement Judge(LoadReply reply) => ElectaReply.Of(reply) switch
    {
        { Code: 0 } => Judgement.OfHelp(),
        { Code: ElectaReply.Locked } => Judgement.OfThrottled("code 2: access locked", TimeSpan.FromMinutes(1)),
        { Code: var code } => Judgement.OfRejected($"code {code}", 0),
        null => Judgement.OfFailed($"HTTP {reply.Status} without ResponseCode"),
    };
}
