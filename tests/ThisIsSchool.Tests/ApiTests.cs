using System.Text.Json;

namespace Simulators.ThisIsSchool.Tests;

/// <summary>Our own API: by hand until the first sync, and not after it.</summary>
public sealed class ApiTests(SchoolFixture fixture)
{
    const string Ann = """{"username":"ann","givenName":"Ann","familyName":"A","role":"teacher","email":"ann@x.example"}""";

    [Fact]
    public async Task Accounts_are_made_read_changed_and_deleted_before_the_first_sync()
    {
        var consumer = await fixture.NewAsync();
        var made = await consumer.Call("POST", "/accounts", Ann);
        Assert.Equal(
            """{"id":1,"districtId":1,"role":"teacher","username":"ann","email":"ann@x.example","givenName":"Ann","familyName":"A","schools":[],"active":true}""",
            JsonSerializer.Serialize(made.Is(201)));
        Assert.Contains("thisisschool/manual/before-first-sync", made.Rules, StringComparison.Ordinal);
        var edited = await consumer.Call(
            "PATCH", "/accounts/1", """{"username":"anne","role":"student","email":null,"givenName":"Anne","familyName":"B"}""");
        Assert.Equal("anne", edited.Is(200).GetProperty("username").GetString());
        var read = (await consumer.Call("GET", "/accounts/1")).Is(200);
        Assert.Equal(("student", "Anne", "B"), (read.GetProperty("role").GetString(), read.GetProperty(
            "givenName").GetString(), read.GetProperty("familyName").GetString()));
        Assert.False(read.TryGetProperty("email", out _));
        (await consumer.Call("DELETE", "/accounts/1")).Is(204);
        (await consumer.Call("GET", "/accounts/1")).IsRefused("not_found", "api/address");
    }

    [Fact]
    public async Task Custom_classes_are_made_before_the_first_sync_and_stay()
    {
        var consumer = await fixture.NewAsync();
        (await consumer.Call("POST", "/classes", """{"title":"Advanced"}""")).Is(201);
        (await consumer.Call("PATCH", "/classes/1", """{"title":"Tutorial"}""")).Is(200);
        (await consumer.Call("POST", "/classes", """{"title":"Another"}""")).Is(201);
        (await consumer.Call("DELETE", "/classes/2")).Is(204);
        await consumer.Sync(FakeDistrict.Small());
        Assert.Equal("Tutorial", (await consumer.Call("GET", "/classes/1")).Is(200).GetProperty("title").GetString());
        Assert.Equal(2, (await consumer.Call("GET", "/classes")).Is(200).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("POST", "/accounts", "{}", "manual/edits")]
    [InlineData("PATCH", "/accounts/1", "{}", "manual/edits")]
    [InlineData("DELETE", "/accounts/1", null, "manual/edits")]
    [InlineData("POST", "/classes", "{}", "manual/custom-classes")]
    [InlineData("PATCH", "/classes/1", "{}", "manual/edits")]
    [InlineData("DELETE", "/classes/1", null, "manual/edits")]
    public async Task Nothing_is_edited_by_hand_once_synced(string method, string path, string? body, string rule)
    {
        var consumer = await fixture.NewAsync();
        await consumer.Sync(FakeDistrict.Small());
        (await consumer.Call(method, path, body)).IsRefused("managed_by_roster", rule);
    }

    [Fact]
    public async Task A_dry_run_and_a_run_that_fails_leave_a_district_to_be_edited()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Sync(FakeDistrict.Small(), dryRun: true);
        var broken = FakeDistrict.Small();
        broken["users"][0].Remove("sourcedId");
        await consumer.Sync(broken);
        await consumer.Account("by hand");
    }

