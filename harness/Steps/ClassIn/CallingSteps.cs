using System.Text;

namespace Simulators.Steps.ClassIn;

/// <summary>Calls of ClassIn's first API by the names of its actions and parameters, for what has no step of its own.</summary>
[Binding]
public sealed class CallingSteps(ClassInSchool school, ClassInCalls calls)
{
    /// <summary>Calls an action without parameters.</summary>
    [When("the school calls {string} at ClassIn")]
    public Task Calls(string action) => school.CallAsync(action);

    /// <summary>Calls an action with these parameters, one a row; {UID of Ada} and {course Maths} stand for ids.</summary>
    [When("the school calls {string} at ClassIn with:")]
    public async Task CallsWith(string action, DataTable fields) =>
        await school.CallAsync(action, await school.FieldsAsync(fields));

    /// <summary>The same as a neighbouring school, whose people and courses are not this school's.</summary>
    [Given("the neighbouring school has called {string} at ClassIn with:")]
    public async Task TheNeighbourCallsWith(string action, DataTable fields)
    {
        var sent = await school.FieldsAsync(fields);
        await calls.AsNeighbourAsync(() => school.MustAsync(action, sent));
    }

    /// <summary>Makes the last call again, signed anew.</summary>
    [When("the school makes the same ClassIn call again")]
    public Task CallsAgain() => school.CallAgainAsync();

    /// <summary>Calls an action by another way of sending a form: "multipart/form-data".</summary>
    [When("the school calls {string} at ClassIn as multipart\\/form-data with:")]
    public async Task CallsMultipart(string action, DataTable fields)
    {
        using var form = await school.MultipartAsync(await school.FieldsAsync(fields));
        await school.SendAsync(action, form);
    }

    /// <summary>Calls an action by another method than POST, its parameters in the body.</summary>
    [When("the school calls {string} at ClassIn by {word} with:")]
    public async Task CallsBy(string action, string method, DataTable fields)
    {
        using var form = new FormUrlEncodedContent(await school.SignedAsync(await school.FieldsAsync(fields)));
        await school.SendAsync(action, form, new HttpMethod(method));
    }

    /// <summary>Calls an action with a body that is no form, of this content type.</summary>
    [When("the school calls {string} at ClassIn with a body of the type {string}:")]
    public async Task CallsWithBody(string action, string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await school.SendAsync(action, content);
    }

    /// <summary>Calls an action with a parameter that it does not have, of so many megabytes, beside those that it has.</summary>
    [When("the school calls {string} at ClassIn with {int} MB of something else and:")]
    public async Task CallsWithMuch(string action, int megabytes, DataTable fields) => await school.CallAsync(
        action, [.. await school.FieldsAsync(fields), ("somethingElse", new string('x', megabytes * 1024 * 1024))]);
}
