namespace Simulators.Electa.Tests.Users;

/// <summary>Which type of user results, by the account's configuration [KB 50152].</summary>
public sealed class TeacherTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("STD", "STD")]
    [InlineData("MDR", "MDR")]
    [InlineData("ADM", "ADM")]
    [InlineData(" mdr ", "MDR")]
    public async Task An_unlimited_account_makes_what_is_asked_for(string sent, string made)
    {
        var account = await simulator.NewAccountAsync();
        var answer = (await account.Create(("UserType", sent))).Accepted();
        Assert.Equal(made, answer.Text("UserType"));
        Assert.Equal(made, account.Row("users", "userId", answer.Number("UserId")).GetProperty("userType").GetString());
        Assert.Equal(made != "STD", answer.Rules.Contains("electa/user/type"));
    }

    [Theory]
    [InlineData("teacherConfiguration", "single", "electa/user/single-teacher")]
    [InlineData("userTypeEnabled", "false", "electa/user/type-disabled")]
    public async Task An_account_that_discards_the_type_makes_a_student_and_says_so(string setting, string value, string rule)
    {
        var account = await simulator.NewAccountAsync();
        account.Set(setting, value);
        foreach (var type in (string[])["MDR", "ADM", "STD", "nonsense"])
        {
            var answer = (await account.Create(("UserType", type), ("CanCreateUsers", "no Boolean"))).Accepted();
            Assert.Equal("STD", answer.Text("UserType"));
            Assert.Contains(rule, answer.Rules);
            var user = account.Row("users", "userId", answer.Number("UserId"));
            Assert.Equal(("STD", System.Text.Json.JsonValueKind.Null),
                (user.GetProperty("userType").GetString(), user.GetProperty("permissions").ValueKind));
        }
    }

    [Fact]
    public async Task A_fixed_number_of_teachers_is_made_and_no_more()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("teacherConfiguration", "fixed");
        account.Set("teacherQuota", "2");
        var first = await account.User("MDR");
        Assert.Equal("ADM", (await account.Create(("UserType", "ADM"))).Accepted().Text("UserType"));
        (await account.Create(("UserType", "MDR")))
            .Refused(7, "electa/user/fixed-teachers", "Maximum Number of Teachers Reached");
        (await account.Create(("UserType", "ADM"))).Refused(7, "electa/user/fixed-teachers");
        Assert.Equal("STD", (await account.Create(("UserType", "STD"))).Accepted().Text("UserType"));
        (await account.Get("/user/delete/", ("uid", first))).Accepted();
        Assert.Equal("MDR", (await account.Create(("UserType", "MDR"))).Accepted().Text("UserType"));
    }

    [Theory]
    [InlineData("studentOverQuota", "MDR")]
    [InlineData("studentsOnly", "STD")]
    public async Task Other_readings_of_a_fixed_number_make_students(string reading, string first)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("teacherConfiguration", "fixed");
        account.Set("teacherQuota", "1");
        account.Set("fixedTeachers", reading);
        Assert.Equal(first, (await account.Create(("UserType", "MDR"))).Accepted().Text("UserType"));
        var second = (await account.Create(("UserType", "MDR"))).Accepted();
        Assert.Equal("STD", second.Text("UserType"));
        Assert.Contains("electa/user/fixed-teachers", second.Rules);
    }

    [Theory]
    [InlineData("TEACHER")]
    [InlineData("1000")]
    [InlineData("MDRX")]
    public async Task Refuses_a_type_that_there_is_not(string type)
    {
        var account = await simulator.NewAccountAsync();
        (await account.Create(("UserType", type))).Refused(5, "electa/user/type-unknown", "Invalid Parameter: UserType");
    }

    [Theory]
    [InlineData("unlimited", "always", 4)]
    [InlineData("unlimited", "whenUsed", 4)]
    [InlineData("single", "always", 4)]
    [InlineData("single", "whenUsed", 0)]
    public async Task UserType_may_be_missing_only_where_it_is_discarded_and_the_setting_says_so(string configuration,
        string required, long code)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("teacherConfiguration", configuration);
        account.Set("userTypeRequired", required);
        var answer = await account.Create(("UserType", null));
        Assert.Equal(code, answer.Code);
        if (code != 0) answer.Refused(4, "electa/user/type-required", "Missing Parameter: UserType");
        else Assert.Equal("STD", answer.Text("UserType"));
    }

    [Fact]
    public async Task Keeps_a_moderators_permissions_as_sent()
    {
        var account = await simulator.NewAccountAsync();
        var answer = (await account.Create(
            ("UserType", "MDR"), ("CanCreateUsers", "True"), ("CanSetUpEvents", "False"), ("CanBrowseModerators", "false"),
            ("CanRemoveUserAccounts", "TRUE"))).Accepted();
        Assert.Contains("electa/user/permissions", answer.Rules);
        var kept = (await account.Tables(tables => tables.Users.Find(answer.Number("UserId"))!)).Permissions;
        Assert.Equal(new State.Permissions(true, false, null, false, true), kept);
    }

    [Theory]
    [InlineData("CanCreateUsers")]
    [InlineData("CanSetUpEvents")]
    [InlineData("CanAccessForeignUsers")]
    [InlineData("CanBrowseModerators")]
    [InlineData("CanRemoveUserAccounts")]
    public async Task Each_permission_is_kept_for_a_moderator_and_ignored_for_others(string name)
    {
        var account = await simulator.NewAccountAsync();
        var property = char.ToLowerInvariant(name[0]) + name[1..];
        var moderator = (await account.Create(("UserType", "MDR"), (name, "False"))).Accepted().Number("UserId");
        var permissions = account.Row("users", "userId", moderator).GetProperty("permissions");
        Assert.False(permissions.GetProperty(property).GetBoolean());
        foreach (var type in (string[])["STD", "ADM"])
        {
            var answer = (await account.Create(("UserType", type), (name, "neither"))).Accepted();
            Assert.Contains("electa/user/permissions-ignored", answer.Rules);
            Assert.Equal(
                System.Text.Json.JsonValueKind.Null,
                account.Row("users", "userId", answer.Number("UserId")).GetProperty("permissions").ValueKind);
        }

        (await account.Create(("UserType", "MDR"), (name, "neither")))
            .Refused(5, "electa/call/boolean", $"Invalid Parameter: {name}");
    }
}
