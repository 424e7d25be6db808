using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Which pieces of a recording can be deleted [docs.eeo.cn classroom/deleteClassVideo].</summary>
static class VideoRules
{
    /// <summary>The videos to delete: that of the file, or all that are left when there is none (0).</summary>
    public static Decision<List<Video>> ToDelete(ClassInTables tables, Lesson lesson, long fileId, long unixNow)
    {
        if (!lesson.Recording.Record)
            return new Rejection(
                Errors.LessonNotRecorded, RuleBook.VideoRecorded, $"The lesson {lesson.ClassId} was not recorded.");
        if (LessonWindow.PhaseOf(lesson, unixNow) != LessonPhase.Ended)
            return new Rejection(
                Errors.LessonNotEnded,
                RuleBook.VideoRecorded,
                $"The lesson {lesson.ClassId} ends at {lesson.EndTime}; it is {unixNow}.");
        var videos = tables.Videos.Where(ClassInSchema.VideosByLesson, lesson.ClassId);
        if (videos.Count == 0)
            return new Rejection(
                Errors.RecordingFailed,
                RuleBook.VideoRecorded,
                "The recording left no file (the dashboard's addVideo makes one).");
        return fileId > 0 ? One(videos, fileId) : All(videos);
    }

    static Decision<List<Video>> One(IReadOnlyList<Video> videos, long fileId) =>
        videos.FirstOrDefault(video => video.FileId == fileId) switch
        {
            null => Refuse(Errors.NoSuchVideo, $"The lesson has no video {fileId}."),
            { Deleted: true } => Refuse(Errors.VideoDeleted, $"The video {fileId} was deleted before."),
            { Protected: true } => Refuse(Errors.VideoLocked, $"The video {fileId} is protected."),
            var video => new List<Video> { video },
        };

    static Decision<List<Video>> All(IReadOnlyList<Video> videos)
    {
        List<Video> left = [.. videos.Where(video => !video.Deleted)];
        if (left.Count == 0) return Refuse(Errors.AllVideosDeleted, "All videos of the lesson were deleted before.");
        return left.Find(video => video.Protected) is { } locked
            ? Refuse(Errors.VideoLocked, $"The video {locked.FileId} is protected: name the others by fileId.")
            : left;
    }

    static Rejection Refuse(ErrorEntry error, string explanation) => new(error, RuleBook.VideoDeletable, explanation);
}
