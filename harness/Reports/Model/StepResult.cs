using Simulators.Gherkin.Messages;

namespace Simulators.Reports.Model;

/// <summary>What became of a step, or of a hook around the steps.</summary>
/// <param name="Keyword">With its trailing blank; of a hook <c>Before </c> or <c>After </c>.</param>
/// <param name="Text">The step's text, or the hook's name.</param>
/// <param name="Line">The step's line in the feature file; null for a hook.</param>
/// <param name="Argument">Its doc string or table.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Message">What it said when it failed or was skipped.</param>
/// <param name="Attachments">In the order in which they were attached.</param>
/// <param name="Suggestions">Of an undefined step: the nearest ones there are, and code to begin with.</param>
public sealed record StepResult(
    string Keyword,
    string Text,
    int? Line,
    PickleStepArgument? Argument,
    Outcome Outcome,
    TimeSpan Duration,
    string? Message,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<string> Suggestions)
{
    (IReadOnlyList<ExchangeRecord> Exchanges, IReadOnlyList<Attachment> Others)? _read;

    /// <summary>Hooks have no line in a feature file.</summary>
    public bool IsHook => Line is null && Keyword is "Before " or "After ";

    /// <summary>Keyword and text.</summary>
    public string Title => Keyword + Text;

    /// <summary>The exchanges among the attachments.</summary>
    public IReadOnlyList<ExchangeRecord> Exchanges => Read().Exchanges;

    /// <summary>The attachments that are no exchanges.</summary>
    public IReadOnlyList<Attachment> OtherAttachments => Read().Others;

    /// <summary>Reads the attachments once, when someone asks.</summary>
    (IReadOnlyList<ExchangeRecord> Exchanges, IReadOnlyList<Attachment> Others) Read()
    {
        if (_read is { } read) return read;
        var pairs = Attachments.Select(attachment => (attachment, exchange: ExchangeRecord.Read(attachment))).ToArray();
        read = (
            [.. pairs.Select(pair => pair.exchange).OfType<ExchangeRecord>()],
            [.. pairs.Where(pair => pair.exchange is null).Select(pair => pair.attachment)]);
        _read = read;
        return read;
    }
}
