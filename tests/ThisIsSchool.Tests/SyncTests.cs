namespace Simulators.ThisIsSchool.Tests;

/// <summary>What a run pulls, applies and leaves alone.</summary>
public sealed class SyncTests(SchoolFixture fixture)
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("1.2")]
    public async Task A_first_run_makes_everything_and_a_second_changes_nothing(string version)
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small(version == "1.2");
        var first = (await consumer.Sync(district, version: version)).Succeeded();
        Assert.Equal(["1 0 0 0 0 0", "3 0 0 0 0 0", "1 0 0 0 0 0", "3 0 0 0 0 0"], Counts(first));
        Assert.Equal("created user/new-account", first.Of("p1"));
        Assert.Equal("created class/subject", first.Of("k1"));
        Assert.Equal("created enrollment/synced", first.Of("e1"));
        var before = consumer.Everything();
        var second = (await consumer.Sync(district, version: version)).Succeeded();
        Assert.Equal(["0 0 0 1 0 0", "0 0 0 3 0 0", "0 0 0 1 0 0", "0 0 0 3 0 0"], Counts(second));
        Assert.Equal(before, consumer.Everything());
        Assert.Empty(second.Warnings);
        Assert.Equal("unchanged sync/snapshot", second.Of("t1"));
    }

    [Fact]
    public async Task What_is_no_longer_shared_is_removed_with_its_enrolments()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("shrinkPercent", "100");
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        var run = await consumer.Sync(district.Remove("users", "p1").Remove("enrollments", "e2"));
        Assert.Equal("removed remove/not-shared", run.Of("p1"));
        Assert.Equal("removed enrollment/user-left-out", run.Of("e2"));
        Assert.Equal(["t1", "p2"], consumer.Linked().Keys);
        Assert.Equal(2, consumer.State("enrollments").Count);
    }

    [Fact]
    public async Task An_enrolment_that_is_no_longer_shared_is_removed_and_nothing_else()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        var run = await consumer.Sync(district.Remove("enrollments", "e2"));
        Assert.Equal("removed remove/not-shared", run.Of("e2"));
        Assert.Equal("0 0 0 3 0 0", run.Counts("users"));
    }

    [Fact]
    public async Task A_class_that_is_no_longer_shared_goes_with_all_in_it_and_its_assignments()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        var student = consumer.Linked()["p1"].GetProperty("id").GetInt64();
        (await consumer.Call("POST", "/classes/1/assignments", $$"""{"title":"Verbs","accounts":[{{student}}]}""")).Is(201);
        var run = await consumer.Sync(district.Remove("classes", "k1"));
        Assert.Equal("removed remove/not-shared", run.Of("k1"));
        Assert.Contains("thisisschool/change/shrink", run.Warnings);
        Assert.Empty(consumer.State("classes"));
        Assert.Empty(consumer.State("enrollments"));
        Assert.Empty(consumer.State("assignments"));
        Assert.Equal(3, consumer.Linked().Count);
    }

    [Theory]
    [InlineData("users", "p1")]
    [InlineData("classes", "k1")]
    [InlineData("schools", "s1")]
    public async Task What_is_marked_tobedeleted_counts_as_not_shared(string collection, string id)
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small().School("s2", "Elm").Class("k2", "German", "s2").Teacher("t2", schools: "s2").Enroll(
            "e9", "k2", "t2", "teacher");
        await consumer.Sync(district);
        district[collection].Single(row => (string)row["sourcedId"]! == id)["status"] = "tobedeleted";
        Assert.Equal("removed remove/tobedeleted", (await consumer.Sync(district)).Of(id));
        Assert.DoesNotContain($"\"sourcedId\":\"{id}\"", consumer.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enrolment_marked_tobedeleted_is_none()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        district["enrollments"][1]["status"] = "tobedeleted";
        Assert.Equal("removed remove/not-shared", (await consumer.Sync(district)).Of("e2"));
    }

    [Fact]
    public async Task Changed_data_is_taken_over()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        district.User("p1")["familyName"] = "New";
        district["classes"][0]["title"] = "7b";
        district["schools"][0]["name"] = "Harbour Primary";
        var run = await consumer.Sync(district);
        Assert.Equal(["updated sync/snapshot", "updated sync/snapshot", "updated school/shared"], [run.Of("p1"), run.Of(
            "k1"), run.Of("s1")]);
        Assert.Equal("New", consumer.Linked()["p1"].GetProperty("familyName").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Pages_are_put_together_whatever_their_size(int limit)
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("pageLimit", $"{limit}");
        var district = FakeDistrict.Small();
        Assert.Equal("3 0 0 0 0 0", (await consumer.Sync(district)).Counts("users"));
        Assert.Contains(
            $"/ims/oneroster/v1p1/users?limit={limit}&offset={limit * (2 / limit)}&sort=sourcedId&orderBy=asc", district.Asked);
    }

    [Fact]
    public async Task A_provider_that_gives_shorter_pages_than_asked_for_is_pulled_whole()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        district.Clamp = 1;
        Assert.Equal("3 0 0 0 0 0", (await consumer.Sync(district)).Succeeded().Counts("users"));
    }

    [Fact]
    public async Task A_provider_without_totals_is_pulled_until_a_short_page()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("pageLimit", "2");
        var district = FakeDistrict.Small();
        district.Total = (_, _, _) => null;
        Assert.Equal("3 0 0 0 0 0", (await consumer.Sync(district)).Succeeded().Counts("users"));
    }

    [Fact]
    public async Task Every_request_of_1_1_is_signed_with_a_nonce_of_its_own()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        Assert.All(district.Authorizations, header => Assert.Matches(
            "^OAuth oauth_consumer_key=\"consumer%20key%2F1\", oauth_nonce=\"\\w{20}\", oauth_signature_method=\"HMAC-SHA256\", oauth_timestamp=\"\\d+\", oauth_version=\"1.0\", oauth_signature=\"[^\"]+\"$",
            header));
        Assert.Equal(district.Authorizations.Count, district.Authorizations.Distinct().Count());
    }

    [Fact]
    public async Task A_token_that_ends_in_the_middle_of_a_pull_is_asked_for_anew()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small(is12: true);
        district.TokenLife = 3;
        (await consumer.Sync(district, version: "1.2")).Succeeded();
        Assert.Equal(4, district.Asked.Count(path => path.EndsWith("/token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_that_is_good_for_nothing_is_asked_for_twice_and_no_more()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small(is12: true);
        district.TokenLife = 0;
        (await consumer.Sync(district, version: "1.2")).Failed("sync/refused");
        Assert.Equal(2, district.Asked.Count(path => path.EndsWith("/token", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_done_and_does_none_of_it()
    {
        var consumer = await fixture.NewAsync();
        var run = (await consumer.Sync(FakeDistrict.Small(), dryRun: true)).Succeeded();
        Assert.True(run.Root.GetProperty("dryRun").GetBoolean());
        Assert.Equal("3 0 0 0 0 0", run.Counts("users"));
        Assert.Equal("created user/new-account", run.Of("p1"));
        Assert.Empty(consumer.Everything());
        Assert.False((await consumer.Call("GET", "/link")).Is(200).GetProperty("synced").GetBoolean());
        var shown = new Run(await consumer.View($"runs/{run.Id}"));
        Assert.Equal(run.Counts("users"), shown.Counts("users"));
    }

    [Fact]
    public async Task Two_districts_have_their_own_accounts()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Sync(FakeDistrict.Small());
        var other = new FakeDistrict().School("s1", "Other").Teacher("t1", "other-t1");
        Assert.Equal("1 0 0 0 0 0", (await consumer.Sync(other, "OtherISD")).Succeeded().Counts("users"));
        Assert.Equal(4, consumer.State("accounts").Count);
        Assert.Equal("0 0 0 1 0 0", (await consumer.Sync(other, "OtherISD")).Counts("users"));
    }

    [Fact]
    public async Task A_fork_has_the_accounts_and_a_life_of_its_own()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        var fork = await fixture.ForkAsync(consumer);
        await fork.Sync(district.Student("p3"));
        Assert.Equal((3, 4), (consumer.Linked().Count, fork.Linked().Count));
    }

    static string[] Counts(Run run) =>
        [run.Counts("schools"), run.Counts("users"), run.Counts("classes"), run.Counts("enrollments")];
}
