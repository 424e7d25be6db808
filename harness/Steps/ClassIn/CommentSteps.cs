using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>A teacher's comments on the students of a lesson.</summary>
[Binding]
public sealed class CommentSteps(ClassInSchool school)
{
    /// <summary>
    /// Comments on students of a lesson, one a row; the columns are studentUid, starNum, comment, customColumn.
    /// </summary>
    [When("the school comments on the lesson {string} at ClassIn:")]
    public async Task Comments(string lesson, DataTable comments) => await school.CallAsync(
        "updateClassStudentComment",
        ("classId", school.Ids["lesson", lesson]),
        ("commentJson", await school.ItemsAsync(comments)));

    /// <summary>The one comment on somebody in all lessons has so many stars and this text.</summary>
    [Then("the comment on {string} at ClassIn has {int} star(s) and says {string}")]
    public async Task TheCommentIs(string name, int stars, string text)
    {
        var comments = await OfAsync(name);
        if (comments is [var only]
            && only.GetProperty("starNum").GetInt32() == stars
            && only.GetProperty("comment").GetString() == await school.FillAsync(text)) return;
        throw new ExpectationException($"Expected one comment on \"{name}\"; there are: {string.Join(", ", comments)}.");
    }

    /// <summary>Nobody has commented on somebody.</summary>
    [Then("there is no comment on {string} at ClassIn")]
    public async Task ThereIsNone(string name)
    {
        var comments = await OfAsync(name);
        Expect.True(comments.Count == 0, $"There are comments on \"{name}\": {string.Join(", ", comments)}.");
    }

    async Task<IReadOnlyList<JsonElement>> OfAsync(string name)
    {
        var uid = school.People[name].Uid;
        return [.. (await school.StateAsync("studentComments")).Where(row => row.GetProperty("studentUid").GetInt64() == uid)];
    }
}
