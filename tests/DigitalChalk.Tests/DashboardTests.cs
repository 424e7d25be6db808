namespace Simulators.DigitalChalk.Tests;

/// <summary>Mistakes at the dashboard are answered with a sentence, and change nothing.</summary>
public sealed class DashboardTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("createOffering", "{}", "offeringTitle is required.")]
    [InlineData("createOffering", "[]", "offeringTitle is required.")]
    [InlineData("createOffering", """{"offeringTitle":" "}""", "offeringTitle must be a text that is not empty.")]
    [InlineData("createOffering", """{"offeringTitle":"A","price":"9"}""", "price must be an amount, as 49.90.")]
    [InlineData("createOffering", """{"offeringTitle":"A","price":-1}""", "price must be an amount, as 49.90.")]
    [InlineData("createOffering", """{"offeringTitle":"A","registrationEndDate":"soon"}""", "registrationEndDate must be a moment as ISO 8601 writes it, as 2027-01-31T00:00:00Z.")]
    [InlineData("closeOffering", "{}", "offeringId is required.")]
    [InlineData("closeOffering", """{"offeringId":"x"}""", "'x' is no offering's id.")]
    [InlineData("completeRegistration", "{}", "studentRegistrationId is required.")]
    [InlineData("completeRegistration", """{"studentRegistrationId":"x"}""", "'x' is no registration's id.")]
    public async Task Says_what_is_wrong(string action, string body, string problem)
    {
        var organisation = await simulator.NewOrganisationAsync();
        using var client = simulator.NewClient();
        using var content = new StringContent(body);
        content.Headers.ContentType = new("application/json");
        var answer = await client.PostAsync(
            new Uri($"/s/{organisation.Sandbox.Id}/__admin/digitalchalk/{action}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(problem.Replace("'", "\\u0027", StringComparison.Ordinal), text.Replace("'", "\\u0027", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(organisation.State("offerings"));
    }

    [Fact]
    public async Task A_registration_is_completed_once()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var id = (await organisation.Register(await organisation.NewUser(), await organisation.NewOffering())).Text("studentRegistrationId");
        await organisation.Dashboard("completeRegistration", new { studentRegistrationId = id });
        await Assert.ThrowsAsync<ArgumentException>(() => organisation.Dashboard("completeRegistration", new { studentRegistrationId = id }));
    }
}
