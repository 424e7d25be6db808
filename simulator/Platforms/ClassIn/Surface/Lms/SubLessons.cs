using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Subscriptions;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface.Lms;

/// <summary>Making the sub lessons of a main lesson [docs.eeo.cn onlineDoubleTeacher/addClass].</summary>
static class SubLessons
{
    public static Reply Add(V2Call call)
    {
        var read = call.Read();
        var (courseId, classId) = (read.Id("mainCourseId"), read.Id("mainClassId"));
        if (call.Problem(read) is { } problem) return call.Reject(problem);
        if (call.Items("subClassJson") is not { Count: > 0 } items)
            return call.Reject(call.Wrong("subClassJson is required: an array of sub lessons, and not an empty one."));
        if (DoubleTeachers.Course(call, courseId, running: true).Refuses(out var rejection, out var course)
            || DoubleTeacherRules.Main(call.Tables, course, classId, call.UnixNow).Refuses(out rejection, out var main))
            return call.Reject(rejection);
        if (DoubleTeacherRules.TooMany(call.Tables, main, items.Count) is { } many) return call.Reject(many);
        var made = new List<Made>(items.Count);
        for (var i = 0; i < call.BatchSize(items.Count); i++) made.Add(AddOne(call, main, items[i]));
        // A lesson becomes a main lesson with its first sub lesson, and not by an attempt.
        if (!main.DoubleTeacher && made.Any(one => one.Lesson is not null))
            call.Tables.Lessons.Update(main with { DoubleTeacher = true });
        call.Decided(RuleBook.DoubleTeacherItems);
        return call.Ok(json => Write(json, call, main, made));
    }

    static Made AddOne(V2Call call, Lesson main, JsonElement item)
    {
        var read = LessonFields.OfItem(item);
        var (name, courseId) = (read.Optional("className") ?? "", read.OptionalNumber("courseId") ?? 0);
        var decision = item.ValueKind == JsonValueKind.Object
            ? Make(call, main, LessonFields.OfItem(item))
            : call.Wrong("An item of subClassJson must be an object.");
        if (decision.Rejection is { } refused) call.Decided(refused);
        return new Made(decision.Value, courseId, name, read.Optional("uniqueIdentity") ?? "", decision.Rejection);
    }

    static Decision<Lesson> Make(V2Call call, Lesson main, Parameters read)
    {
        if (new DoubleTeacherFields(call, read).ReadSub().Refuses(out var rejection, out var draft)) return rejection;
        if (DoubleTeachers.Course(call, draft.CourseId, running: true).Refuses(out rejection, out var course)) return rejection;
        if (Refuses(call, main, course, draft) is { } refused) return refused;
        if (SeatRules.Seating(draft.Seating, call.Get(ClassInSettings.SeatsPerLesson)).Refuses(out rejection, out var seating))
            return rejection;
        var lesson = Row(call, main, course, draft, seating);
        call.Tables.Lessons.Insert(lesson);
        call.Shared.JoinTeachers(lesson);
        call.Shared.PushExpiry(lesson);
        call.Decided(RuleBook.DoubleTeacherInherits);
        Sync.LessonAdded(call.Shared, lesson);
        return lesson;
    }

    static Rejection? Refuses(V2Call call, Lesson main, Course course, SubDraft draft)
    {
        if (DoubleTeacherRules.SharesCourse(call.Tables, main, course.CourseId) is { } shares) return shares;
        if (draft.UniqueIdentity is { } identity
            && call.Tables.Lessons.Find(ClassInSchema.LessonByIdentity, (call.School.Key, identity)) is { } former)
            return UniqueIdentities.Taken(identity, former.ClassId) with { Rule = RuleBook.DoubleTeacherIdentity };
        var use = new EditionUse(draft.Recording.Recording, draft.AssistantUids, draft.Seating, TeachMode: null);
        return LessonLimits.PerCourse(call.Tables, course, call.Get(ClassInSettings.LessonsPerCourse))
            ?? LessonCreation.Edition(call.Shared, use)
            ?? LessonTeacherRules.RefusesTeacher(
                call.Tables, call.School, course.CourseId, LessonTeacherRules.NoLesson, main.TeacherUid)
            ?? LessonTeacherRules.RefusesCoTeachers(
                call.Tables,
                call.School,
                course.CourseId,
                LessonTeacherRules.NoLesson,
                main.TeacherUid,
                draft.AssistantUids,
                call.Get(ClassInSettings.CoTeachersPerLesson));
    }

    static Lesson Row(V2Call call, Lesson main, Course course, SubDraft draft, Seating seating) => new(
        call.Tables.NextId(ClassInSchema.NextLesson),
        course.CourseId,
        course.School,
        draft.ClassName,
        main.BeginTime,
        main.EndTime,
        main.TeacherUid,
        draft.AssistantUids,
        course.FolderId,
        TeachMode: 1,
        draft.AutoOnstage,
        seating.SeatNum,
        seating.IsHd,
        seating.IsDc,
        draft.Recording.Recording,
        WatchByLogin: false,
        AllowUnloggedChat: true,
        draft.UniqueIdentity,
        ClassIntroduce: "",
        OmoStationBroadcast: false,
        LabelIds: [],
        MadeByLms: true,
        DoubleTeacher: true,
        CreatedAt: call.UnixNow,
        MainClassId: main.ClassId,
        UsesMainRecording: draft.Recording.UsesMain);

    static void Write(Utf8JsonWriter json, V2Call call, Lesson main, IReadOnlyList<Made> made)
    {
        json.WriteStartObject();
        json.WriteNumber("mainClassId", main.ClassId);
        json.WriteNumber("mainCourseId", main.CourseId);
        json.WriteStartArray("subClassData");
        foreach (var one in made)
        {
            json.WriteStartObject();
            json.WriteNumber("classId", one.Lesson?.ClassId ?? one.Rejection?.Data ?? 0);
            json.WriteNumber("courseId", one.CourseId);
            json.WriteString("className", one.ClassName);
            LiveInfo.WriteOfDoubleTeacher(json, call.Shared.Context.Seed, one.Lesson);
            json.WriteString("uniqueIdentity", one.UniqueIdentity);
            V2Reply.WriteCode(json, one.Rejection?.Error ?? Errors.Success);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What became of one item: a lesson, or why there is none.</summary>
    sealed record Made(Lesson? Lesson, long CourseId, string ClassName, string UniqueIdentity, Rejection? Rejection);
}
