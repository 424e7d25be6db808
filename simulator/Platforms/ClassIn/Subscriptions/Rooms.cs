using System.Globalization;
using System.Text.Json.Nodes;
using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn.Subscriptions;

/// <summary>Who was in a classroom, and the summary that is sent when it closes [docs.eeo.cn datasub/classrelated].</summary>
static class Rooms
{
    const int MostInSummary = 5000;
    const int Teacher = 3;
    const int CoTeacher = 4;

    /// <summary>
    /// The room of a lesson closes: its summary is queued, if anybody entered and the lesson is still as it was.
    /// </summary>
    public static void Close(PlatformContext context, long classId)
    {
        var tables = ClassInTables.Of(context.Transaction);
        if (Outbox.Of(tables, School.Own) is not { } subscription
            || tables.Lessons.Find(classId) is not { Deleted: false } lesson
            || lesson.EndTime + Outbox.ClosesAfter != context.Now.ToUnixTimeSeconds()
            || tables.LessonSummaries.Find(classId)?.EndTime == lesson.EndTime) return;
        context.Instance.Coverage.Count(RuleBook.LessonSummary);
        var visits = context.Get(ClassInSettings.LessonAttendance) == "everybody"
            ? Everybody(tables, lesson)
            : Entered(tables, lesson);
        if (visits.Count == 0) return;
        tables.LessonSummaries.Delete(classId);
        tables.LessonSummaries.Insert(new LessonSummary(classId, lesson.EndTime));
        Outbox.Put(context, subscription, "End", Summary(lesson, visits));
    }

    /// <summary>What somebody is in a lesson, or null: who is nothing there cannot enter.</summary>
    public static int? IdentityOf(ClassInTables tables, Lesson lesson, long uid)
    {
        if (lesson.TeacherUid == uid) return Teacher;
        if (lesson.AssistantUids.Contains(uid)) return CoTeacher;
        if (tables.CourseMembers.Find(new Key2(lesson.CourseId, uid))?.Identity == Identity.Auditor) return (int)Identity.Auditor;
        return Rules.LessonStudentRules.IsIn(tables, lesson, uid) ? (int)Identity.Student : null;
    }

    public static JsonObject Place(Lesson lesson) => new()
    {
        ["CourseID"] = lesson.CourseId,
        ["ClassID"] = lesson.ClassId,
        ["StartTime"] = lesson.BeginTime,
        ["CloseTime"] = lesson.EndTime + Outbox.ClosesAfter,
    };

    static List<RoomVisit> Entered(ClassInTables tables, Lesson lesson) =>
        [.. tables.RoomVisits.Where(ClassInSchema.RoomVisitsByLesson, lesson.ClassId, 0, MostInSummary)];

    static List<RoomVisit> Everybody(ClassInTables tables, Lesson lesson)
    {
        var uids = tables.LessonStudents.Where(ClassInSchema.LessonStudentsByLesson, lesson.ClassId).Select(
            student => student.Uid);
        foreach (var identity in (Identity[])[Identity.Student, Identity.Auditor])
        {
            uids = uids.Concat(tables.CourseMembers
                .Where(ClassInSchema.CourseMembersByCourse, (lesson.CourseId, identity), 0, MostInSummary)
                .Select(member => member.Uid));
        }

        return
        [
            .. lesson.AssistantUids.Prepend(lesson.TeacherUid).Concat(uids).Distinct()
                .Select(uid => (Uid: uid, Identity: IdentityOf(tables, lesson, uid)))
                .Where(one => one.Identity is not null)
                .Take(MostInSummary)
                .Select(one => new RoomVisit(lesson.ClassId, one.Uid, one.Identity!.Value, lesson.BeginTime, lesson.EndTime)),
        ];
    }

    static JsonObject Summary(Lesson lesson, IReadOnlyList<RoomVisit> visits)
    {
        var inout = new JsonObject();
        foreach (var visit in visits)
        {
            inout[visit.Uid.ToString(CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["Total"] = visit.OutTime - visit.InTime,
                ["Identity"] = visit.Identity,
                ["Details"] = new JsonArray(Detail("In", visit.InTime), Detail("Out", visit.OutTime)),
            };
        }

        var summary = Place(lesson);
        summary["ActionTime"] = lesson.EndTime + Outbox.ClosesAfter;
        summary["RealCloseTime"] = 0;
        summary["Data"] = new JsonObject { ["inoutEnd"] = inout };
        return summary;
    }

    static JsonObject Detail(string type, long time) => new() { ["Type"] = type, ["Device"] = 0, ["Time"] = time };
}
