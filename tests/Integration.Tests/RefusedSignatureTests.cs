using System.Net;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>ClassIn's 102 is a wrong clock, a wrong secret or a contract that has ended: which it is, is found out.</summary>
public sealed class RefusedSignatureTests(SimulatorHost simulator)
{
    const string Platform = "classin";

    [Fact]
    public async Task A_wrong_clock_is_named_with_what_it_says()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.Sandbox.AdvanceAsync(TimeSpan.FromMinutes(30));
        var answer = await school.ProvisionAsync(Platform, school.NewPerson());
        Assert.Equal((Outcome.Rejected, "102"), (answer.Outcome, answer.Error));
        Assert.Contains(
            "The clock of this machine is wrong: it says 2026-11-23 08:00:00 UTC", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("sid")]
    public async Task Wrong_credentials_are_named_and_the_clock_is_not(string credential)
    {
        await using var school = await School.OpenAsync(simulator);
        var access = school.Access().ToDictionary();
        var keys = new Dictionary<string, string>(access[Platform].Credentials) { [credential] = "999" };
        access[Platform] = access[Platform] with { Credentials = keys };
        await school.SendAsync(new Configure { Platforms = access });
        var answer = await school.ProvisionAsync(Platform, school.NewPerson());
        Assert.Equal((Outcome.Rejected, "102"), (answer.Outcome, answer.Error));
        Assert.Contains("SID or secret are wrong", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("clock", answer.Message, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The call itself is refused, and the one that asks for nothing is told so: nothing is changed by it.</summary>
    [Fact]
    public async Task Where_clock_and_secret_are_right_it_is_the_contract()
    {
        await using var school = await School.OpenAsync(simulator);
        var settings = await SettingsAsync(school);
        var answer = await ProvisionAsync(school, OddAnswers.Of(Refusal), null);
        Assert.Contains("contract", answer.Message, StringComparison.Ordinal);
        Assert.Equal(settings, await SettingsAsync(school));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "")]
    [InlineData(HttpStatusCode.NotFound, "")]
    [InlineData(HttpStatusCode.OK, """{"code":147,"msg":"?"}""")]
    [InlineData(HttpStatusCode.OK, "no json")]
    public async Task Where_that_cannot_be_found_out_both_are_named(HttpStatusCode status, string text)
    {
        await using var school = await School.OpenAsync(simulator);
        var answer = await ProvisionAsync(school, OddAnswers.Of(Refusal), OddAnswers.Of(text, status: status));
        Assert.Equal((Outcome.Rejected, "102"), (answer.Outcome, answer.Error));
        Assert.Contains("clock first, then at SID and secret", answer.Message, StringComparison.Ordinal);
    }

    const string Refusal = """{"error_info":{"errno":102,"error":"无权限"}}""";

    static async Task<string> SettingsAsync(School school) =>
        string.Concat(await school.StateAsync(Platform, "schoolConfs"));

    async Task<IntegrationAnswer> ProvisionAsync(School school, HttpResponseMessage refusal, HttpResponseMessage? reason)
    {
        using var http = new HttpClient(new OddAnswers(simulator.NewHandler(), request =>
            request.RequestUri!.Query.Contains("action=register", StringComparison.Ordinal) ? refusal
            : request.RequestUri.AbsolutePath.EndsWith("modifySchoolConf", StringComparison.Ordinal) ? reason
            : null));
        await using var integration = new ReferenceIntegration(http, school.Time);
        await integration.HandleAsync(new Configure { Platforms = school.Access() }, TestContext.Current.CancellationToken);
        return await integration.HandleAsync(
            new ProvisionUser { Platform = Platform, Person = school.NewPerson(), Role = "student" },
            TestContext.Current.CancellationToken);
    }
}
