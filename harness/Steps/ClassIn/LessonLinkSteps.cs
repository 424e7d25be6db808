namespace Simulators.Steps.ClassIn;

/// <summary>Links into classrooms, and to live pages on the web.</summary>
[Binding]
public sealed class LessonLinkSteps(ClassInSchool school, ClassInCalls calls, ClassInLessons lessons)
{
    string? _page;

    /// <summary>The school asks for a link that takes somebody into the classroom of a lesson.</summary>
    [When("the school asks for a link into the lesson {string} for {string}")]
    public async Task AsksForLink(string lesson, string name) =>
        await calls.CallAsync("getLoginLinked", [.. lessons.Names(lesson), ("uid", await calls.UidOfAsync(name))]);

    /// <summary>The same for a device: 1 is a PC, 2 iOS, 3 Android.</summary>
    [When("the school asks for a link into the lesson {string} for {string} on the device {int}")]
    public async Task AsksForLinkOn(string lesson, string name, int device) => await calls.CallAsync(
        "getLoginLinked", [.. lessons.Names(lesson), ("uid", await calls.UidOfAsync(name)), ("deviceType", device)]);

    /// <summary>The school asks for the live page of a course.</summary>
    [When("the school asks for the live page of the course {string} at ClassIn")]
    public Task AsksForPage(string course) => calls.CallAsync("getWebcastUrl", ("courseId", calls.IdOf("course", course)));

    /// <summary>The school asks for the live page of a course, showing one lesson.</summary>
    [When("the school asks for the live page of the lesson {string}")]
    public Task AsksForPageOfLesson(string lesson) => calls.CallAsync("getWebcastUrl", lessons.Names(lesson));

    /// <summary>The answer is the address of a course's live page.</summary>
    [Then("ClassIn answers the address of a live page")]
    public void AnswersPage()
    {
        _page = school.Last.Data.GetString();
        Expect.Matches("https://www\\.eeo\\.cn/webcast\\.php\\?courseKey=[0-9a-f]+", _page, "The live page");
    }

    /// <summary>The answer is the live page of the step before, with something behind its address.</summary>
    [Then("ClassIn answers the same live page with {string} behind it")]
    public async Task AnswersSamePage(string end) =>
        Expect.Equal(_page + await school.FillAsync(end), school.Last.Data.GetString(), "The live page");
}
