using System.Globalization;
using System.Net;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>Answers that no platform should give, and some give: none of them is taken for success, none for an end.</summary>
public sealed class OddAnswerTests(SimulatorHost simulator)
{
    const string Bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><User><UserId>&c;</UserId></User>";

    const string NoBody = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body/></e:Envelope>";

    [Theory]
    [InlineData("classin", "<html>Gateway</html>", "text/html")]
    [InlineData("classin", "{\"data\":1}", "application/json")]
    [InlineData("classin", "{\"data\":null,\"error_info\":{\"errno\":1}}", "application/json")]
    [InlineData("classin", "", "application/json")]
    [InlineData("electa", Bomb, "text/xml")]
    [InlineData("electa", "<Response><ResponseData>x</ResponseData></Response>", "text/xml")]
    [InlineData("electa", "<User><UserId>7</UserId></User>", "text/xml")]
    [InlineData("digitalchalk", "<html>Gateway</html>", "text/html")]
    [InlineData("digitalchalk", NoBody, "text/xml")]
    [InlineData("studentgroups", "{}", "application/json")]
    [InlineData("studentgroups", "[", "application/json")]
    public async Task An_answer_that_is_none_leaves_the_outcome_unknown(string platform, string body, string type)
    {
        await using var school = await School.OpenAsync(simulator);
        var creation = new[] { "action=register", "/User/Create", "/dc/api/v4", "/students" };
        await using var integration = await BeginAsync(school, request =>
            Array.Exists(creation, part => request.RequestUri!.AbsoluteUri.Contains(part, StringComparison.Ordinal))
                ? OddAnswers.Of(body, type)
                : null);
        var answer = await ProvisionAsync(integration, platform, school.NewPerson());
        Assert.Equal((Outcome.Unknown, IntegrationErrors.BadAnswer), (answer.Outcome, answer.Error));
        Assert.Null(answer.UserId);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 20)]
    [InlineData(HttpStatusCode.TooManyRequests, 50)]
    public async Task A_platform_that_says_when_to_come_again_is_left_alone_until_then(HttpStatusCode status, int seconds)
    {
        await using var school = await School.OpenAsync(simulator);
        var first = true;
        await using var integration = await BeginAsync(school, request =>
        {
            if (!first || !request.RequestUri!.Query.Contains("register", StringComparison.Ordinal)) return null;
            first = false;
            return OddAnswers.Of("", status: status, headers: ("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)));
        });
        var answer = await ProvisionAsync(integration, "classin", school.NewPerson());
        Assert.Equal(Outcome.Created, answer.Outcome);
        Assert.InRange(school.Time.Waited.TotalSeconds, seconds, seconds + 5);
    }

    [Theory]
    [InlineData("{}", IntegrationErrors.BadAnswer)]
    [InlineData("{\"users\":null}", IntegrationErrors.BadAnswer)]
    [InlineData("{\"users\":[]}", IntegrationErrors.ShortPull)]
    [InlineData("{\"users\":[{\"sourcedId\":\"a\"},{\"sourcedId\":\"a\"}]}", IntegrationErrors.ShortPull)]
    [InlineData("{\"users\":[{\"status\":\"active\"}]}", IntegrationErrors.ShortPull)]
    public async Task A_roster_that_is_not_whole_changes_nobody(string page, string error)
    {
        await using var school = await School.OpenAsync(simulator);
        await using var integration = await BeginAsync(school, request =>
            IsUsers(request) ? OddAnswers.Of(page, headers: ("X-Total-Count", "12")) : null);
        var answer = await SyncAsync(integration);
        Assert.Equal((Outcome.Rejected, error), (answer.Outcome, answer.Error));
    }

    [Theory]
    [InlineData("x-perm-rev")]
    [InlineData("X-Total-Count")]
    public async Task A_roster_that_changes_while_it_is_read_is_read_again(string header)
    {
        await using var school = await School.OpenAsync(simulator);
        var page = 0;
        await using var integration = await BeginAsync(school, request =>
        {
            if (!IsUsers(request)) return null;
            // The second page is of another revision; from the third on all is quiet.
            var rows = request.RequestUri!.Query.Contains("offset=0", StringComparison.Ordinal) ? Row("a") : Row("b");
            var mark = ++page == 2 ? "3" : "2";
            var total = header == "X-Total-Count" ? mark : "2";
            var revision = header == "x-perm-rev" ? mark : "1";
            return OddAnswers.Of($"{{\"users\":[{rows}]}}", headers: [("X-Total-Count", total), ("x-perm-rev", revision)]);
        });
        var answer = await SyncAsync(integration);
        Assert.Null(answer.Error);
        Assert.Equal((2, 4), (answer.Pulled!["users"], page));
    }

    [Fact]
    public async Task An_answer_without_an_end_is_not_read_to_its_end()
    {
        await using var school = await School.OpenAsync(simulator);
        await using var integration = await BeginAsync(school, request => IsUsers(request)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Endless()) }
            : null);
        Assert.Equal(IntegrationErrors.BadAnswer, (await SyncAsync(integration)).Error);
    }

    [Fact]
    public async Task A_relationship_id_is_never_taken_for_a_UID()
    {
        await using var school = await School.OpenAsync(simulator);
        await school.ProvisionAsync("classin", school.NewPerson());
        var teacher = school.NewPerson();
        var answer = await school.ProvisionAsync("classin", teacher, "teacher");
        var member = Assert.Single(
            await school.StateAsync("classin", "members"), row => $"{row.GetProperty("uid")}" == answer.UserId);
        Assert.NotEqual(answer.UserId, $"{member.GetProperty("id")}");
    }

    static Task<IntegrationAnswer> ProvisionAsync(ReferenceIntegration integration, string platform, Person person) =>
        integration.HandleAsync(
            new ProvisionUser { Platform = platform, Person = person, Role = "student" },
            TestContext.Current.CancellationToken);

    static bool IsUsers(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("/users", StringComparison.Ordinal);

    static string Row(string id) =>
        $"{{\"sourcedId\":\"{id}\",\"status\":\"active\",\"role\":\"student\",\"givenName\":\"A\",\"familyName\":\"B\"}}";

    static Task<IntegrationAnswer> SyncAsync(ReferenceIntegration integration) =>
        integration.HandleAsync(new SyncRoster { Target = "studentgroups" }, TestContext.Current.CancellationToken);

    async Task<ReferenceIntegration> BeginAsync(School school, Func<HttpRequestMessage, HttpResponseMessage?> odd)
    {
        var http = new HttpClient(new OddAnswers(simulator.NewHandler(), odd));
        var integration = new ReferenceIntegration(http, school.Time);
        await integration.HandleAsync(new Configure { Platforms = school.Access() }, TestContext.Current.CancellationToken);
        return integration;
    }

    /// <summary>Blanks, for ever.</summary>
    sealed class Endless : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
