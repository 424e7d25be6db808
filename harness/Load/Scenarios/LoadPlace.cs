using System.Runtime.CompilerServices;
using System.Text.Json;
using Simulators.Client;
using Simulators.Load.People;

namespace Simulators.Load.Scenarios;

/// <summary>Where a scenario works, and with whom.</summary>
/// <param name="Sandbox">The sandbox: admin API, state, settings.</param>
/// <param name="Platform">Base URL and credentials of the scenario's platform there.</param>
/// <param name="Http">Reaches it. For preparations only: what is measured goes through <see cref="LoadWorker"/>.</param>
/// <param name="People">The students, the same ones for the same seed.</param>
/// <param name="Clock">What signed calls take their time from.</param>
public sealed record LoadPlace(
    SimulatorSandbox Sandbox,
    SimulatorPlatform Platform,
    HttpClient Http,
    Population People,
    TimeProvider Clock)
{
    const int PageSize = 1000;

    /// <summary>What rows are read from in place of the sandbox; null for the sandbox itself.</summary>
    internal SimulatorSandbox? Picture { get; set; }

    /// <summary>Every row that a platform holds in one of its collections, page by page.</summary>
    /// <param name="platform">The platform's name.</param>
    /// <param name="collection">The vendor's noun: users, courses, ...</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="HttpRequestException">There is no such collection, or the simulator is gone.</exception>
    public async IAsyncEnumerable<JsonElement> RowsAsync(
        string platform,
        string collection,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var offset = 0L; ; offset += PageSize)
        {
            var path = $"state/{platform}/{collection}?limit={PageSize}&offset={offset}";
            var items = (await (Picture ?? Sandbox).AdminAsync(HttpMethod.Get, path, null, cancellation)).GetProperty("items");
            foreach (var row in items.EnumerateArray()) yield return row;
            if (items.GetArrayLength() < PageSize) yield break;
        }
    }
}
