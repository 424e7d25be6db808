using System.Globalization;
using Simulators.Integration.Clients.Electa;
using Simulators.Integration.Provisioning;

namespace Simulators.Integration.State;

/// <summary>Refused log-ins in the state: of one account and one key, for another key may be the right one.</summary>
sealed class KeptRefusals(IStateStore store, string account, string appKey) : IElectaRefusals
{
    readonly string _mark = $"electa refused {account} {People.Digest(appKey)}";

    public DateTimeOffset? Last
    {
        get => store.Mark(_mark) is { } seconds
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture))
            : null;
        set => store.SetMark(_mark, (value?.ToUnixTimeSeconds() ?? 0).ToString(CultureInfo.InvariantCulture));
    }
}
