namespace Simulators.Host.Stubs;

/// <summary>What a stub answers.</summary>
sealed record StubResponse
{
    public required int Status { get; init; }

    public string? StatusMessage { get; init; }

    public byte[] Body { get; init; } = [];

    /// <summary>Name and value in the order given; a name may come again.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public TimeSpan? FixedDelay { get; init; }

    public DelayDistribution? Distribution { get; init; }

    public Dribble? Dribble { get; init; }

    public StubFault? Fault { get; init; }

    public ProxyTarget? Proxy { get; init; }
}

/// <summary>The body comes in so many pieces, spread over so much time.</summary>
sealed record Dribble(int Chunks, TimeSpan Total);

/// <summary>What becomes of the connection in place of an answer.</summary>
enum StubFault
{
    /// <summary>It is closed without a word.</summary>
    EmptyResponse,

    /// <summary>An answer begins, and what follows is no chunk.</summary>
    MalformedResponseChunk,

    /// <summary>Something that is no HTTP, and an end.</summary>
    RandomDataThenClose,

    /// <summary>It is reset.</summary>
    ConnectionResetByPeer,
}

/// <summary>The server that is asked in place of the simulator.</summary>
/// <param name="Base">What the path is put behind.</param>
/// <param name="PrefixToRemove">What is taken off the path first, or nothing.</param>
/// <param name="Added">Headers that the request gets.</param>
/// <param name="Removed">Headers that it loses.</param>
sealed record ProxyTarget(
    Uri Base,
    string PrefixToRemove,
    IReadOnlyList<KeyValuePair<string, string>> Added,
    IReadOnlyList<string> Removed);
