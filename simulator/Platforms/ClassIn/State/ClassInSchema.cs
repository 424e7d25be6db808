using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn.State;

/// <summary>The tables of ClassIn, their indexes and their ids.</summary>
static class ClassInSchema
{
    public static readonly StoreSchema Schema = new();

    // Ids of the three kinds never meet: UIDs are divisible by 3, relationship ids leave 1, school ids leave 2. So a
    // relationship id that is used as a UID is always found out (errno 400), as the seed document warns it will be.
    public static readonly IdSequence NextUid = Schema.Sequence("uid", 1001931, 3);
    public static readonly IdSequence NextRelation = Schema.Sequence("relation", 14161, 3);
    public static readonly IdSequence NextCourse = Schema.Sequence("course", 132323, 1);
    public static readonly IdSequence NextLesson = Schema.Sequence("lesson", 1395045, 1);
    public static readonly IdSequence NextLabel = Schema.Sequence("label", 363, 1);
    public static readonly IdSequence NextGroup = Schema.Sequence("group", 5001, 1);
    public static readonly IdSequence NextActivity = Schema.Sequence("activity", 30010001, 1);
    public static readonly IdSequence NextMessage = Schema.Sequence("message", 1, 1);
    public static readonly IdSequence NextCloud = Schema.Sequence("cloud", 713940, 10);

    public static readonly TableDefinition<long, User> Users =
        Schema.Table("users", (User user) => user.Uid, () => ClassInJson.Default.User, secrets: "passwordMd5");

    public static readonly UniqueIndex<User, string> UserByTelephone = Users.Unique<string>("telephone", user => user.Telephone);
    public static readonly UniqueIndex<User, string> UserByEmail = Users.Unique<string>("email", user => user.Email);

    public static readonly TableDefinition<long, Member> Members =
        Schema.Table("members", (Member member) => member.Id, () => ClassInJson.Default.Member);

    public static readonly UniqueIndex<Member, (int School, long Uid, MemberKind Kind)> MemberByIdentity =
        Members.Unique<(int, long, MemberKind)>("identity", member => (member.School, member.Uid, member.Kind));

    public static readonly OrderedIndex<Member, long> MembersByUid = Members.Ordered<long>("uid", member => member.Uid);

    public static readonly OrderedIndex<Member, (int School, MemberKind Kind)> MembersByKind =
        Members.Ordered<(int, MemberKind)>("kind", member => (member.School, member.Kind));

    public static readonly TableDefinition<long, Course> Courses =
        Schema.Table("courses", (Course course) => course.CourseId, () => ClassInJson.Default.Course);

    public static readonly UniqueIndex<Course, (int School, string Identity)> CourseByIdentity =
        Courses.Unique<(int, string)>("uniqueIdentity", course => IdentityOf(course.School, course.UniqueIdentity));

    public static readonly OrderedIndex<Course, long> CoursesByHeadTeacher =
        Courses.Ordered<long>("mainTeacherUid", course => course.MainTeacherUid);

    public static readonly TableDefinition<Key2, CourseMember> CourseMembers = Schema.Table(
        "courseMembers", (CourseMember member) => new Key2(member.CourseId, member.Uid), () => ClassInJson.Default.CourseMember);

    public static readonly OrderedIndex<CourseMember, (long CourseId, Identity Identity)> CourseMembersByCourse =
        CourseMembers.Ordered<(long, Identity)>("course", member => (member.CourseId, member.Identity));

    public static readonly OrderedIndex<CourseMember, long> CourseMembersByUid =
        CourseMembers.Ordered<long>("uid", member => member.Uid);

    public static readonly TableDefinition<Key2, CourseTeacher> CourseTeachers = Schema.Table(
        "courseTeachers", (CourseTeacher teacher) => new Key2(teacher.CourseId, teacher.Uid), () => ClassInJson.Default.CourseTeacher);

