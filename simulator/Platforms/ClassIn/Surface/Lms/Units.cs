using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface.Lms;

/// <summary>Units of a course [docs.eeo.cn LMS/createUnit, updateUnit, deleteUnit, moveActivity].</summary>
static class Units
{
    public static readonly IReadOnlyList<V2Action> Actions =
    [
        new("lms/unit/create", Create),
        new("lms/unit/update", Update),
        new("lms/unit/delete", Delete),
        new("lms/unit/move", Move),
    ];

    static Reply Create(V2Call call)
    {
        var read = call.Read();
        var courseId = read.Id("courseId");
        var name = LmsNames.Name(call, read, "name", required: true);
        var published = FlagOf(read.Number("publishFlag"), read);
        var content = read.Optional("content") ?? "";
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (name.Refuses(out var rejection, out var named)) return call.Reject(rejection);
        if (call.Course(courseId).Refuses(out rejection, out _)) return call.Reject(rejection);
        if (UnitRules.NameTaken(call.Tables, courseId, named, 0, Errors.UnitExists) is { } taken) return call.Reject(taken);
        if (UnitRules.TooMany(call.Tables, courseId, call.Get(ClassInSettings.UnitsPerCourse)) is { } many)
            return call.Reject(many);
        var unit = new Unit(call.Tables.NextId(ClassInSchema.NextActivity), courseId, named, content, published);
        call.Tables.Units.Insert(unit);
        return call.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("name", unit.Name);
            json.WriteNumber("unitId", unit.UnitId);
            json.WriteEndObject();
        });
    }

    static Reply Update(V2Call call)
    {
        var read = call.Read();
        var (courseId, unitId) = (read.Id("courseId"), read.Id("unitId"));
        var name = LmsNames.Name(call, read, "name", required: false);
        bool? published = read.OptionalNumber("publishFlag") is { } flag ? FlagOf(flag, read) : null;
        var content = read.Optional("content");
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (name.Refuses(out var rejection, out var named)) return call.Reject(rejection);
        if (named.Length == 0 && published is null && content is null)
            return call.Reject(call.Wrong("Send at least one of name, content and publishFlag."));
        if (UnitOf(call, courseId, unitId, Errors.UnitNotFound).Refuses(out rejection, out var unit))
            return call.Reject(rejection);
        if (named.Length > 0 && UnitRules.NameTaken(call.Tables, courseId, named, unitId, Errors.UnitNameRepeated) is { } taken)
            return call.Reject(taken);
        if (unit.Published && published is false)
        {
            return call.Reject(new Rejection(
                Errors.PublishedStays, RuleBook.UnitPublished,
                $"The unit {unitId} is published, and cannot become a draft again."));
        }

        call.Tables.Units.Update(unit with
        {
            Name = named.Length > 0 ? named : unit.Name,
            Content = content ?? unit.Content,
            Published = published ?? unit.Published,
        });
        return call.Ok(Answer(unitId));
    }

    static Reply Delete(V2Call call)
    {
        var read = call.Read();
        var (courseId, unitId) = (read.Id("courseId"), read.Id("unitId"));
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (UnitOf(call, courseId, unitId, Errors.UnitNotFound).Refuses(out var rejection, out _)) return call.Reject(rejection);
        var activities = UnitRules.Activities(call.Tables, courseId, unitId);
        if (UnitRules.RefusesDeletion(call.Tables, activities, call.UnixNow) is { } refused) return call.Reject(refused);
        foreach (var activity in activities) Activities.Remove(call, activity);
        call.Tables.Units.Delete(unitId);
        call.Decided(RuleBook.UnitDeletion);
        return call.Ok(Answer(unitId));
    }

    static Reply Move(V2Call call)
    {
        var read = call.Read();
        var (courseId, unitId, toUnitId) = (read.Id("courseId"), read.Id("unitId"), read.Id("toUnitId"));
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (unitId == toUnitId)
            return call.Reject(new Rejection(Errors.SameUnit, RuleBook.UnitMove, "unitId and toUnitId are the same unit."));
        if (UnitOf(call, courseId, unitId, Errors.MovedUnitNotFound).Refuses(out var rejection, out _)
            || UnitOf(call, courseId, toUnitId, Errors.TargetUnitNotFound).Refuses(out rejection, out _))
            return call.Reject(rejection);
        var moved = UnitRules.Activities(call.Tables, courseId, unitId);
        if (UnitRules.Activities(call.Tables, courseId, toUnitId).Count + moved.Count > UnitRules.MostActivities)
        {
            return call.Reject(new Rejection(
                Errors.TargetUnitFull, RuleBook.UnitMove,
                $"The unit {toUnitId} would have more than {UnitRules.MostActivities} activities."));
        }

        foreach (var activity in moved) call.Tables.Activities.Update(activity with { UnitId = toUnitId });
        call.Decided(RuleBook.UnitMove);
        return call.Ok();
    }

    static Decision<Unit> UnitOf(V2Call call, long courseId, long unitId, ErrorEntry missing) =>
        call.Course(courseId).Refuses(out var rejection, out _)
            ? rejection
            : UnitRules.Find(call.Tables, courseId, unitId, missing);

    static bool FlagOf(long flag, Parameters read) => flag switch
    {
        0 => false,
        2 => true,
        _ => read.Wrong("publishFlag", $"{flag}", "0 (draft) or 2 (published)", false),
    };

    static Action<System.Text.Json.Utf8JsonWriter> Answer(long unitId) => json =>
    {
        json.WriteStartObject();
        json.WriteNumber("unitId", unitId);
        json.WriteEndObject();
    };
}

/// <summary>
/// Names of units and activities: at most 50 characters, and refused beyond, where v1 cuts [docs.eeo.cn LMS/*].
/// </summary>
static class LmsNames
{
    const int Longest = 50;

    /// <summary>The name, or empty text when it was not sent and need not be.</summary>
    public static Decision<string> Name(V2Call call, Parameters read, string member, bool required)
    {
        var name = required ? read.Required(member) : read.Optional(member) ?? "";
        return Texts.Length(name) <= Longest
            ? name
            : new Rejection(
                Errors.BusinessParameters, RuleBook.LmsNameLength,
                $"{member} has more than {Longest} characters; it is refused, not cut.");
    }
}
