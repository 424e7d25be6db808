using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>What is recorded of lessons, and shown live or afterwards.</summary>
[Binding]
public sealed class LessonRecordingSteps(ClassInSchool school, ClassInCalls calls, ClassInLessons lessons)
{
    static readonly string[] s_streams = ["RTMP", "HLS", "FLV"];

    /// <summary>The school changes what is recorded of a course's lessons, one a row: classId, record, live, replay.</summary>
    [When("the school changes the recordings of the course {string} at ClassIn to:")]
    public async Task Changes(string course, DataTable items) => await calls.CallAsync(
        "setClassVideoMultiple",
        ("courseId", calls.IdOf("course", course)),
        ("classJson", await school.ItemsAsync(items)));

    /// <summary>The recording of a lesson has a video, which {video part 1} stands for.</summary>
    [Given("the lesson {string} has the video {string}")]
    public Task HasTheVideo(string lesson, string video) => AddAsync(lesson, video, isProtected: false);

    /// <summary>The recording of a lesson has a video that is protected against deletion.</summary>
    [Given("the lesson {string} has the protected video {string}")]
    public Task HasTheProtectedVideo(string lesson, string video) => AddAsync(lesson, video, isProtected: true);

    /// <summary>The school deletes a video of a lesson.</summary>
    [When("the school deletes the video {string} of the lesson {string}")]
    public Task Deletes(string video, string lesson) => calls.CallAsync(
        "deleteClassVideo", ("classId", lessons.IdOf(lesson)), ("fileId", calls.IdOf("video", video)));

    /// <summary>The school deletes all videos of a lesson that are left.</summary>
    [When("the school deletes all videos of the lesson {string}")]
    public Task DeletesAll(string lesson) => calls.CallAsync("deleteClassVideo", ("classId", lessons.IdOf(lesson)));

    /// <summary>ClassIn holds these values of a lesson's recording: record, recordScene, live, replay (true or false).</summary>
    [Then("the recording of the lesson {string} is:")]
    public async Task Is(string lesson, DataTable fields) => await calls.MustHaveAsync(
        (await lessons.RowAsync(lesson)).GetProperty("recording"), fields, $"The recording of the lesson \"{lesson}\"");

    /// <summary>The answer has the address of a lesson's live page and of its three streams.</summary>
    [Then("ClassIn answers a live page and streams")]
    public void AnswersPageAndStreams()
    {
        var info = MoreData().GetProperty("live_info");
        MustHavePage();
        foreach (var stream in s_streams)
        {
            var there = info.TryGetProperty(stream, out var address);
            Expect.Matches("(rtmp|https)://.+", there ? address.GetString() : null, $"The address of the {stream} stream");
        }
    }

    /// <summary>The answer has the address of a lesson's live page, and no streams.</summary>
    [Then("ClassIn answers a live page without streams")]
    public void AnswersPageWithoutStreams()
    {
        MustHavePage();
        Expect.Equal("{}", MoreData().GetProperty("live_info").GetRawText(), "The streams");
    }

    /// <summary>The answer has the live addresses that ClassIn answered when the lesson was made.</summary>
    [Then("ClassIn answers the live addresses of the lesson {string}")]
    public void AnswersTheAddressesOf(string lesson) =>
        Expect.Equal(lessons.AddressesOf(lesson), MoreData().GetRawText(), $"The live addresses of the lesson \"{lesson}\"");

    void MustHavePage() => Expect.Matches(
        "https://www\\.eeo\\.cn/live\\.php\\?lessonKey=.+", MoreData().GetProperty("live_url").GetString(), "The live page");

    JsonElement MoreData() => school.Last.Json.TryGetProperty("more_data", out var data)
        ? data
        : throw school.Last.Mismatch("more_data with live addresses");

    async Task AddAsync(string lesson, string video, bool isProtected)
    {
        var added = await school.DashboardAsync(
            "addVideo", new { classId = lessons.IdOf(lesson), @protected = isProtected ? "1" : "0" });
        school.Ids["video", video] = added.GetProperty("fileId").GetInt64();
    }
}
