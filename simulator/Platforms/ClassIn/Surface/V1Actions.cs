using System.Collections.Frozen;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>The v1 actions by endpoint and name.</summary>
static class V1Actions
{
    const string CoursePath = "/partner/api/course.api.php";
    const string CloudPath = "/partner/api/cloud.api.php";

    internal static readonly FrozenDictionary<string, Operation> Course = Table(
    [
        .. Users.Actions,
        .. Members.Actions,
        .. Teachers.Actions,
        .. Passwords.Actions,
        .. Comments.Actions,
        .. Courses.Actions,
        .. CourseMembers.Actions,
        .. CourseTeachers.Actions,
        .. CourseGroups.Actions,
        .. Labels.Actions,
        .. Lessons.Actions,
        .. LessonEdits.Actions,
        .. LessonStudents.Actions,
        .. LessonVideos.Actions,
        .. Links.Actions,
        .. WithdrawnActions.Actions,
        .. Folders.Withdrawn,
    ]);

    internal static readonly FrozenDictionary<string, Operation> Cloud = Table(
    [
        .. Folders.Actions,
        .. Files.Actions,
    ]);

    static readonly Operation Unknown = new("unknownAction", V1Gate.Unknown);

    public static IReadOnlyCollection<Operation> All { get; } = [.. Course.Values, .. Cloud.Values, Unknown];

    /// <summary>The operation at the request's address, or null when the path is none of v1.</summary>
    public static Operation? Find(WireRequest request)
    {
        var table = request.Path switch { CoursePath => Course, CloudPath => Cloud, _ => null };
        if (table is null) return null;
        // One client leaves action empty in the query and sends it in the body, as PHP's $_REQUEST would have it.
        var action = request.QueryValue("action") is { Length: > 0 } named ? named : request.Form["action"];
        return action is not null && table.TryGetValue(action, out var operation) ? operation : Unknown;
    }

    static FrozenDictionary<string, Operation> Table(IEnumerable<V1Action> actions) =>
        actions.ToFrozenDictionary(
            action => action.Name,
            action => new Operation(action.Name, call => V1Gate.Open(call, action.Handle)),
            StringComparer.Ordinal);
}

/// <summary>A v1 action: its name on the wire, and what answers it once the call is known to be the school's.</summary>
sealed record V1Action(string Name, Func<V1Call, Reply> Handle);