    [Fact]
    public async Task Work_is_assigned_to_individual_students_once_synced_too()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Sync(FakeDistrict.Small());
        var made = await consumer.Call("POST", "/classes/1/assignments", """{"title":"Verbs","accounts":[2]}""");
        Assert.Equal("""{"id":1,"classId":1,"title":"Verbs","accounts":[2]}""", JsonSerializer.Serialize(made.Is(201)));
        Assert.Contains("thisisschool/manual/assignments", made.Rules, StringComparison.Ordinal);
        Assert.Equal(1, (await consumer.Call("GET", "/classes/1/assignments")).Is(200).GetProperty("total").GetInt32());
        (await consumer.Call("POST", "/classes/1/assignments", """{"title":"Verbs","accounts":[1]}""")).IsRefused(
            "invalid_field", "api/fields");
    }

    [Fact]
    public async Task Lists_are_paged_and_the_link_says_how_things_stand()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Account("old");
        await consumer.Sync(FakeDistrict.Small());
        var page = (await consumer.Call("GET", "/accounts?offset=1&limit=2")).Is(200);
        Assert.Equal((4, "user-t1", 2), (page.GetProperty("total").GetInt32(), page.GetProperty("items")[0].GetProperty(
            "username").GetString(), page.GetProperty("items").GetArrayLength()));
        Assert.Empty((await consumer.Call("GET", "/accounts?offset=9")).Is(200).GetProperty("items").EnumerateArray());
        Assert.Equal("user-p1", (await consumer.Call("GET", "/accounts?username=user-p1")).Is(200).GetProperty(
            "items")[0].GetProperty("username").GetString());
        Assert.Equal(3, (await consumer.Call("GET", "/enrollments")).Is(200).GetProperty("total").GetInt32());
        Assert.Equal(
            "Harbour", (await consumer.Call("GET", "/schools")).Is(200).GetProperty("items")[0].GetProperty("name").GetString());
        Assert.Equal(
            """{"district":"ExampleISD","synced":true,"enabled":false,"nextSyncAt":null,"linkedAccounts":3,"unlinkedAccounts":1}""",
            (await consumer.Call("GET", "/link")).Body);
    }

    public static TheoryData<string> Codes => [.. Cases.Keys];

    static readonly Dictionary<string, Func<Consumer, Task<Answer>>> Cases = new()
    {
        ["malformed_body"] = consumer => consumer.Call("POST", "/accounts", "{"),
        ["missing_field"] = consumer => consumer.Call("POST", "/accounts", """{"username":"x"}"""),
        ["invalid_field"] = consumer =>
            consumer.Call("POST", "/accounts", Ann.Replace("teacher", "king", StringComparison.Ordinal)),
        ["invalid_page"] = consumer => consumer.Call("GET", "/accounts?limit=0"),
        ["managed_by_roster"] = async consumer =>
        {
            await consumer.Sync(FakeDistrict.Small());
            return await consumer.Call("POST", "/accounts", Ann);
        },
        ["not_found"] = consumer => consumer.Call("GET", "/pupils"),
        ["method_not_allowed"] = consumer => consumer.Call("PUT", "/accounts"),
        ["username_taken"] = async consumer =>
        {
            await consumer.Call("POST", "/accounts", Ann);
            return await consumer.Call("POST", "/accounts", Ann);
        },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers(string code)
    {
        var answer = await Cases[code](await fixture.NewAsync());
        Assert.Equal((Errors.Catalogue[code].HttpStatus, $$"""{"error":"{{code}}","message":"{{Errors.Catalogue[code].Text}}"}"""), (answer.Status, answer.Body));
        Assert.NotEmpty(answer.Rules);
        Assert.NotNull(answer.Explanation);
    }

    [Fact]
    public void Reaches_every_error() =>
        Assert.Equal(Errors.Catalogue.All.Select(error => error.Code).Order(StringComparer.Ordinal), Cases.Keys.Order(
            StringComparer.Ordinal));

    [Theory]
    [InlineData("[]", "malformed_body")]
    [InlineData("", "malformed_body")]
    [InlineData("{}{}", "malformed_body")]
    [InlineData("""{"username":"\ud800"}""", "invalid_field")]
    [InlineData("""{"\ud800":1}""", "malformed_body")]
    [InlineData("""{"username":7}""", "invalid_field")]
    [InlineData("""{"district":"NoISD"}""", "invalid_field")]
    public async Task Odd_bodies_are_refused(string body, string code)
    {
        var answer = await (await fixture.NewAsync()).Call("POST", "/accounts", body);
        Assert.Equal(code, answer.Is(400).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Long_and_deep_bodies_are_refused()
    {
        var consumer = await fixture.NewAsync();
        (await consumer.Call("POST", "/accounts", new string('[', 60_000))).IsRefused("malformed_body", "api/body");
        (await consumer.Call("POST", "/accounts", $$"""{"username":"{{new string('x', 10_000_000)}}"}""")).IsRefused(
            "malformed_body", "api/body");
        (await consumer.Call("POST", "/accounts", $$"""{"username":"{{new string('x', 256)}}"}""")).IsRefused(
            "invalid_field", "api/fields");
    }
}
