using System.Globalization;
using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.State;

namespace Simulators.StudentGroups.Wire;

/// <summary>A call that is known to be the instance's: its address, its parameters and the tables.</summary>
sealed class ApiCall(Call call, Address address, Attributes sent)
{
    public StudentGroupsTables Tables { get; } = StudentGroupsTables.Of(call.Transaction);

    public Address Address => address;

    public Attributes Sent => sent;

    public DateTimeOffset Now => call.Now;

    public bool IsV2 => address.Version == ApiVersion.V2;

    public T Get<T>(Setting<T> setting)
        where T : notnull => call.Get(setting);

    /// <summary>Notes that a rule decided something.</summary>
    public void Decided(Rule rule) => call.Decided(rule);

    public Reply Answer<TRow>(TRow row, Action<Utf8JsonWriter, TRow, View> write) => JsonReply.Write(call, row, ViewOf(), write);

    /// <summary>A bare array.</summary>
    public Reply AnswerArray<TRow>(IReadOnlyList<TRow> rows, Action<Utf8JsonWriter, TRow, View> write) =>
        JsonReply.WriteArray(call, rows, ViewOf(), write);

    /// <summary>A rejection: nothing is changed, and the developer is told why.</summary>
    public Reply Reject(Rejection rejection)
    {
        call.Decided(rejection);
        return JsonReply.Reject(call, rejection);
    }

    View ViewOf() => new(
        address.Version,
        address.Companies,
        long.Parse(call.Instance.Credentials.Selector, CultureInfo.InvariantCulture),
        FormOfTimes());

    TimestampForm FormOfTimes()
    {
        if (IsV2) return TimestampForm.Iso;
        var chosen = call.Get(StudentGroupsSettings.V1Timestamps);
        if (chosen == "seed") return TimestampForm.Seed;
        call.Decided(RuleBook.Timestamps);
        return chosen == "iso" ? TimestampForm.Iso : TimestampForm.Epoch;
    }
}
