using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>What a lesson is to have that some editions lack; null is not asked for.</summary>
sealed record EditionUse(Recording? Recording, IReadOnlyList<long>? AssistantUids, Seating? Seating, int? TeachMode);

/// <summary>What the school's edition of ClassIn does not offer [docs.eeo.cn classroom/addCourseClass].</summary>
static class EditionRules
{
    /// <summary>Refuses a lesson that asks for what the edition lacks.</summary>
    /// <param name="use">What is asked for.</param>
    /// <param name="lacks">The setting <c>editionLacks</c>.</param>
    public static Rejection? Refuses(EditionUse use, string lacks)
    {
        var error = lacks switch
        {
            "recording" => use.Recording is { Record: true } ? Errors.RecordingNotAllowed : null,
            "sceneRecording" => use.Recording is { RecordScene: true } ? Errors.SceneRecordingNotAllowed : null,
            "webLive" => use.Recording is { Live: true } ? Errors.WebLiveNotAllowed : null,
            "webReplay" => use.Recording is { Replay: true } ? Errors.WebReplayNotAllowed : null,
            "coTeachers" => use.AssistantUids is { Count: > 0 } ? Errors.CoTeachersNotAllowed : null,
            "dualCamera" => use.Seating is { IsDc: > 0 } ? Errors.DualCameraNotAllowed : null,
            "highDefinition" => use.Seating is { IsHd: > 0 } ? Errors.DefinitionNotAllowed : null,
            "smartClassroom" => use.TeachMode is 2 ? Errors.SettingNotInEdition : null,
            _ => null,
        };
        return error is null
            ? null
            : new Rejection(error, RuleBook.LessonEdition, $"The school's edition has no {lacks} (setting editionLacks).");
    }
}
