using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn;

/// <summary>A few believable rows for a newcomer to meet. README.md lists them, with the ids they get.</summary>
static class DemoSeed
{
    /// <summary>Everybody's password.</summary>
    const string Password = "demo1234";

    const int LessonHour = 10;
    const int LessonMinutes = 45;

    public static void Fill(PlatformContext context)
    {
        var tables = ClassInTables.Of(context.Transaction);

        // Nobody's member: registering this number answers 135, and scheduling the UID 136 or 228.
        AddUser(context, "13800001001", "Zoë Müller");
        var head = AddMember(context, MemberKind.Teacher, "13800001002", "王小明");
        AddMember(context, MemberKind.Teacher, "13800001003", "Зоя Иванова");
        long[] students =
        [
            AddMember(context, MemberKind.Student, "13800001004", "ليلى حداد"),
            AddMember(context, MemberKind.Student, "13800001005", "Nguyễn Thị Ánh"),
            AddMember(context, MemberKind.Student, "13800001006", "さくら 田中"),
        ];

        var label = new Label(tables.NextId(ClassInSchema.NextLabel), School.Own, "Grade 7");
        tables.Labels.Insert(label);
        var folderId = AddFolder(tables, "Maths");
        var course = CourseOf(tables, head, folderId, label);
        tables.Courses.Insert(course);
        tables.CourseTeachers.Insert(new CourseTeacher(course.CourseId, head));
        foreach (var uid in students)
            tables.CourseMembers.Insert(new CourseMember(course.CourseId, uid, Identity.Student, tables.Users.Find(uid)!.Nickname));
        tables.Lessons.Insert(LessonOf(tables, course, context.Now));
    }

    static User AddUser(PlatformContext context, string telephone, string nickname)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var user = new User(
            tables.NextId(ClassInSchema.NextUid),
            telephone,
            Email: null,
            nickname,
            PasswordMd5.Of(Password),
            HasAvatar: false,
            Cancelled: false,
            context.Now);
        tables.Users.Insert(user);
        return user;
    }

    static long AddMember(PlatformContext context, MemberKind kind, string telephone, string name)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var uid = AddUser(context, telephone, name).Uid;
        tables.Members.Insert(new Member(tables.NextId(ClassInSchema.NextRelation), School.Own, uid, kind, name));
        return uid;
    }

    static long AddFolder(ClassInTables tables, string name)
    {
        var top = tables.Folders.Where(ClassInSchema.FoldersByParent, (School.Own, 0L))[0];
        var folder = new Folder(tables.NextId(ClassInSchema.NextCloud), School.Own, top.FolderId, name, IsSystem: false);
        tables.Folders.Insert(folder);
        return folder.FolderId;
    }

    static Course CourseOf(ClassInTables tables, long headTeacher, long folderId, Label label) => new(
        tables.NextId(ClassInSchema.NextCourse),
        School.Own,
        "Maths 7b",
        folderId,
        ExpiryTime: 0,
        headTeacher,
        SubjectId: 0,
        CatId: 0,
        CourseIntroduce: "Fractions, and what they are good for.",
        ClassroomSettingId: 0,
        UniqueIdentity: null,
        AllowAddFriend: true,
        AllowStudentModifyNickname: false,
        NotAllowDeleteCourseStudentReplay: false,
        HasCover: false,
        [label.LabelId]);

    static Lesson LessonOf(ClassInTables tables, Course course, DateTimeOffset now)
    {
        var begin = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1).AddHours(LessonHour), TimeSpan.Zero);
        return new Lesson(
            tables.NextId(ClassInSchema.NextLesson),
            course.CourseId,
            School.Own,
            "Halves and quarters",
            begin.ToUnixTimeSeconds(),
            begin.AddMinutes(LessonMinutes).ToUnixTimeSeconds(),
            course.MainTeacherUid,
            AssistantUids: [],
            course.FolderId,
            TeachMode: 1,
            AutoOnstage: true,
            SeatNum: 6,
            IsHd: 0,
            IsDc: 0,
            new Recording(Record: false, RecordScene: false, Live: false, Replay: false),
            WatchByLogin: false,
            AllowUnloggedChat: true,
            UniqueIdentity: null,
            ClassIntroduce: "",
            OmoStationBroadcast: false,
            LabelIds: []);
    }
}
