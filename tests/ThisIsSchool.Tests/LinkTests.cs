namespace Simulators.ThisIsSchool.Tests;

/// <summary>Accounts that are older than any sync, and accounts whose ids change.</summary>
public sealed class LinkTests(SchoolFixture fixture)
{
    [Theory]
    [InlineData("user-t1", null)]
    [InlineData("old", "t1@x.example")]
    public async Task An_account_with_the_same_username_or_email_address_is_connected_and_takes_the_data(
        string username, string? email)
    {
        var consumer = await fixture.NewAsync();
        var id = await consumer.Account(username, email);
        var run = await consumer.Sync(new FakeDistrict().School("s1", "A").Teacher("t1", email: "t1@x.example"));
        Assert.Equal("linked link/email-or-username", run.Of("t1"));
        var account = Assert.Single(consumer.State("accounts"));
        Assert.Equal((id, "user-t1", "Given t1"), (account.GetProperty("id").GetInt64(), account.GetProperty(
            "username").GetString(), account.GetProperty("givenName").GetString()));
    }

    [Fact]
    public async Task An_account_that_nothing_matches_stays_unchanged_and_not_linked()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Account("old", "old@x.example");
        var before = consumer.State("accounts")[0].GetRawText();
        var run = await consumer.Sync(FakeDistrict.Small());
        Assert.Equal(before, consumer.State("accounts")[0].GetRawText());
        Assert.StartsWith("1 accounts", run.WarningText("thisisschool/user/unlinked-unchanged"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_exact_match_counts_unless_the_setting_says_otherwise()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Account("old", "T1@x.example");
        var district = new FakeDistrict().School("s1", "A").Teacher("t1", email: "t1@x.example");
        Assert.Equal("created user/all-teachers", (await consumer.Sync(district, dryRun: true)).Of("t1"));
        consumer.Set("matchCase", "ignore");
        Assert.Equal("linked link/email-or-username", (await consumer.Sync(district)).Of("t1"));
    }

    [Theory]
    [InlineData("email", "1")]
    [InlineData("username", "2")]
    public async Task Who_matches_two_accounts_is_left_out_or_has_them_made_one(string precedence, string keeps)
    {
        var consumer = await fixture.NewAsync();
        await consumer.Account("old", "t1@x.example");
        await consumer.Account("user-t1");
        var district = new FakeDistrict().School("s1", "A").Teacher("t1", email: "t1@x.example");
        Assert.Equal("skipped link/two-accounts", (await consumer.Sync(district, dryRun: true)).Of("t1"));
        consumer.Set("twoAccounts", "merge");
        consumer.Set("matchPrecedence", precedence);
        var run = await consumer.Sync(district);
        Assert.Equal("linked link/two-accounts", run.Of("t1"));
        Assert.Equal(keeps, Assert.Single(consumer.State("accounts")).GetProperty("id").GetRawText());
        Assert.Equal("0 0 0 1 0 0", (await consumer.Sync(district)).Counts("users"));
    }

    [Fact]
    public async Task An_email_address_that_several_accounts_have_connects_none_or_the_oldest()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Account("old", "t1@x.example");
        await consumer.Account("older", "t1@x.example");
        var district = new FakeDistrict().School("s1", "A").Teacher("t1", email: "t1@x.example");
        Assert.Equal("skipped link/double-match", (await consumer.Sync(district, dryRun: true)).Of("t1"));
        consumer.Set("doubleMatch", "oldest");
        await consumer.Sync(district);
        Assert.Equal("1", consumer.Linked()["t1"].GetProperty("id").GetRawText());
    }

