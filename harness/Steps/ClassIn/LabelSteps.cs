using System.Globalization;

namespace Simulators.Steps.ClassIn;

/// <summary>The school's library of labels, and those of its courses and lessons. A label that is none is named by an id.</summary>
[Binding]
public sealed class LabelSteps(ClassInSchool school)
{
    /// <summary>The school's library has a label.</summary>
    [Given("the label {string}")]
    public async Task TheLabel(string name) => (await AddAsync(name)).MustBe(1);

    /// <summary>The school's library has so many labels, called "label 1", "label 2" and so on.</summary>
    [Given("the school has {int} labels")]
    public async Task HasLabels(int count)
    {
        for (var number = 1; number <= count; number++) (await AddAsync(Numbered(number))).MustBe(1);
    }

    /// <summary>Another school has a label of its own.</summary>
    [Given("the neighbouring school has the label {string}")]
    public Task TheNeighbourHasTheLabel(string name) =>
        school.AsNeighbourAsync(async () => (await AddAsync(name)).MustBe(1));

    /// <summary>The school adds a label to its library.</summary>
    [When("the school adds the label {string}")]
    public Task Adds(string name) => AddAsync(name);

    /// <summary>The school gives a label another name.</summary>
    [When("the school renames the label {string} to {string}")]
    public async Task Renames(string name, string to) =>
        await school.CallAsync("updateSchoolLabel", ("labelId", IdOf(name)), ("labelName", await school.FillAsync(to)));

    /// <summary>The school deletes a label.</summary>
    [When("the school deletes the label {string}")]
    public async Task Deletes(string name) => await school.CallAsync("deleteSchoolLabel", ("labelId", IdOf(name)));

    /// <summary>A course or lesson gets these labels in the place of those it has: "Maths, Hard", or "nothing".</summary>
    [Given("the school gives the {word} {string} the labels {string}")]
    [When("the school gives the {word} {string} the labels {string}")]
    public Task Gives(string kind, string name, string labels) => LabelAsync(kind, name, Names(labels));

    /// <summary>A course or lesson gets the first so many of "label 1", "label 2" and so on.</summary>
    [When("the school gives the {word} {string} {int} labels")]
    public Task GivesMany(string kind, string name, int count) =>
        LabelAsync(kind, name, Enumerable.Range(1, count).Select(Numbered));

    /// <summary>A course or lesson has just these labels: "Maths, Hard", or "nothing".</summary>
    [Then("the labels of the {word} {string} are {string}")]
    public async Task TheLabelsAre(string kind, string name, string labels)
    {
        var (collection, key) = kind == "lesson" ? ("lessons", "classId") : ("courses", "courseId");
        var id = school.Ids[kind, name];
        var row = (await school.StateAsync(collection)).Single(one => one.GetProperty(key).GetInt64() == id);
        Expect.Sequence(
            Names(labels).Select(IdOf),
            row.GetProperty("labelIds").EnumerateArray().Select(label => label.GetInt64()),
            $"The labels of the {kind} \"{name}\"");
    }

    async Task<ClassInAnswer> AddAsync(string name)
    {
        var answer = await school.CallAsync("addSchoolLabel", ("labelName", await school.FillAsync(name)));
        if (answer.Errno == 1)
            school.Ids["label", name] = long.Parse(answer.Data.GetProperty("labelId").GetString()!, CultureInfo.InvariantCulture);
        return answer;
    }

    Task<ClassInAnswer> LabelAsync(string kind, string name, IEnumerable<string> labels)
    {
        var (id, labelIds) = (school.Ids[kind, name], labels.Select(IdOf).ToArray());
        return kind == "lesson"
            ? school.CallAsync(
                "addClassLabels",
                ("courseId", school.Ids[ClassInIds.CourseOfLesson, name]),
                ("classList", new[] { new { classId = id, classLabelId = labelIds } }))
            : school.CallAsync("addCourseLabels", ("courseList", new[] { new { courseId = id, labelIds } }));
    }

    long IdOf(string label) => school.Ids["label", label];

    static IEnumerable<string> Names(string labels) =>
        labels == "nothing" ? [] : labels.Split(',', StringSplitOptions.TrimEntries);

    static string Numbered(int number) => FormattableString.Invariant($"label {number}");
}