    public static readonly OrderedIndex<CourseTeacher, long> CourseTeachersByCourse =
        CourseTeachers.Ordered<long>("course", teacher => teacher.CourseId);

    public static readonly OrderedIndex<CourseTeacher, long> CourseTeachersByUid =
        CourseTeachers.Ordered<long>("uid", teacher => teacher.Uid);

    public static readonly TableDefinition<long, CourseGroup> CourseGroups =
        Schema.Table("courseGroups", (CourseGroup group) => group.GroupId, () => ClassInJson.Default.CourseGroup);

    public static readonly OrderedIndex<CourseGroup, long> CourseGroupsByCourse =
        CourseGroups.Ordered<long>("course", group => group.CourseId);

    public static readonly TableDefinition<long, Lesson> Lessons =
        Schema.Table("lessons", (Lesson lesson) => lesson.ClassId, () => ClassInJson.Default.Lesson);

    public static readonly UniqueIndex<Lesson, (int School, string Identity)> LessonByIdentity =
        Lessons.Unique<(int, string)>("uniqueIdentity", lesson => IdentityOf(lesson.School, lesson.UniqueIdentity));

    public static readonly OrderedIndex<Lesson, long> LessonsByCourse = Lessons.Ordered<long>("course", lesson => lesson.CourseId);

    public static readonly OrderedIndex<Lesson, long> LessonsByTeacher = Lessons.Ordered<long>("teacher", lesson => lesson.TeacherUid);

    public static readonly OrderedIndex<Lesson, (int School, long CreatedAt)> LessonsByCreation =
        Lessons.Ordered<(int, long)>("created", lesson => (lesson.School, lesson.CreatedAt));

    public static readonly OrderedIndex<Lesson, long> LessonsByMain =
        Lessons.Ordered<long>("main", lesson => lesson.MainClassId == 0 ? default(Indexed<long>) : lesson.MainClassId);

    public static readonly TableDefinition<Key2, LessonStudent> LessonStudents = Schema.Table(
        "lessonStudents", (LessonStudent student) => new Key2(student.ClassId, student.Uid), () => ClassInJson.Default.LessonStudent);

    public static readonly OrderedIndex<LessonStudent, long> LessonStudentsByLesson =
        LessonStudents.Ordered<long>("lesson", student => student.ClassId);

    public static readonly OrderedIndex<LessonStudent, long> LessonStudentsByUid =
        LessonStudents.Ordered<long>("uid", student => student.Uid);

    public static readonly TableDefinition<Key2, StudentComment> StudentComments = Schema.Table(
        "studentComments", (StudentComment comment) => new Key2(comment.ClassId, comment.StudentUid), () => ClassInJson.Default.StudentComment);

    public static readonly TableDefinition<long, Video> Videos =
        Schema.Table("videos", (Video video) => video.FileId, () => ClassInJson.Default.Video);

    public static readonly OrderedIndex<Video, long> VideosByLesson = Videos.Ordered<long>("lesson", video => video.ClassId);

    public static readonly TableDefinition<long, Label> Labels =
        Schema.Table("labels", (Label label) => label.LabelId, () => ClassInJson.Default.Label);

    public static readonly UniqueIndex<Label, (int School, string Name)> LabelByName =
        Labels.Unique<(int, string)>("name", label => (label.School, label.LabelName));

    public static readonly OrderedIndex<Label, int> LabelsBySchool = Labels.Ordered<int>("school", label => label.School);

    public static readonly TableDefinition<long, Folder> Folders =
        Schema.Table("folders", (Folder folder) => folder.FolderId, () => ClassInJson.Default.Folder);

    public static readonly UniqueIndex<Folder, (int School, long Parent, string Name)> FolderByName =
        Folders.Unique<(int, long, string)>("name", folder => (folder.School, folder.ParentId, folder.Name));

    public static readonly OrderedIndex<Folder, (int School, long Parent)> FoldersByParent =
        Folders.Ordered<(int, long)>("parent", folder => (folder.School, folder.ParentId));

