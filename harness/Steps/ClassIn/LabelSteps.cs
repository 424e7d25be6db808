using System.Globalization;

namespace Simulators.Steps.ClassIn;

/// <summary>The school's labels, and those of its courses.</summary>
[Binding]
public sealed class LabelSteps(ClassInSchool school, ClassInCalls calls)
{
    /// <summary>The school has a label.</summary>
    [Given("the school at ClassIn has the label {string}")]
    public async Task HasTheLabel(string name) => (await MakeAsync(name)).MustBe(1);

    /// <summary>The school has so many labels, called "label 1", "label 2" and so on.</summary>
    [Given("the school at ClassIn has {int} labels")]
    public async Task HasLabels(int count)
    {
        for (var number = 1; number <= count; number++) (await MakeAsync(Numbered(number))).MustBe(1);
    }

    /// <summary>Another school has a label of its own.</summary>
    [Given("the neighbouring school at ClassIn has the label {string}")]
    public async Task TheNeighbourHasTheLabel(string name)
    {
        (await calls.AsNeighbourAsync(() => MakeAsync(name))).MustBe(1);
    }

    /// <summary>The school makes a label.</summary>
    [When("the school makes the label {string} at ClassIn")]
    public Task Makes(string name) => MakeAsync(name);

    /// <summary>The school gives a label another name.</summary>
    [When("the school renames the label {string} to {string} at ClassIn")]
    public async Task Renames(string name, string to) => await school.CallAsync(
        "updateSchoolLabel", ("labelId", school.Ids["label", name]), ("labelName", await school.FillAsync(to)));

    /// <summary>The school deletes a label.</summary>
    [When("the school deletes the label {string} at ClassIn")]
    public async Task Deletes(string name) => await school.CallAsync("deleteSchoolLabel", ("labelId", school.Ids["label", name]));

    /// <summary>A course has these labels from now on and no others: "Maths, Physics", or "none".</summary>
    [When("the course {string} at ClassIn gets the labels {string}")]
    public Task Gets(string course, string labels) => LabelAsync(course, ClassInCalls.Names(labels));

    /// <summary>A course has these labels.</summary>
    [Given("the course {string} at ClassIn has the labels {string}")]
    public async Task Has(string course, string labels)
    {
        var answer = await LabelAsync(course, ClassInCalls.Names(labels));
        if (answer.ItemErrnos is not [1]) throw answer.Mismatch("the labels to be set");
    }

    /// <summary>A course gets the first so many labels of "label 1", "label 2" and so on.</summary>
    [When("the course {string} at ClassIn gets {int} labels")]
    public Task GetsMany(string course, int count) => LabelAsync(course, Enumerable.Range(1, count).Select(Numbered));

    /// <summary>A course has just these labels: "Maths, Physics", or "none".</summary>
    [Then("the labels of the course {string} at ClassIn are {string}")]
    public async Task TheLabelsAre(string course, string labels)
    {
        var courseId = school.Ids["course", course];
        var row = (await school.StateAsync("courses")).Single(one => one.GetProperty("courseId").GetInt64() == courseId);
        var actual = row.GetProperty("labelIds").EnumerateArray().Select(id => id.GetInt64()).ToList();
        if (!actual.SequenceEqual(ClassInCalls.Names(labels).Select(IdOf)))
            throw new ExpectationException($"The course \"{course}\" should have the labels {labels}; it has {row}.");
    }

    async Task<ClassInAnswer> MakeAsync(string name)
    {
        var answer = await school.CallAsync("addSchoolLabel", ("labelName", await school.FillAsync(name)));
        if (answer.Errno == 1)
            school.Ids["label", name] = long.Parse(answer.Data.GetProperty("labelId").GetString()!, CultureInfo.InvariantCulture);
        return answer;
    }

    Task<ClassInAnswer> LabelAsync(string course, IEnumerable<string> labels) => school.CallAsync(
        "addCourseLabels",
        ("courseList", new[] { new { courseId = school.Ids["course", course], labelIds = labels.Select(IdOf) } }));

    long IdOf(string label) => school.Ids["label", label];

    static string Numbered(int number) => FormattableString.Invariant($"label {number}");
}
