using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>
/// The integration that a scenario drives. It is configured with the scenario's own sandbox when the first step needs it; what
/// it said, what it wrote to standard error and what it sent to the platforms is attached to the step.
/// </summary>
public sealed class IntegrationUnderTest(
    World world,
    IntegrationPool pool,
    IReqnrollOutputHelper output,
    IUnitTestRuntimeProvider runtime) : IAsyncDisposable
{
    readonly JournalExchanges _journal = new(world, output);
    IntegrationPool.Lease? _lease;
    IntegrationAnswer? _answer;

    /// <summary>What it answered last.</summary>
    /// <exception cref="ExpectationException">It was not told to do anything yet.</exception>
    public IntegrationAnswer Answer =>
        _answer ?? throw new ExpectationException(
            "The integration was not told to do anything yet: this step needs a When before it.");

    /// <summary>Tells it what to do.</summary>
    /// <param name="command">
    /// The command; without a platform that it knows, or unknown to it, the scenario is not applicable.
    /// </param>
    /// <param name="platform">The platform's name as base URLs have it, or null where the command has none.</param>
    /// <exception cref="ExpectationException">It failed, or says that it could not do its work.</exception>
    public async Task<IntegrationAnswer> TellAsync(IntegrationCommand command, string? platform = null)
    {
        var answer = await TryAsync(command, platform);
        var why = $"{answer.Message} {answer.Error}".TrimEnd();
        Expect.True(answer.Ok, $"The integration could not carry out {CommandNames.Of(command)}: {why}");
        return answer;
    }

    /// <summary>Tells it what to do where it may well be that this cannot be done: the answer may say so.</summary>
    /// <exception cref="ExpectationException">It failed.</exception>
    public async Task<IntegrationAnswer> TryAsync(IntegrationCommand command, string? platform = null)
    {
        var lease = await ReadyAsync(CommandNames.Of(command), platform);
        _answer = null;
        return _answer = await AskAsync(lease.Driver, command);
    }

    /// <summary>Whether it offers a command; one that it does not is left out where others go on.</summary>
    public async Task<bool> OffersAsync(string command) => (await ReadyAsync()).Description.Commands!.Contains(command);

    /// <summary>It is there, can do this, and knows where the platforms are.</summary>
    /// <param name="command">What it has to offer besides.</param>
    /// <param name="platform">What it has to know, or null.</param>
    public async Task<IntegrationPool.Lease> ReadyAsync(string? command = null, string? platform = null)
    {
        if (!pool.Drives) runtime.TestIgnore("Not applicable: no integration is driven; conform --integration drives one.");
        var lease = _lease ?? await BeginAsync();
        var (commands, platforms) = (lease.Description.Commands!, lease.Description.Platforms!);
        if (command is not null && !commands.Contains(command))
            runtime.TestIgnore($"Not applicable: {lease.Description.Name} does not offer {command}.");
        if (platform is not null && !platforms.Contains(World.NameOf(platform)))
            runtime.TestIgnore($"Not applicable: {lease.Description.Name} does not know {platform}.");
        return lease;
    }

    /// <summary>Tells it another credential of a platform, as somebody does who mistypes one.</summary>
    public async Task MisinformAsync(string platform, string credential, string value)
    {
        var lease = await ReadyAsync(platform: platform);
        var platforms = await PlatformsAsync();
        var (name, access) = (World.NameOf(platform), platforms[World.NameOf(platform)]);
        Expect.True(
            access.Credentials.ContainsKey(credential),
            $"{platform} has no credential '{credential}'. It has: {string.Join(", ", access.Credentials.Keys)}.");
        var told = new Dictionary<string, string>(access.Credentials) { [credential] = value };
        platforms[name] = access with { Credentials = told };
        await AskAsync(lease.Driver, new Configure { Platforms = platforms });
    }

    public async ValueTask DisposeAsync()
    {
        if (_lease is not null) await pool.ReturnAsync(_lease);
    }

    async Task<IntegrationPool.Lease> BeginAsync()
    {
        var sandbox = await world.SandboxAsync();
        await sandbox.AdminAsync(HttpMethod.Put, "clock", new JsonObject { ["stamps"] = "wall" });
        try
        {
            _lease = await pool.RentAsync();
        }
        catch (IntegrationFailureException e)
        {
            throw new ExpectationException(e.Message);
        }

        var answer = await AskAsync(_lease.Driver, new Configure { Platforms = await PlatformsAsync() });
        Expect.True(answer.Ok, $"The integration did not take its configuration: {answer.Message}");
        return _lease;
    }

    async Task<Dictionary<string, PlatformAccess>> PlatformsAsync()
    {
        var place = await world.PlaceAsync();
        return place.Platforms.ToDictionary(platform => platform.Key, platform => new PlatformAccess
        {
            BaseUrl = platform.Value.BaseUrl.AbsoluteUri.TrimEnd('/'),
            Credentials = platform.Value.Credentials,
            Addresses = platform.Value.Addresses.ToDictionary(
                address => address.Key,
                address => JsonSerializer.SerializeToElement(address.Value.AbsoluteUri)),
        });
    }

    async Task<IntegrationAnswer> AskAsync(IntegrationDriver driver, IntegrationCommand command)
    {
        if (command is not Configure)
            output.WriteLine("-> " + JsonSerializer.Serialize(command, PortJson.Plain.IntegrationCommand));
        try
        {
            var answer = await driver.AskAsync(command);
            if (command is not Configure)
                output.WriteLine("<- " + JsonSerializer.Serialize(answer, PortJson.Plain.IntegrationAnswer));
            return answer;
        }
        catch (IntegrationFailureException e)
        {
            throw new ExpectationException(e.Message);
        }
        finally
        {
            if (await driver.TakeErrorsAsync() is { Length: > 0 } errors) output.Attach(errors, "text/plain", "stderr.txt");
            await _journal.AttachAsync();
        }
    }
}
