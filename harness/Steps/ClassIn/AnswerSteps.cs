using System.Globalization;

namespace Simulators.Steps.ClassIn;

/// <summary>What ClassIn answers to the last call.</summary>
[Binding]
public sealed class AnswerSteps(ClassInSchool school)
{
    /// <summary>The errno of the answer; 1 is success.</summary>
    [Then("ClassIn answers {int}")]
    public void Answers(int errno) => school.Last.MustBe(errno);

    /// <summary>The call is refused with this errno, in words too, and nothing is handed out.</summary>
    [Then("ClassIn answers error {int}")]
    public void AnswersError(int errno)
    {
        var answer = school.Last;
        answer.MustBe(errno);
        if (errno == 1 || answer.Error.Length == 0 || answer.HasData)
            throw answer.Mismatch($"errno {errno} with an error text and without data");
    }

    /// <summary>The errno, with somebody's UID as data.</summary>
    [Then("ClassIn answers {int} with the UID of {string}")]
    public async Task AnswersUid(int errno, string name) => MustBe(errno, await school.UidOfAsync(name));

    /// <summary>The errno, with the id of a course, lesson, label, folder or file that is there as data.</summary>
    [Then("ClassIn answers {int} with the id of the {word} {string}")]
    public void AnswersId(int errno, string kind, string name) => MustBe(errno, school.Ids[kind, name]);

    /// <summary>A batch is accepted, and its items answer these errnos in order: "1, 135, 137".</summary>
    [Then("ClassIn's items answer {string}")]
    public void ItemsAnswer(string errnos)
    {
        var answer = school.Last;
        answer.MustBe(1);
        var expected = errnos.Split(',', StringSplitOptions.TrimEntries)
            .Select(text => long.Parse(text, CultureInfo.InvariantCulture));
        if (!answer.ItemErrnos.SequenceEqual(expected)) throw answer.Mismatch($"the items to answer {errnos}");
    }

    /// <summary>The answer's body is exactly this, byte for byte.</summary>
    [Then("ClassIn's answer is exactly:")]
    public async Task IsExactly(string body)
    {
        var expected = await school.FillAsync(body);
        if (school.Last.Exchange.Text != expected) throw school.Last.Mismatch(expected);
    }

    /// <summary>
    /// The answer has these values, one a row: where (data[0].telephone) and the JSON text of it; none for what must not be
    /// there. {UID of Ada} stands for an id.
    /// </summary>
    [Then("ClassIn's answer holds:")]
    public async Task Holds(DataTable values)
    {
        foreach (var (path, cell) in ClassInTables.Pairs(values))
        {
            var expected = await school.FillAsync(cell);
            var actual = JsonPath.Find(school.Last.Json, path)?.GetRawText() ?? "none";
            if (!JsonPath.Same(expected, actual)) throw school.Last.Mismatch($"{path} to be {expected} and not {actual}");
        }
    }

    void MustBe(int errno, long id)
    {
        var answer = school.Last;
        answer.MustBe(errno);
        if (answer.Id != id) throw answer.Mismatch($"errno {errno} with {id} as data");
    }
}
