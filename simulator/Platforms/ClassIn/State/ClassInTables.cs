using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.ClassIn.State;

/// <summary>ClassIn's tables inside a transaction.</summary>
public sealed class ClassInTables(ITransaction transaction)
{
    public ITable<long, User> Users { get; } = transaction.Table(ClassInSchema.Users);

    public ITable<long, Member> Members { get; } = transaction.Table(ClassInSchema.Members);

    public ITable<long, Course> Courses { get; } = transaction.Table(ClassInSchema.Courses);

    public ITable<Key2, CourseMember> CourseMembers { get; } = transaction.Table(ClassInSchema.CourseMembers);

    public ITable<Key2, CourseTeacher> CourseTeachers { get; } = transaction.Table(ClassInSchema.CourseTeachers);

    public ITable<long, CourseGroup> CourseGroups { get; } = transaction.Table(ClassInSchema.CourseGroups);

    public ITable<long, Lesson> Lessons { get; } = transaction.Table(ClassInSchema.Lessons);

    public ITable<Key2, LessonStudent> LessonStudents { get; } = transaction.Table(ClassInSchema.LessonStudents);

    public ITable<Key2, StudentComment> StudentComments { get; } = transaction.Table(ClassInSchema.StudentComments);

    public ITable<long, Video> Videos { get; } = transaction.Table(ClassInSchema.Videos);

    public ITable<long, Label> Labels { get; } = transaction.Table(ClassInSchema.Labels);

    public ITable<long, Folder> Folders { get; } = transaction.Table(ClassInSchema.Folders);

    public ITable<long, CloudFile> Files { get; } = transaction.Table(ClassInSchema.Files);

    public ITable<long, ClassroomSetting> ClassroomSettings { get; } = transaction.Table(ClassInSchema.ClassroomSettings);

    public ITable<long, RecentCall> RecentCalls { get; } = transaction.Table(ClassInSchema.RecentCalls);

    public ITable<long, Unit> Units { get; } = transaction.Table(ClassInSchema.Units);

    public ITable<long, Activity> Activities { get; } = transaction.Table(ClassInSchema.Activities);

    public ITable<Key2, ActivityStudent> ActivityStudents { get; } = transaction.Table(ClassInSchema.ActivityStudents);

    public ITable<long, SchoolConf> SchoolConfs { get; } = transaction.Table(ClassInSchema.SchoolConfs);

    public ITable<long, Subscription> Subscriptions { get; } = transaction.Table(ClassInSchema.Subscriptions);

    public ITable<long, QueuedMessage> Messages { get; } = transaction.Table(ClassInSchema.Messages);

    public ITable<long, LessonSummary> LessonSummaries { get; } = transaction.Table(ClassInSchema.LessonSummaries);

    public ITable<Key2, RoomVisit> RoomVisits { get; } = transaction.Table(ClassInSchema.RoomVisits);

    public static ClassInTables Of(ITransaction transaction) =>
        transaction.View(static open => new ClassInTables(open));

    public long NextId(IdSequence sequence) => transaction.NextId(sequence);

    /// <summary>The user's relationship of that kind to a school, or null.</summary>
    public Member? Member(int school, long uid, MemberKind kind) =>
        Members.Find(ClassInSchema.MemberByIdentity, (school, uid, kind));

    /// <summary>The account of a telephone number or e-mail address, or null.</summary>
    public User? User(Account account) => account.IsEmail
        ? Users.Find(ClassInSchema.UserByEmail, account.Text)
        : Users.Find(ClassInSchema.UserByTelephone, account.Text);
}