    [Fact]
    public async Task A_username_tells_apart_accounts_that_share_an_email_address()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Account("old", "t1@x.example");
        await consumer.Account("user-t1", "t1@x.example");
        await consumer.Sync(new FakeDistrict().School("s1", "A").Teacher("t1", email: "t1@x.example"));
        Assert.Equal("2", consumer.Linked()["t1"].GetProperty("id").GetRawText());
    }

    [Fact]
    public async Task Two_users_with_one_email_address_do_not_get_one_account()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Account("old", "family@x.example");
        var run = await consumer.Sync(
            new FakeDistrict().School("s1", "A").Student("a", email: "family@x.example").Student("b", email: "family@x.example"));
        Assert.Equal("1 1 0 0 0 0", run.Counts("users"));
        Assert.Equal(2, consumer.Linked().Count);
    }

    [Fact]
    public async Task An_account_of_another_district_is_never_connected()
    {
        var consumer = await fixture.NewAsync(demo: true);
        var run = await consumer.Sync(FakeDistrict.Small().Teacher("x", "anna.k", "anna.kovacs@neighbourisd.example"));
        Assert.Equal("created user/all-teachers", run.Of("x"));
        Assert.Equal(
            "skipped user/username-global", (await consumer.Sync(FakeDistrict.Small().Teacher("y", "anna.kovacs"))).Of("y"));
    }

    [Fact]
    public async Task Unannounced_new_sourcedIds_connect_users_again_and_lose_the_classes()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Sync(FakeDistrict.Small());
        var former = consumer.Linked().Values.Select(account => account.GetProperty("id").GetInt64()).ToList();
        var replaced = new FakeDistrict().School("s9", "Harbour").Course("c9", "French").Class("k9", "7a", "s9", "c9")
            .Teacher("n1", "user-t1", schools: "s9").Student("n2", "user-p1", schools: "s9").Student("n3", "new", schools: "s9")
            .Enroll("f1", "k9", "n1", "teacher").Enroll("f2", "k9", "n2", "student");
        var run = (await consumer.Sync(replaced, dryRun: true)).Succeeded();
        Assert.Equal(["linked change/relink", "linked change/relink", "created user/new-account"], [run.Of("n1"), run.Of(
            "n2"), run.Of("n3")]);
        Assert.Equal(["removed remove/not-shared", "removed remove/not-shared"], [run.Of("p2"), run.Of("k1")]);
        Assert.Contains(
            "2 accounts are connected again", run.WarningText("thisisschool/change/replaced-ids"), StringComparison.Ordinal);
        consumer.Set("replacedIds", "stop");
        var before = consumer.Everything();
        (await consumer.Sync(replaced)).Failed("change/replaced-ids-unannounced");
        Assert.Equal(before, consumer.Everything());
        consumer.Set("replacedIds", "warn");
        await consumer.Sync(replaced);
        Assert.Equal(former[..2], consumer.Linked().Values.Select(account => account.GetProperty("id").GetInt64()).Where(
            former.Contains).Order());
    }

    [Fact]
    public async Task Without_relinking_new_sourcedIds_remove_and_make_every_account()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("relink", "false");
        await consumer.Sync(new FakeDistrict().School("s1", "A").Student("a", "same"));
        var run = await consumer.Sync(new FakeDistrict().School("s1", "A").Student("b", "same"));
        Assert.Equal("1 0 0 0 1 0", run.Counts("users"));
    }

    [Fact]
    public async Task A_reset_removes_all_and_the_sync_reactivates_who_matches_exactly()
    {
        var consumer = await fixture.NewAsync();
        await consumer.Do("purchase", new() { ["school"] = "Harbour" });
        await consumer.Account("user-p1");
        await consumer.Account("nobody");
        (await consumer.Call("POST", "/classes", """{"title":"Advanced"}""")).Is(201);
        await consumer.Sync(FakeDistrict.Small());
        await consumer.Do("reset");
        Assert.All(consumer.State("accounts"), account => Assert.False(account.GetProperty("active").GetBoolean()));
        Assert.Empty(consumer.State("classes"));
        Assert.Empty(consumer.State("enrollments"));
        Assert.Empty(consumer.Linked());
        Assert.Single(consumer.State("schools"));
        var run = await consumer.Sync(FakeDistrict.Small());
        Assert.Equal("0 3 0 0 0 0", run.Counts("users"));
        Assert.Equal("linked onboarding/reactivation", run.Of("p1"));
        Assert.Equal("nobody", consumer.State("accounts").Single(
            account => !account.GetProperty("active").GetBoolean()).GetProperty("username").GetString());
        Assert.Empty(run.Warnings);
    }
}
