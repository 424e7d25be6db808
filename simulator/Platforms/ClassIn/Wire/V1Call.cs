using System.Globalization;
using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Wire;

/// <summary>A v1 call: its form fields, the school that made it, and the tables. What every action is given.</summary>
sealed class V1Call(Call call, School school)
{
    public ClassInTables Tables { get; } = ClassInTables.Of(call.Transaction);

    /// <summary>The school whose SID the call carries.</summary>
    public School School => school;

    public DateTimeOffset Now => call.Now;

    /// <summary>The sandbox's time in Unix seconds, the unit of all of ClassIn's times.</summary>
    public long UnixNow => call.Now.ToUnixTimeSeconds();

    public PlatformContext Context => call.Context;

    public string Action => call.Operation.Name;

    public Form Form => call.Request.Form;

    public T Get<T>(Setting<T> setting)
        where T : notnull => call.Get(setting);

    /// <summary>Notes that a rule decided something.</summary>
    public void Decided(Rule rule) => call.Decided(rule);

    /// <summary>Tells the developer something about an answer that is no rejection.</summary>
    public void Explain(string explanation) => call.Exchange.Explain(explanation);

    /// <summary>How many items of a batch to do (a planned fault may stop it half way).</summary>
    public int BatchSize(int items) => call.BatchSize(items);

    /// <summary>The field's value, or null when it was not sent or is empty: clients send empty optional fields.</summary>
    public string? Text(string name) => Form[name] is { Length: > 0 } text ? text : null;

    /// <summary>Was the field sent, even if empty? For the few fields whose empty value means something.</summary>
    public bool Sent(string name) => Form[name] is not null;

    /// <summary>Reads parameters, and remembers the first that is missing or wrong.</summary>
    public Parameters Read() => new(Text);

    public Reply Ok() => V1Reply.Write(call, Errors.Success, null);

    public Reply Ok(long data) => Answer(Errors.Success, data);

    public Reply Ok(string data) => V1Reply.Write(call, Errors.Success, json => json.WriteString("data", data));

    /// <summary>An answer with a number as its data; the changes are kept whatever the errno is.</summary>
    public Reply Answer(ErrorEntry error, long data) => Answer(error, json => json.WriteNumber("data", data));

    /// <summary>An answer with whatever stands before <c>error_info</c>.</summary>
    /// <param name="error">The errno, usually <see cref="Errors.Success"/>; the changes are kept whatever it is.</param>
    /// <param name="data">Writes the members, names included.</param>
    public Reply Answer(ErrorEntry error, Action<Utf8JsonWriter> data) => V1Reply.Write(call, error, data);

    /// <summary>The same, <c>error_info</c> first: the order of addCourseGroup's sample.</summary>
    public Reply AnswerErrorFirst(ErrorEntry error, Action<Utf8JsonWriter> data) =>
        V1Reply.Write(call, error, data, errorFirst: true);

    /// <summary>A rejection: nothing is changed, and the developer is told why.</summary>
    public Reply Reject(Rejection rejection)
    {
        call.Decided(rejection);
        return V1Reply.Reject(call, rejection);
    }

    /// <summary>A rejection whose <c>data</c> is no plain id.</summary>
    public Reply Reject(Rejection rejection, Action<Utf8JsonWriter> data)
    {
        call.Decided(rejection);
        return V1Reply.Write(call, rejection.Error, data) with { Outcome = Outcome.Rejected };
    }

    /// <summary>
    /// A batch: each item is done on its own, in the order sent, and answers on its own; the call itself answers 1.
    /// </summary>
    /// <param name="items">What was sent.</param>
    /// <param name="one">Does one item; a rejection must come before it has changed anything.</param>
    public Reply Batch<T>(IReadOnlyList<T> items, Func<T, ItemReply> one)
    {
        var replies = new List<ItemReply>(items.Count);
        for (var i = 0; i < BatchSize(items.Count); i++)
        {
            var reply = one(items[i]);
            if (reply.Rejection is { } rejection) call.Decided(rejection);
            replies.Add(reply);
        }

        return V1Reply.Write(call, Errors.Success, json =>
        {
            json.WriteStartArray("data");
            foreach (var reply in replies) reply.Write(json);
            json.WriteEndArray();
        });
    }

    /// <summary>The school's course, if it is there to work with (144, 147, 149, 153, 369).</summary>
    public Decision<Course> Course(long courseId) =>
        CourseAccess.Usable(Tables, School, courseId, Get(ClassInSettings.ForeignCourseErrno), UnixNow);

    /// <summary>A number as the wire's fields have it: digits, with an optional minus sign.</summary>
    public static bool TryNumber(string? text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