    public static readonly OrderedIndex<Folder, int> FoldersBySchool = Folders.Ordered<int>("school", folder => folder.School);

    public static readonly TableDefinition<long, CloudFile> Files =
        Schema.Table("files", (CloudFile file) => file.FileId, () => ClassInJson.Default.CloudFile);

    public static readonly OrderedIndex<CloudFile, long> FilesByFolder = Files.Ordered<long>("folder", file => file.FolderId);

    public static readonly OrderedIndex<CloudFile, int> FilesBySchool = Files.Ordered<int>("school", file => file.School);

    public static readonly TableDefinition<long, ClassroomSetting> ClassroomSettings =
        Schema.Table("classroomSettings", (ClassroomSetting setting) => setting.SettingId, () => ClassInJson.Default.ClassroomSetting);

    public static readonly TableDefinition<long, RecentCall> RecentCalls =
        Schema.Table("recentCalls", (RecentCall call) => call.Digest, () => ClassInJson.Default.RecentCall, isInternal: true);

    public static readonly OrderedIndex<RecentCall, long> RecentCallsByTime =
        RecentCalls.Ordered<long>("at", call => call.At.UtcTicks);

    public static readonly TableDefinition<long, Unit> Units =
        Schema.Table("units", (Unit unit) => unit.UnitId, () => ClassInJson.Default.Unit);

    public static readonly OrderedIndex<Unit, long> UnitsByCourse = Units.Ordered<long>("course", unit => unit.CourseId);

    public static readonly TableDefinition<long, Activity> Activities =
        Schema.Table("activities", (Activity activity) => activity.ActivityId, () => ClassInJson.Default.Activity);

    public static readonly OrderedIndex<Activity, (long CourseId, long UnitId)> ActivitiesByUnit =
        Activities.Ordered<(long, long)>("unit", activity => (activity.CourseId, activity.UnitId));

    public static readonly OrderedIndex<Activity, long> ActivitiesByLesson =
        Activities.Ordered<long>("lesson", activity => activity.ClassId == 0 ? default(Indexed<long>) : activity.ClassId);

    public static readonly OrderedIndex<Activity, long> ActivitiesByTeacher =
        Activities.Ordered<long>("teacher", activity => activity.TeacherUid);

    public static readonly TableDefinition<Key2, ActivityStudent> ActivityStudents = Schema.Table(
        "activityStudents", (ActivityStudent student) => new Key2(student.ActivityId, student.Uid), () =>
            ClassInJson.Default.ActivityStudent);

    public static readonly TableDefinition<long, SchoolConf> SchoolConfs =
        Schema.Table("schoolConfs", (SchoolConf conf) => (long)conf.School, () => ClassInJson.Default.SchoolConf);

    public static readonly TableDefinition<long, Subscription> Subscriptions =
        Schema.Table(
            "subscriptions", (Subscription subscription) => (long)subscription.School, () => ClassInJson.Default.Subscription);

    public static readonly TableDefinition<long, QueuedMessage> Messages =
        Schema.Table("messages", (QueuedMessage message) => message.Number, () => ClassInJson.Default.QueuedMessage);

    public static readonly TableDefinition<long, LessonSummary> LessonSummaries = Schema.Table(
        "lessonSummaries", (LessonSummary summary) => summary.ClassId, () => ClassInJson.Default.LessonSummary, isInternal: true);

    public static readonly TableDefinition<Key2, RoomVisit> RoomVisits = Schema.Table(
        "roomVisits", (RoomVisit visit) => new Key2(visit.ClassId, visit.Uid), () => ClassInJson.Default.RoomVisit);

    public static readonly OrderedIndex<RoomVisit, long> RoomVisitsByLesson =
        RoomVisits.Ordered<long>("lesson", visit => visit.ClassId);

    static Indexed<(int, string)> IdentityOf(int school, string? identity) =>
        identity is null ? default(Indexed<(int, string)>) : (school, identity);
}
