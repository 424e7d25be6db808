using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a recording rule gives back: which error the action has for it.</summary>
/// <param name="NotRecorded">Live, replay or scene without record.</param>
/// <param name="Locked">Too late.</param>
sealed record RecordingErrors(ErrorEntry NotRecorded, ErrorEntry Locked)
{
    public static readonly RecordingErrors OfEdit = new(Errors.EditedRecordingParametersWrong, Errors.EditedRecordingLocked);

    public static readonly RecordingErrors OfVideos = new(Errors.RecordingNotOn, Errors.RecordingLocked);
}

/// <summary>What may be recorded and shown of a lesson.</summary>
static class RecordingRules
{
    public static readonly Recording Off = new(false, false, false, false);

    /// <summary>Refuses live, replay or the scene without the recording itself.</summary>
    public static Rejection? Inconsistent(Recording asked, ErrorEntry error) =>
        !asked.Record && (asked.Live || asked.Replay || asked.RecordScene)
            ? new Rejection(error, RuleBook.RecordingFirst, "live, replay and recordScene need record=1 beside them.")
            : null;

    /// <summary>
    /// Refuses a change that comes too late: from 20 minutes before it begins, a recorded lesson's replay is all that can
    /// change [docs.eeo.cn appendix/rules].
    /// </summary>
    public static Rejection? TooLate(Recording before, Recording asked, LessonPhase phase, ErrorEntry error)
    {
        if (phase == LessonPhase.Early || asked == before) return null;
        return before.Record && asked == before with { Replay = asked.Replay }
            ? null
            : new Rejection(
                error,
                RuleBook.RecordingWindow,
                before.Record
                    ? "Less than 20 minutes before it begins, only replay can change of a recorded lesson."
                    : "Less than 20 minutes before it begins, recording cannot be switched on.");
    }

    public static Rejection? Refuses(Recording before, Recording asked, LessonPhase phase, RecordingErrors errors) =>
        Inconsistent(asked, errors.NotRecorded) ?? TooLate(before, asked, phase, errors.Locked);
}
