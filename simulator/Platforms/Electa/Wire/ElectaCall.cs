using System.Globalization;
using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Wire;

/// <summary>
/// A call: its parameters and the account's tables. Reads parameters and remembers the first that is missing or wrong:
/// read them all, then look at <see cref="Problem"/> once.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="form">How it answers.</param>
sealed class ElectaCall(Call call, AnswerForm form)
{
    readonly Parameters _parameters = new(
        call.Request,
        call.Get(ElectaSettings.ParameterPrecedence) == "form",
        call.Get(ElectaSettings.RepeatedParameter));

    readonly long _longestText = call.Get(ElectaSettings.LongestText);

    /// <summary>How it answers; a call may say so itself (API 2.1's Result).</summary>
    public AnswerForm Form { get; set; } = form;

    public ElectaTables Tables { get; } = ElectaTables.Of(call.Transaction);

    public PlatformContext Context => call.Context;

    public WireRequest Request => call.Request;

    public DateTimeOffset Now => call.Now;

    /// <summary>The account's number, as results show it.</summary>
    public string Cid => call.Instance.Credentials.Selector;

    /// <summary>The rejection of the first parameter that was wrong, or null.</summary>
    public Rejection? Problem { get; private set; }

    public T Get<T>(Setting<T> setting)
        where T : notnull => call.Get(setting);

    /// <summary>Notes that a rule decided something.</summary>
    public void Decided(Rule rule) => call.Decided(rule);

    public void Explain(string explanation) => call.Exchange.Explain(explanation);

    /// <summary>Notes which of several values counted, once the parameters were read.</summary>
    public void NoteParameters()
    {
        if (_parameters.Twice) Decided(RuleBook.ParameterTwice);
        if (_parameters.Repeated) Decided(RuleBook.ParameterRepeated);
    }

    public Reply Reject(Rejection rejection)
    {
        call.Decided(rejection);
        return ElectaReply.Reject(this, rejection);
    }

    /// <summary>Whether it was sent and is not blank.</summary>
    public bool IsSent(string name) => !string.IsNullOrWhiteSpace(_parameters[name]);

    /// <summary>The text, or null when it was not sent or is blank: clients send empty optional fields.</summary>
    public string? Optional(string name) =>
        _parameters[name] is { } text && !string.IsNullOrWhiteSpace(text) ? Bounded(name, text) : null;

    public string Required(string name)
    {
        if (_parameters[name] is { } text && !string.IsNullOrWhiteSpace(text)) return Bounded(name, text) ?? "";
        Refuse(ParameterRules.Missing(name));
        return "";
    }

    public long? OptionalNumber(string name) => Optional(name) is { } text ? NumberOf(name, text) : null;

    public long Number(string name) => Required(name) is { Length: > 0 } text ? NumberOf(name, text) : 0;

    public bool? OptionalBoolean(string name)
    {
        if (Optional(name) is not { } text) return null;
        var value = ParameterRules.Boolean(text, lenient: Get(ElectaSettings.BooleanSpellings) == "lenient");
        if (value is null) Refuse(ParameterRules.NoBoolean(name, text));
        return value;
    }

    public bool Boolean(string name) => Required(name).Length > 0 && OptionalBoolean(name) == true;

    public DateTime? OptionalDate(string name)
    {
        if (Optional(name) is not { } text) return null;
        var date = UsDates.Parse(text);
        if (date is null) Refuse(EventRules.NoDate(name, text));
        return date;
    }

    public void Refuse(Rejection rejection) => Problem ??= rejection;

    /// <summary>A number as the wire has it: digits only.</summary>
    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    string? Bounded(string name, string text)
    {
        if (text.Length <= _longestText) return text;
        Refuse(ParameterRules.TooLong(name, text.Length, _longestText));
        return null;
    }

    long NumberOf(string name, string text)
    {
        if (TryNumber(text, out var number)) return number;
        Refuse(ParameterRules.NoNumber(name, text));
        return 0;
    }
}
