using System.Text;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Journal;

/// <summary>One request and its answer. Written by the request's own flow, read by anybody once it is closed.</summary>
public sealed class Exchange(long sequence, int sandboxNumber, WireRequest request, DateTimeOffset receivedAt, long startedAt)
{
    /// <summary>An explanation quotes what was sent, which may be megabytes, and travels in a response header.</summary>
    const int LongestExplanation = 1000;

    ExchangeDetail? _open = new(request);
    byte[] _packed = [];
    int _packedAt;
    int _packedLength;

    /// <summary>Its place in the order of all exchanges of the host.</summary>
    public long Sequence => sequence;

    /// <summary>WireMock's clients expect a UUID; ours says which sandbox and which exchange.</summary>
    public Guid Id => new(
        sandboxNumber, 0, 0x4000, 0x80, 0, (byte)(sequence >> 40), (byte)(sequence >> 32), (byte)(sequence >> 24),
        (byte)(sequence >> 16), (byte)(sequence >> 8), (byte)sequence);

    public WireRequest Request => Detail.Request;

    /// <summary>When it was received, by the sandbox's clock.</summary>
    public DateTimeOffset ReceivedAt { get; } = receivedAt;

    /// <summary>
    /// When its operation ran, by the sandbox's clock: after others for which it waited. At receipt, when none ran.
    /// </summary>
    public DateTimeOffset CarriedOutAt { get; private set; } = receivedAt;

    /// <summary>Its place among the operations that ran at its platform in its sandbox; 0 when none ran.</summary>
    public long Turn { get; private set; }

    /// <summary>The machine's timestamp at receipt, in the wall clock's ticks.</summary>
    public long StartedAt => startedAt;

    /// <summary>The platform, or null when the path names none.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The operation, or null when none lies at that address.</summary>
    public Operation? Operation { get; init; }

    /// <summary>Whether passwords and keys in it are shown to whoever reads the journal.</summary>
    public bool ShowsSecrets { get; init; }

    /// <summary>The answer, or null while there is none.</summary>
    public Reply? Reply => Detail.Reply;

    /// <summary>The vendor's error code, or null.</summary>
    public string? Error { get; private set; }

    public Outcome Outcome { get; private set; }

    /// <summary>What was wrong and how to mend it, for the developer; null when nothing was.</summary>
    public string? Explanation => Detail.Explanation;

    /// <summary>The stub that answered in place of the simulator, or null.</summary>
    public Guid? Stub => Detail.Stub;

    /// <summary>How long the answer took, in wall time.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>The rules that decided, in the order in which they did, each once.</summary>
    public ReadOnlySpan<Rule> Rules => Detail.Rules;

    /// <summary>What the journal counts this entry as: what it keeps alive, roughly.</summary>
    public int Bytes { get; internal set; }

    /// <summary>False when its journal holds it no longer.</summary>
    internal bool IsHeld { get; set; }

    /// <summary>True when it was taken out of the journal before it was answered.</summary>
    internal bool Removed { get; set; }

    /// <summary>The rules' ids, separated by a comma and a space; null when no rule decided.</summary>
    public string? RuleIds()
    {
        var rules = Rules;
        if (rules.Length < 2) return rules.IsEmpty ? null : rules[0].Id;
        var ids = new StringBuilder(rules[0].Id);
        foreach (var rule in rules[1..]) ids.Append(", ").Append(rule.Id);
        return ids.ToString();
    }

    /// <summary>The request, the answer and what decided: as objects while it is open, made from the bytes later.</summary>
    ExchangeDetail Detail => Volatile.Read(ref _open) ?? ExchangeCodec.Unpack(Packed, Platform);

    /// <summary>
    /// Where its bytes are: somewhere in an array that it shares, or all of one. Read while it may be moving out: which of
    /// the two it is shows from the one array that is read.
    /// </summary>
    ArraySegment<byte> Packed
    {
        get
        {
            var array = Volatile.Read(ref _packed);
            return new ArraySegment<byte>(array, array.Length == _packedLength ? 0 : _packedAt, _packedLength);
        }
    }

    internal void CarryOut(long turn, DateTimeOffset at) => (Turn, CarriedOutAt) = (turn, at);

    internal void Add(Rule rule) => Detail.Add(rule);

    /// <summary>The first explanation is the cause; later ones (of a batch's other items) are not kept.</summary>
    public void Explain(string explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        Detail.Explanation ??= explanation.Length <= LongestExplanation ? explanation : explanation[..LongestExplanation] + "...";
    }

    /// <summary>Notes the stub that answers.</summary>
    public void AnsweredBy(Guid stub) => Detail.Stub = stub;

    /// <summary>The answer as the caller got it, for <see cref="Pack"/>; what the journal counts by comes with <see cref="Close"/>.</summary>
    internal void Answer(Reply? reply) => Detail.Reply = reply;

    /// <summary>All of it in the thread's own buffer, until the next is packed.</summary>
    internal ReadOnlySpan<byte> Pack() => ExchangeCodec.Pack(Detail);

    /// <summary>
    /// Ends it, and lets go of the objects: tens of thousands of exchanges are held, and as objects each would cost the
    /// garbage collector many times what it costs as bytes among others.
    /// </summary>
    internal void Close(Outcome outcome, string? error, TimeSpan elapsed, ArraySegment<byte> packed)
    {
        (Outcome, Elapsed, Error) = (outcome, elapsed, error);
        (_packed, _packedAt, _packedLength) = (packed.Array!, packed.Offset, packed.Count);
        Volatile.Write(ref _open, null);
    }

    /// <summary>Takes its bytes out of the array that it shares with others, so that these need not be kept for its sake.</summary>
    internal void MoveOut()
    {
        if (_packed.Length > _packedLength) Volatile.Write(ref _packed, [.. Packed]);
    }
}
