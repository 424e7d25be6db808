using System.Net;

namespace Simulators.ThisIsSchool.Tests;

/// <summary>A run that fails leaves everything as it was, and says why.</summary>
public sealed class FailureTests(SchoolFixture fixture)
{
    public static TheoryData<string> Names => [.. Faults.Keys];

    static readonly Dictionary<string, (string Rule, Action<FakeDistrict> Break)> Faults = new()
    {
        ["502 on the second page"] = (
            "sync/refused", At("users", 2, () => FakeDistrict.Json("too heavy", HttpStatusCode.BadGateway))),
        ["429"] = ("sync/refused", At("users", 0, () => FakeDistrict.Json("", HttpStatusCode.TooManyRequests))),
        ["redirect"] = ("sync/refused", At("users", 0, () => FakeDistrict.Json("", HttpStatusCode.Redirect))),
        ["connection broken"] = ("sync/unreachable", At("enrollments", 0, () => throw new HttpRequestException("reset by peer"))),
        ["broken in the middle of a body"] = (
            "sync/unreachable", At("users", 2, () => new HttpResponseMessage { Content = new BrokenContent() })),
        ["never answers"] = ("sync/unreachable", district => district.Fault = async (collection, _, stop) =>
        {
            if (collection == "users") await new TaskCompletionSource().Task.WaitAsync(stop);
            return null;
        }
        ),
        ["short page"] = ("sync/total", At("users", 2, () => FakeDistrict.Json("""{"users":[]}"""))),
        ["total too high"] = ("sync/total", district => district.Total = (_, _, total) => total + 1),
        ["total too low"] = ("sync/total", district => district.Total = (collection, _, total) => collection == "users"
            ? 2 : total),
        ["total moves between pages"] = ("sync/moved", district => district.Total = (
            collection, offset, total) => collection == "users" && offset > 0 ? total + 1 : total),
        ["changed after it was pulled"] = ("sync/moved", district => district.Fault = (collection, _, _) =>
        {
            if (collection == "enrollments" && district["users"].Count == 4) district.Remove("users", "p3");
            return Task.FromResult<HttpResponseMessage?>(null);
        }
        ),
        ["the same record on two pages"] = (
            "sync/moved", At("users", 2, () => FakeDistrict.Json("""{"users":[{"sourcedId":"t1"},{"sourcedId":"p1"}]}"""))),
        ["the same enrolment twice"] = ("sync/moved", district => district.Enroll("e1", "k1", "p2", "student")),
        ["offset does nothing"] = (
            "sync/moved", district => district.Fault = (collection, _, _) => Task.FromResult<HttpResponseMessage?>(
            collection == "schools" ? FakeDistrict.Json("""{"orgs":[{"sourcedId":"a"},{"sourcedId":"b"}]}""") : null)),
        ["no JSON"] = ("sync/malformed", At("users", 0, () => FakeDistrict.Json("<html>"))),
        ["cut short"] = ("sync/malformed", At("users", 0, () => FakeDistrict.Json("""{"users":[{"sourcedId":"t1"},"""))),
        ["too deep"] = ("sync/malformed", At("users", 0, () => FakeDistrict.Json("""{"users":""" + new string('[', 100_000)))),
        ["no collection"] = ("sync/malformed", At("users", 0, () => FakeDistrict.Json("""{"statusInfoSet":[]}"""))),
        ["a collection that is no array"] = ("sync/malformed", At("users", 0, () => FakeDistrict.Json("""{"users":{}}"""))),
        ["a record that is no object"] = ("sync/malformed", At("users", 0, () => FakeDistrict.Json("""{"users":[1]}"""))),
        ["half a surrogate pair"] = (
            "sync/malformed", At("users", 0, () => FakeDistrict.Json("""{"users":[{"sourcedId":"\ud800"}]}"""))),
        ["empty body"] = ("sync/malformed", At("users", 0, () => FakeDistrict.Json(""))),
        ["a school without sourcedId"] = ("sync/malformed", district => district["schools"][0].Remove("sourcedId")),
        ["a course without sourcedId"] = ("sync/malformed", district => district["courses"][0].Remove("sourcedId")),
        ["a class without sourcedId"] = ("sync/malformed", district => district["classes"][0].Remove("sourcedId")),
        ["a user without sourcedId"] = ("sync/malformed", district => district.User("t1").Remove("sourcedId")),
        ["an enrolment without sourcedId"] = ("sync/malformed", district => district["enrollments"][0].Remove("sourcedId")),
        ["nobody at all"] = ("sync/empty", district =>
        {
            district["users"].Clear();
            district["enrollments"].Clear();
        }
        ),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Leaves_every_account_as_it_was(string fault)
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("pageLimit", "2");
        var district = FakeDistrict.Small().Student("p3");
        (await consumer.Sync(district)).Succeeded();
        var before = consumer.Everything();
        district.User("p1")["familyName"] = "Changed";
        if (fault == "never answers") consumer.Set("requestTimeout", "PT2S");
        Faults[fault].Break(district);
        var run = (await consumer.Sync(district)).Failed(Faults[fault].Rule);
        Assert.Equal(before, consumer.Everything());
        Assert.Equal(run.Reason, consumer.State("runs")[^1].GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_token_that_is_not_given_fails_the_run()
    {
        var consumer = await fixture.NewAsync();
        var refusing = new Answering(_ => FakeDistrict.Json("""{"error":"invalid_client"}""", HttpStatusCode.Unauthorized));
        (await consumer.SyncFrom(fixture.UrlOf(refusing), version: "1.2")).Failed("sync/refused");
        foreach (var body in (string[])["{}", "[]", "x", """{"access_token":7}"""])
        {
            var odd = new Answering(_ => FakeDistrict.Json(body));
            (await consumer.SyncFrom(fixture.UrlOf(odd), version: "1.2")).Failed("sync/malformed");
        }
    }

    [Fact]
    public async Task Nobody_at_all_removes_everybody_where_the_setting_says_so()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("emptyPull", "accept");
        await consumer.Sync(FakeDistrict.Small());
        Assert.Equal("0 0 0 0 3 0", (await consumer.Sync(new FakeDistrict())).Succeeded().Counts("users"));
    }

    [Fact]
    public async Task Nobody_at_all_is_no_fault_of_a_district_that_never_had_anybody() =>
        (await (await fixture.NewAsync()).Sync(new FakeDistrict())).Succeeded();

    [Fact]
    public async Task A_pull_is_not_applied_after_a_reset_that_came_between()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        district.Fault = async (collection, _, _) =>
        {
            if (collection == "enrollments") await consumer.Do("reset");
            return null;
        };
        (await consumer.Sync(district)).Failed("sync/concurrent");
        Assert.Empty(consumer.Linked());
    }

    [Theory]
    [InlineData("""{"url":"ftp://x"}""", "url")]
    [InlineData("""{"url":"https://x.example"}""", "clientId")]
    [InlineData("""{"version":"1.3"}""", "version")]
    [InlineData("""{"dryRun":"yes"}""", "dryRun")]
    [InlineData("""{"district":7}""", "district")]
    [InlineData("""{"limit":-1}""", "limit")]
    public async Task An_order_that_cannot_be_read_is_refused(string body, string named)
    {
        var consumer = await fixture.NewAsync();
        var answer = await consumer.Do("sync", System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject(), 400);
        Assert.Contains(named, answer.GetRawText(), StringComparison.Ordinal);
    }

    static Action<FakeDistrict> At(string collection, int offset, Func<HttpResponseMessage> answer) => district =>
        district.Fault = (asked, at, _) => Task.FromResult(asked == collection && at == offset ? WithTotal(answer()) : null);

    static HttpResponseMessage WithTotal(HttpResponseMessage answer)
    {
        answer.Headers.Add("X-Total-Count", "4");
        return answer;
    }

    sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }

    sealed class BrokenContent : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            throw new IOException("cut off");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
