using System.Xml;

namespace Simulators.Steps.ClassIn;

/// <summary>What becomes of a lesson once it is scheduled, and the moments that this depends on.</summary>
[Binding]
public sealed class LessonChangeSteps(World world, ClassInSchool school, ClassInCalls calls, ClassInLessons lessons)
{
    /// <summary>Time passes until so long before a lesson begins.</summary>
    [Given("it is {duration} before the lesson {string}")]
    public Task ItIsBefore(TimeSpan duration, string name) => PassUntilAsync(name, "beginTime", -duration);

    /// <summary>Time passes until a minute after a lesson has begun.</summary>
    [Given("the lesson {string} is running")]
    public Task IsRunning(string name) => PassUntilAsync(name, "beginTime", TimeSpan.FromMinutes(1));

    /// <summary>Time passes until a lesson ends.</summary>
    [Given("the lesson {string} is over")]
    public Task IsOver(string name) => PassUntilAsync(name, "endTime", TimeSpan.Zero);

    /// <summary>The school changes these parameters of a lesson: className, beginTime, teacherUid, record, ...</summary>
    [Given("the school changes the lesson {string} to:")]
    [When("the school changes the lesson {string} to:")]
    public async Task Changes(string name, DataTable fields) =>
        await calls.CallAsync("editCourseClass", [.. lessons.Names(name), .. await school.FieldsAsync(fields)]);

    /// <summary>The school changes how many students are on stage in a lesson, and their pictures: seatNum, isHd, isDc.</summary>
    [When("the school changes the seats of the lesson {string} to:")]
    public async Task ChangesSeats(string name, DataTable fields) =>
        await calls.CallAsync("modifyClassSeatNum", [.. lessons.Names(name), .. await school.FieldsAsync(fields)]);

    /// <summary>The school deletes a lesson that is still to come.</summary>
    [Given("the school deletes the lesson {string}")]
    [When("the school deletes the lesson {string}")]
    public Task Deletes(string name) => calls.CallAsync("delCourseClass", lessons.Names(name));

    /// <summary>The school deletes a lesson, naming a course with it.</summary>
    [When("the school deletes the lesson {string} of the course {string}")]
    public Task DeletesOf(string name, string course) => calls.CallAsync(
        "delCourseClass", ("courseId", calls.IdOf("course", course)), ("classId", lessons.IdOf(name)));

    /// <summary>The school deletes a lesson by the call for those that are over.</summary>
    [When("the school deletes the ended lesson {string}")]
    public Task DeletesEnded(string name) => calls.CallAsync("delEndCourseClass", lessons.Names(name));

    /// <summary>The school locks a lesson that is over, so that nobody changes what is left of it.</summary>
    [When("the school locks the lesson {string}")]
    public Task Locks(string name) => LockAsync(name, 1);

    /// <summary>The school unlocks a lesson.</summary>
    [When("the school unlocks the lesson {string}")]
    public Task Unlocks(string name) => LockAsync(name, 0);

    /// <summary>A lesson has these labels from now on and no others: "Maths, Hard", or "none".</summary>
    [When("the lesson {string} gets the labels {string}")]
    public Task GetsLabels(string name, string labels) => LabelAsync(name, ClassInCalls.Names(labels));

    /// <summary>A lesson gets the first so many labels of "label 1", "label 2" and so on.</summary>
    [When("the lesson {string} gets {int} labels")]
    public Task GetsManyLabels(string name, int count) =>
        LabelAsync(name, Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"label {number}")));

    /// <summary>A lesson has just these labels: "Maths, Hard", or "none".</summary>
    [Then("the labels of the lesson {string} are {string}")]
    public async Task LabelsAre(string name, string labels) => Expect.Sequence(
        ClassInCalls.Names(labels).Select(label => calls.IdOf("label", label)),
        (await lessons.RowAsync(name)).GetProperty("labelIds").EnumerateArray().Select(id => id.GetInt64()),
        $"The ids of the labels of the lesson \"{name}\"");

    Task<ClassInAnswer> LockAsync(string name, int isLock) =>
        calls.CallAsync("updateClassLockStatus", ("classId", lessons.IdOf(name)), ("isLock", isLock));

    Task<ClassInAnswer> LabelAsync(string name, IEnumerable<string> labels)
    {
        var ids = labels.Select(label => calls.IdOf("label", label)).ToList();
        var (course, lesson) = (lessons.Names(name)[0], lessons.IdOf(name));
        return calls.CallAsync("addClassLabels", course, ("classList", new[] { new { classId = lesson, classLabelId = ids } }));
    }

    async Task PassUntilAsync(string name, string field, TimeSpan later)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds((await lessons.RowAsync(name)).GetProperty(field).GetInt64()) + later;
        var by = moment - await world.NowAsync();
        Expect.True(
            by >= TimeSpan.Zero,
            $"{moment:u}, which the step asks for, was {XmlConvert.ToString(-by)} ago; time passes in one direction only.");
        await (await world.SandboxAsync()).AdvanceAsync(by);
    }
}
