using System.Globalization;
using System.Text.Json;

namespace Simulators.Integration.Clients.ClassIn;

/// <summary>The envelope of v1: a number that says how it went, and data.</summary>
/// <param name="Errno">1 is success; some others are, too (<see cref="ClassInErrno.IsDone"/>).</param>
/// <param name="Error">The vendor's text.</param>
/// <param name="Data">What came with it; undefined when nothing did.</param>
public sealed record ClassInReply(long Errno, string Error, JsonElement Data)
{
    /// <summary>data as an id, be it written as a number or as a text; null when it is none.</summary>
    public string? Id => IdOf(Data);

    /// <summary>Reads an envelope.</summary>
    /// <exception cref="UnknownOutcomeException">It is none: a 200 says nothing by itself.</exception>
    public static ClassInReply Read(PlatformAnswer answer)
    {
        var json = answer.EnsureServed().Json();
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("error_info", out var info)
            || NumberOf(info, "errno") is not { } errno)
            throw answer.Bad("has no error_info with an errno");
        return new ClassInReply(errno, TextOf(info, "error"), json.TryGetProperty("data", out var data) ? data : default);
    }

    /// <summary>The replies to the items of a batch, in the order of the items.</summary>
    /// <param name="expected">How many items were sent.</param>
    /// <exception cref="UnknownOutcomeException">There are fewer: of the others nothing is known.</exception>
    public IReadOnlyList<ClassInItem> Items(int expected)
    {
        if (Data.ValueKind != JsonValueKind.Array || Data.GetArrayLength() < expected)
        {
            throw new UnknownOutcomeException(
                ClassInClient.Platform,
                UnknownReason.BadAnswer,
                $"classin answered fewer items than the {expected} that were sent.");
        }

        return [.. Data.EnumerateArray().Take(expected).Select(ClassInItem.Read)];
    }

    internal static string? IdOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String when value.GetString() is { Length: > 0 } text && text.All(char.IsAsciiDigit) => text,
        _ => null,
    };

    /// <summary>Samples of two actions show errno as a text.</summary>
    internal static long? NumberOf(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value)
        && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    internal static string TextOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? value.ToString() : "";
}

/// <summary>The reply to one item of a batch: that the batch succeeded says nothing about it.</summary>
/// <param name="Errno">As of a whole call.</param>
/// <param name="Error">The vendor's text.</param>
/// <param name="Id">data as an id, or null.</param>
public sealed record ClassInItem(long Errno, string Error, string? Id)
{
    internal static ClassInItem Read(JsonElement item) => new(
        ClassInReply.NumberOf(item, "errno") ?? throw new UnknownOutcomeException(
            ClassInClient.Platform, UnknownReason.BadAnswer, "classin answered an item without errno."),
        ClassInReply.TextOf(item, "error"),
        item.TryGetProperty("data", out var data) ? ClassInReply.IdOf(data) : null);

    /// <summary>For a caller to whom the item's errno is a failure.</summary>
    public VendorErrorException Failure() => ClassInClient.Failure(Errno, Error, Id);
}
