using System.Text.Json.Serialization;

namespace Simulators.ClassIn.State;

/// <summary>How rows are written in snapshots and state views.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Course))]
[JsonSerializable(typeof(CourseMember))]
[JsonSerializable(typeof(CourseTeacher))]
[JsonSerializable(typeof(CourseGroup))]
[JsonSerializable(typeof(Lesson))]
[JsonSerializable(typeof(LessonStudent))]
[JsonSerializable(typeof(StudentComment))]
[JsonSerializable(typeof(Video))]
[JsonSerializable(typeof(Label))]
[JsonSerializable(typeof(Folder))]
[JsonSerializable(typeof(CloudFile))]
[JsonSerializable(typeof(ClassroomSetting))]
[JsonSerializable(typeof(RecentCall))]
[JsonSerializable(typeof(Unit))]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivityStudent))]
[JsonSerializable(typeof(SchoolConf))]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(QueuedMessage))]
[JsonSerializable(typeof(LessonSummary))]
[JsonSerializable(typeof(RoomVisit))]
sealed partial class ClassInJson : JsonSerializerContext;
