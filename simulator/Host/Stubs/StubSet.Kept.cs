using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Host.Stubs;

/// <summary>How a store that outlives the host keeps the stubs of a sandbox, and shows them to other hosts.</summary>
sealed partial class StubSet
{
    /// <summary>The stubs, and what holds for all of them.</summary>
    public const string Mappings = "mappings";

    /// <summary>Apart from the stubs: they change with every request that a scenario waits for.</summary>
    public const string States = "scenarios";

    /// <summary>Those that this host cannot read, for a newer build or another <c>--proxy-hosts</c> has made them.</summary>
    IReadOnlyList<KeptStub> _foreign = [];

    /// <summary>What was written last, as long as nothing has changed: it is asked for after every order.</summary>
    string? _text;

    public IReadOnlyList<string> Kinds { get; } = [Mappings, States];

    public string Write(string kind)
    {
        lock (_gate)
        {
            return kind == States
                ? JsonSerializer.Serialize(_states, KeptStubsJson.Default.DictionaryStringString)
                : _text ??= JsonSerializer.Serialize(
                    new KeptStubs(_place, Interlocked.Read(ref _id), _settings.Json, [.. _stubs.Select(KeptStub.Of), .. _foreign]),
                    KeptStubsJson.Default.KeptStubs);
        }
    }

    public void Read(string kind, string text)
    {
        lock (_gate)
        {
            if (kind == States) _states = JsonSerializer.Deserialize(text, KeptStubsJson.Default.DictionaryStringString)!;
            else if (kind == Mappings) Read(JsonSerializer.Deserialize(text, KeptStubsJson.Default.KeptStubs)!);
        }
    }

    void Read(KeptStubs kept)
    {
        List<Stub> stubs = [];
        List<KeptStub> foreign = [];
        foreach (var stub in kept.Stubs)
        {
            if (Known(stub) is { } known) stubs.Add(known);
            else foreign.Add(stub);
        }

        (_stubs, _foreign, _place, _text) = (Ordered(stubs), foreign, kept.Place, null);
        Interlocked.Exchange(ref _id, kept.Id);
        _settings = kept.Settings is { } settings ? StubSettings.Read(settings) : StubSettings.None;
    }

    /// <summary>The stub, or null when it cannot be one here; it stays for the hosts that can read it.</summary>
    Stub? Known(KeptStub kept)
    {
        try
        {
            return reader.Read(kept.Json, () => throw new JsonException("The stub has no id.")) with { Place = kept.Place };
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }

    static Stub[] Ordered(IEnumerable<Stub> stubs) => [.. stubs.OrderBy(stub => stub.Priority).ThenByDescending(stub => stub.Place)];
}

/// <summary>The stubs of a sandbox as they are kept.</summary>
/// <param name="Place">How many were ever added.</param>
/// <param name="Id">How many were ever given an id.</param>
/// <param name="Settings">What holds for all, as it was set.</param>
/// <param name="Stubs">Each with its place.</param>
sealed record KeptStubs(long Place, long Id, JsonElement? Settings, IReadOnlyList<KeptStub> Stubs);

/// <summary>A stub as it is kept.</summary>
sealed record KeptStub(long Place, JsonElement Json)
{
    public static KeptStub Of(Stub stub) => new(stub.Place, stub.Json);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(KeptStubs))]
[JsonSerializable(typeof(Dictionary<string, string>))]
sealed partial class KeptStubsJson : JsonSerializerContext;
