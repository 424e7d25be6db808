using Simulators.DigitalChalk.State;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Wire;

/// <summary>A request of the contract that was read and authenticated, and the tables. What every operation is given.</summary>
sealed class SoapCall(Call call, Message message, ContractOperation operation)
{
    public DigitalChalkTables Tables { get; } = DigitalChalkTables.Of(call.Transaction);

    public ContractOperation Operation => operation;

    public DateTimeOffset Now => call.Now;

    public long Seed => call.Context.Seed;

    /// <summary>The text of an element; one that was not sent is as good as empty.</summary>
    public string this[Field field] => message[field] ?? "";

    public bool IsTrue(Field field) => message.IsTrue(field);

    public T Get<T>(Setting<T> setting)
        where T : notnull => call.Get(setting);

    /// <summary>Notes that a rule decided something.</summary>
    public void Decided(Rule rule) => call.Decided(rule);

    public Reply Reply<T>(T state, Action<XmlText, T> write) => SoapReply.Of(operation, state, write);

    /// <summary>A reply that lists rows, or has no content when there are none.</summary>
    public Reply List<T>(IReadOnlyList<T> rows, Action<XmlText, T> write) => rows.Count == 0
        ? SoapReply.Empty(operation)
        : SoapReply.Of(operation, (rows, write), static (xml, list) =>
        {
            foreach (var row in list.rows) list.write(xml, row);
        });

    /// <summary>A fault of the code that the vendor's exceptions have.</summary>
    public Reply Reject(Rejection rejection) => Reject(call, rejection);

    public static Reply Reject(Call call, Rejection rejection)
    {
        call.Decided(rejection);
        call.Decided(RuleBook.FaultCode);
        return SoapReply.Fault(rejection.Error, call.Get(DigitalChalkSettings.FaultCode));
    }
}
