using System.Globalization;
using System.Text.Json;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>What ClassIn's first API answered.</summary>
/// <param name="Errno">1 is success.</param>
/// <param name="Id">What <c>data</c> is, where that is one id.</param>
/// <param name="Items">The errnos of a batch's items, in their order; empty where there are none.</param>
readonly record struct ClassInReply(int Errno, long? Id, IReadOnlyList<int> Items)
{
    public const int Success = 1;

    /// <summary>The same parameters again within five seconds: what a second attempt after a lost answer meets.</summary>
    const int Repeated = 101003002;

    /// <summary>Another request is making just that.</summary>
    const int BeingCreated = 460;

    /// <summary>The vendor maintains its systems.</summary>
    const int Maintenance = 901;

    /// <summary>Null when it is no answer of ClassIn's.</summary>
    public static ClassInReply? Of(LoadReply reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("error_info", out var info)
                || info.ValueKind != JsonValueKind.Object
                || NumberOf(info, "errno") is not { } errno) return null;
            var hasData = json.RootElement.TryGetProperty("data", out var data);
            return new ClassInReply((int)errno, NumberOf(json.RootElement, "data"), hasData ? ItemsOf(data) : []);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What an answer about one record means.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="existing">The errnos that say that the record was there.</param>
    public static Judgement JudgeOne(LoadReply reply, params ReadOnlySpan<int> existing)
    {
        if (Of(reply) is not { } answer) return Strange(reply);
        if (answer.Errno == Success) return Judgement.OfCreated();
        return existing.Contains(answer.Errno) ? Judgement.OfExisting() : answer.Refusal(1);
    }

    /// <summary>What an answer about a batch means, item by item.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="count">How many items were sent.</param>
    /// <param name="existing">The errnos that say that an item was there.</param>
    public static Judgement JudgeBatch(LoadReply reply, int count, params ReadOnlySpan<int> existing)
    {
        if (Of(reply) is not { } answer) return Strange(reply);
        if (answer.Errno != Success) return answer.Refusal(count);
        if (answer.Items.Count != count) return Judgement.OfFailed($"{answer.Items.Count} answers for {count} items");
        int created = 0, there = 0, refused = 0;
        string? reason = null;
        foreach (var errno in answer.Items)
        {
            if (errno == Success) created++;
            else if (existing.Contains(errno)) there++;
            else (refused, reason) = (refused + 1, reason ?? Text(errno));
        }

        return new Judgement(RequestOutcome.Answered, created, there, refused, reason);
    }

    Judgement Refusal(int records) => Errno switch
    {
        Repeated => Judgement.OfThrottled(Text(Errno), TimeSpan.FromSeconds(5)),
        BeingCreated or Maintenance => Judgement.OfThrottled(Text(Errno)),
        _ => Judgement.OfRejected(Text(Errno), records),
    };

    static Judgement Strange(LoadReply reply) => Judgement.OfFailed($"HTTP {reply.Status} without error_info");

    static string Text(int errno) => string.Create(CultureInfo.InvariantCulture, $"errno {errno}");

    static int[] ItemsOf(JsonElement data) => data.ValueKind == JsonValueKind.Array
        ? [.. data.EnumerateArray().Select(item =>
            item.ValueKind == JsonValueKind.Object && NumberOf(item, "errno") is { } errno ? (int)errno : 0)]
        : [];

    /// <summary>Some samples of the vendor's have numbers as text.</summary>
    static long? NumberOf(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt64(out var number) => number,
            JsonValueKind.String
                when long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
    }
}
