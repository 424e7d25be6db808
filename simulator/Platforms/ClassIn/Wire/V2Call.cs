using System.Globalization;
using System.Text.Json;
using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Wire;

/// <summary>A v2 call: its JSON body, the school that made it, and the tables.</summary>
/// <param name="call">The call.</param>
/// <param name="school">Whose it is.</param>
/// <param name="body">The body, an object.</param>
sealed class V2Call(Call call, School school, JsonElement body)
{
    /// <summary>What the rules that both versions share are asked with.</summary>
    public V1Call Shared { get; } = new(call, school);

    public ClassInTables Tables => Shared.Tables;

    public School School => school;

    public long UnixNow => Shared.UnixNow;

    public T Get<T>(Setting<T> setting)
        where T : notnull => call.Get(setting);

    public void Decided(Rule rule) => call.Decided(rule);

    public void Explain(string explanation) => call.Exchange.Explain(explanation);

    /// <summary>Notes which rule refused an item, and why.</summary>
    public void Decided(Rejection rejection) => call.Decided(rejection);

    /// <summary>How many items of a batch to do (a planned fault may stop it half way).</summary>
    public int BatchSize(int items) => call.BatchSize(items);

    /// <summary>Was the member sent, be it empty?</summary>
    public bool Sent(string name) => body.TryGetProperty(name, out _);

    /// <summary>Reads the body's members; arrays are read as their JSON text, as v1 has them.</summary>
    public Parameters Read() => LessonFields.OfItem(body);

    /// <summary>An array of the body, or an empty one.</summary>
    public IReadOnlyList<JsonElement> Items(string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    /// <summary>What is wrong with the parameters, as this API says it, or null.</summary>
    public Rejection? Problem(Parameters read) => read.Problem is { } problem ? Wrong(problem.Explanation) : null;

    /// <summary>A parameter is missing or wrong.</summary>
    public Rejection Wrong(string explanation) => Wrong(call, explanation);

    public static Rejection Wrong(Call call, string explanation)
    {
        var error = !call.Operation.Name.StartsWith("lms/", StringComparison.Ordinal) ? Errors.ParametersIncomplete
            // The pages of the double-teacher calls do not list the other code.
            : call.Operation.Name.StartsWith("lms/onlineDoubleTeacher", StringComparison.Ordinal) ? Errors.BusinessParameters
            : call.Get(ClassInSettings.LmsParameterErrno) == "101001001" ? Errors.LmsParameters
            : Errors.BusinessParameters;
        return new Rejection(error, RuleBook.V2Parameters, explanation);
    }

    /// <summary>The school's course, as the LMS asks for it (147, 121601021 to 121601023).</summary>
    public Decision<Course> Course(long courseId)
    {
        if (Tables.Courses.Find(courseId) is not { State: not CourseState.Deleted } course)
            return new Rejection(Errors.NoSuchCourse, RuleBook.LmsCourse, $"There is no course {courseId}.");
        if (course.School != school.Key)
            return new Rejection(Errors.CourseNotOfSchool, RuleBook.LmsCourse, $"The course {courseId} is another school's.");
        if (course.Type != CourseType.Standard)
            return new Rejection(Errors.CourseNotStandard, RuleBook.LmsCourse, $"The course {courseId} is no standard course.");
        return course.State == CourseState.Ended || (course.ExpiryTime > 0 && course.ExpiryTime <= UnixNow)
            ? new Rejection(Errors.LmsCourseExpired, RuleBook.LmsCourse, $"The course {courseId} is over.")
            : course;
    }

    public Reply Ok(Action<Utf8JsonWriter>? data = null) => V2Reply.Write(call, Errors.Success, data);

    public Reply Reject(Rejection rejection) => V2Reply.Reject(call, rejection);

    /// <summary>A batch: each item answers on its own, with an id and code and msg.</summary>
    public Reply Batch(string idName, IReadOnlyList<long> ids, Func<long, Rejection?> one)
    {
        var replies = new List<(long Id, ErrorEntry Error)>(ids.Count);
        for (var i = 0; i < call.BatchSize(ids.Count); i++)
        {
            var rejection = one(ids[i]);
            if (rejection is not null) call.Decided(rejection);
            replies.Add((ids[i], rejection?.Error ?? Errors.Success));
        }

        return Ok(json =>
        {
            json.WriteStartArray();
            foreach (var (id, error) in replies)
            {
                json.WriteStartObject();
                json.WriteNumber(idName, id);
                V2Reply.WriteCode(json, error);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>The ids of an array, or what is wrong with it.</summary>
    public Decision<IReadOnlyList<long>> Ids(string name)
    {
        List<long> ids = [];
        foreach (var item in Items(name))
        {
            if (!V1Call.TryNumber(JsonText.Scalar(item), out var id) || id <= 0)
                return Wrong($"{name} must be an array of ids; an item was {Texts.Quote(item.GetRawText())}.");
            ids.Add(id);
        }

        return ids.Count == 0 ? Wrong($"{name} is required: an array of ids, and not an empty one.") : ids;
    }
}

/// <summary>Writes the v2 envelope: <c>{"code":1,"msg":"..","data":..}</c>.</summary>
static class V2Reply
{
    public static Reply Write(Call call, ErrorEntry error, Action<Utf8JsonWriter>? data) => new(
        error.HttpStatus,
        "application/json; charset=utf-8",
        JsonBody.Write((error, data), static (json, reply) =>
        {
            json.WriteStartObject();
            WriteCode(json, reply.error);
            json.WritePropertyName("data");
            if (reply.data is null) json.WriteNullValue();
            else reply.data(json);
            json.WriteEndObject();
        }),
        Outcome.Accepted,
        error == Errors.Success ? null : error.Code);

    public static Reply Reject(Call call, Rejection rejection)
    {
        call.Decided(rejection);
        return Write(call, rejection.Error, null) with { Outcome = Outcome.Rejected };
    }

    public static void WriteCode(Utf8JsonWriter json, ErrorEntry error)
    {
        json.WriteNumber("code", long.Parse(error.Code, CultureInfo.InvariantCulture));
        json.WriteString("msg", error.Text);
    }
}
