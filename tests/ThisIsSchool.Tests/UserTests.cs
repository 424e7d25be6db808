namespace Simulators.ThisIsSchool.Tests;

/// <summary>Which users get an account, and which of the accounts there are is theirs.</summary>
public sealed class UserTests(SchoolFixture fixture)
{
    [Theory]
    [InlineData("administrator")]
    [InlineData("aide")]
    [InlineData("guardian")]
    [InlineData("parent")]
    [InlineData("relative")]
    [InlineData("proctor")]
    [InlineData("Teacher")]
    public async Task Only_teachers_and_students_are_synced(string role)
    {
        var consumer = await fixture.NewAsync();
        var run = await consumer.Sync(FakeDistrict.Small().Person("x", role));
        Assert.Equal("skipped user/roles", run.Of("x"));
        Assert.Contains(role, run.ReasonOf("x"), StringComparison.Ordinal);
        Assert.DoesNotContain("x", consumer.Linked().Keys);
    }

    [Fact]
    public async Task Who_is_neither_any_more_loses_the_account()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        district.User("p1")["role"] = "aide";
        Assert.Equal("removed user/role-lost", (await consumer.Sync(district)).Of("p1"));
    }

    [Fact]
    public async Task A_teacher_is_synced_without_a_class_and_so_is_a_student_unless_the_setting_says_no()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small().Teacher("t9").Student("p9").Class("k9", "Maths").Enroll("e9", "k9", "p9", "student");
        var run = await consumer.Sync(district, dryRun: true);
        Assert.Equal(["created user/all-teachers", "created user/new-account"], [run.Of("t9"), run.Of("p9")]);
        consumer.Set("studentsWithoutClass", "skip");
        run = await consumer.Sync(district);
        Assert.Equal(["created user/all-teachers", "skipped user/students-without-class"], [run.Of("t9"), run.Of("p9")]);
        Assert.Equal("created user/new-account", run.Of("p1"));
    }

    [Theory]
    [InlineData("username", "user/missing-username")]
    [InlineData("givenName", "data/required-fields")]
    [InlineData("familyName", "data/required-fields")]
    [InlineData("role", "data/required-fields")]
    public async Task A_user_without_required_data_is_left_out_and_metadata_does_not_count(string field, string rule)
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        district.User("p1")[field] = " ";
        Assert.Equal($"skipped {rule}", (await consumer.Sync(district, dryRun: true)).Of("p1"));
        district.User("p1")["metadata"] = new System.Text.Json.Nodes.JsonObject { [$"district.{field}"] = "ann" };
        var run = await consumer.Sync(district);
        Assert.Equal("skipped data/metadata", run.Of("p1"));
        Assert.Equal($"{field} is only in metadata; it must be in the field {field}.", run.ReasonOf("p1"));
    }

    [Fact]
    public async Task A_linked_account_stays_when_its_data_becomes_faulty()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        district.User("p1").Remove("givenName");
        var run = await consumer.Sync(district);
        Assert.Equal("skipped data/required-fields", run.Of("p1"));
        Assert.Equal("Given p1", consumer.Linked()["p1"].GetProperty("givenName").GetString());
        Assert.Equal("0 0 0 3 0 0", run.Counts("enrollments"));
    }

    [Fact]
    public async Task An_email_address_can_stand_in_for_a_username()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("missingUsername", "email");
        var district = FakeDistrict.Small().Student("p9", email: "p9@x.example");
        district.User("p9").Remove("username");
        await consumer.Sync(district);
        Assert.Equal("p9@x.example", consumer.Linked()["p9"].GetProperty("username").GetString());
    }

    [Fact]
    public async Task A_username_of_another_district_is_refused_and_the_run_goes_on()
    {
        var consumer = await fixture.NewAsync(demo: true);
        var run = (await consumer.Sync(FakeDistrict.Small().Student("x", "12345"))).Succeeded();
        Assert.Equal("skipped user/username-global", run.Of("x"));
        Assert.Contains("another district", run.ReasonOf("x"), StringComparison.Ordinal);
        consumer.Set("usernameCollision", "fail");
        (await consumer.Sync(FakeDistrict.Small().Student("x", "12345"))).Failed("user/username-collision");
    }

    [Fact]
    public async Task Of_two_users_with_one_username_the_first_gets_it_and_who_has_it_keeps_it()
    {
        var consumer = await fixture.NewAsync();
        var run = await consumer.Sync(new FakeDistrict().School("s1", "A").Student("a", "same").Student("b", "same"));
        Assert.Equal(["created user/new-account", "skipped user/username-global"], [run.Of("a"), run.Of("b")]);
        run = await consumer.Sync(new FakeDistrict().School("s1", "A").Student("0", "same").Student("a", "same"));
        Assert.Equal(["skipped user/username-global", "unchanged sync/snapshot"], [run.Of("0"), run.Of("a")]);
    }

    [Fact]
    public async Task Two_users_may_exchange_their_usernames_in_one_night()
    {
        var consumer = await fixture.NewAsync();
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        district.User("p1")["username"] = "user-p2";
        district.User("p2")["username"] = "user-p1";
        var run = await consumer.Sync(district);
        Assert.Equal("0 0 2 1 0 0", run.Counts("users"));
        Assert.Equal("user-p2", consumer.Linked()["p1"].GetProperty("username").GetString());
    }

    [Fact]
    public async Task A_username_that_becomes_free_in_a_night_can_be_given_in_the_same()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("relink", "false");
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        var run = await consumer.Sync(district.Remove("users", "p1").Student("p7", "user-p1"));
        Assert.Equal(["removed remove/not-shared", "created user/new-account"], [run.Of("p1"), run.Of("p7")]);
    }

    [Fact]
    public async Task Whether_case_counts_in_usernames_is_a_setting()
    {
        var consumer = await fixture.NewAsync();
        var district = new FakeDistrict().School("s1", "A").Student("a", "same").Student("b", "SAME");
        Assert.Equal("2 0 0 0 0 0", (await consumer.Sync(district, dryRun: true)).Counts("users"));
        consumer.Set("matchCase", "ignore");
        Assert.Equal("1 0 0 0 0 1", (await consumer.Sync(district)).Counts("users"));
    }

    [Theory]
    [InlineData("any", "created user/new-account", "teacher")]
    [InlineData("primary", "skipped user/roles", null)]
    public async Task Of_several_roles_of_1_2_teacher_comes_first(string setting, string outcome, string? role)
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("rolesOf12", setting);
        var district = FakeDistrict.Small(is12: true).Person("x", "principal").Class("k2", "German").Enroll(
            "e9", "k2", "x", "teacher");
        var second = System.Text.Json.Nodes.JsonNode.Parse(
            """{"roleType":"secondary","role":"teacher","org":{"sourcedId":"s1"}}""")!;
        district.User("x")["roles"]!.AsArray().Add(second);
        Assert.Equal(outcome, (await consumer.Sync(district, version: "1.2")).Of("x"));
        Assert.Equal(role, consumer.Linked().TryGetValue("x", out var account) ? account.GetProperty("role").GetString() : null);
    }

    [Fact]
    public async Task A_removed_account_is_deleted_or_kept_inactive_and_comes_back()
    {
        var consumer = await fixture.NewAsync();
        consumer.Set("removal", "deactivate");
        var district = FakeDistrict.Small();
        await consumer.Sync(district);
        var id = consumer.Linked()["p1"].GetProperty("id").GetInt64();
        await consumer.Sync(FakeDistrict.Small().Remove("users", "p1").Remove("enrollments", "e2"));
        Assert.False(consumer.State("accounts")[(int)id - 1].GetProperty("active").GetBoolean());
        Assert.Equal("linked onboarding/reactivation", (await consumer.Sync(district)).Of("p1"));
        Assert.Equal(id, consumer.Linked()["p1"].GetProperty("id").GetInt64());
    }
}
