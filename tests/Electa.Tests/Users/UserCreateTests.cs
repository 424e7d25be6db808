namespace Simulators.Electa.Tests.Users;

/// <summary>User/Create [KB 50152, the seed document].</summary>
public sealed class UserCreateTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Answers_the_new_user_in_the_order_of_the_page()
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Create(("Email", "george@example.com"), ("FirstName", "GeorgeS"), ("LastName", "Sandev"));
        Assert.Equal(
            $"<?xml version='1.0' encoding='UTF-8'?><User><CompanyId>{account.Cid}</CompanyId><UserType>STD</UserType>"
            + "<Email>george@example.com</Email><Name>GeorgeS Sandev</Name><UserId>2231113</UserId>"
            + $"<Username>{answer.Text("Username")}</Username><Password>{answer.Text("Password")}</Password></User>",
            answer.Body);
        Assert.Equal((200, "text/xml; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Equal(["electa/user/credentials", "electa/user/create", "electa/user/result"], answer.Rules);
    }

    [Fact]
    public async Task Keeps_what_was_sent()
    {
        var account = await simulator.NewAccountAsync();
        var userId = (await account.Create(
            ("Email", " ada@example.com "), ("FirstName", "Ada"), ("LastName", "Lovelace"), ("Gender", "f"),
            ("Address", "12 St James's Square"), ("Zip", "SW1Y 4LB"), ("Phone", "+44 20 7946 0000"))).Accepted().Number("UserId");
        var user = await account.Tables(tables => tables.Users.Find(userId)!);
        Assert.Equal(
            ("ada@example.com", "Ada", "Lovelace", "F", "12 St James's Square", "SW1Y 4LB", "+44 20 7946 0000"),
            (user.Email, user.FirstName, user.LastName, user.Gender, user.Address, user.Zip, user.Phone));
        Assert.Equal((false, null), (user.IsMasterAdministrator, user.UniqueUserName));
    }

    [Fact]
    public async Task Takes_a_GET_with_the_parameters_in_the_query()
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Get("/User/Create", ("Email", "a&b@example.com"), ("FirstName", "A+B"), ("LastName", "C D"),
            ("UserType", "STD"));
        Assert.Equal(("a&b@example.com", "A+B C D"), (answer.Accepted().Text("Email"), answer.Text("Name")));
    }

    [Theory]
    [InlineData("<Robert'); DROP TABLE>", "&\"]]>")]
    [InlineData("Zoë 王小明 さくら", "😀 emoji")]
    [InlineData("ليلى", "حداد \u202E")]
    [InlineData("a\r\nb", "tab\there")]
    public async Task Names_come_back_as_they_were_sent(string first, string last)
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Create(("FirstName", first), ("LastName", last));
        Assert.Equal($"{first} {last}", answer.Accepted().Text("Name"));
        Assert.DoesNotContain("electa/reply/characters", answer.Rules);
    }

    [Fact]
    public async Task Leaves_characters_out_that_XML_cannot_carry_and_keeps_them_as_sent()
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Create(("FirstName", "A\0d\u0001a\uFFFE"), ("LastName", "\u001BX\uFFFF"));
        Assert.Equal("Ada X", answer.Accepted().Text("Name"));
        Assert.Contains("electa/reply/characters", answer.Rules);
        var user = await account.Tables(tables => tables.Users.Find(answer.Number("UserId"))!);
        Assert.Equal("A\0d\u0001a\uFFFE", user.FirstName);
    }

    [Fact]
    public async Task Username_and_password_are_the_same_in_every_run_and_differ_by_user()
    {
        var account = await simulator.NewAccountAsync();
        var fork = await simulator.ForkAsync(account);
        var (first, second) = ((await account.Create()).Accepted(), (await account.Create()).Accepted());
        Assert.Matches("^[a-z2-9]{4}2231113$", first.Text("Username"));
        Assert.Matches("^[A-Za-z2-9]{8}$", first.Text("Password"));
        Assert.NotEqual(first.Text("Password"), second.Text("Password"));
        Assert.NotEqual(first.Text("Username")[..4], second.Text("Username")[..4]);
        Assert.NotEqual(first.Text("Password"), (await fork.Create()).Accepted().Text("Password"));
        await account.Sandbox.ResetStateAsync();
        account.Use((await account.LogIn()).Data);
        Assert.Equal(first.Text("Password"), (await account.Create()).Accepted().Text("Password"));
    }

    [Fact]
    public async Task No_row_and_no_journal_entry_shows_a_password_or_a_key()
    {
        var account = await simulator.NewAccountAsync();
        var password = (await account.Create()).Accepted().Text("Password");
        var client = simulator.NewClient();
        foreach (var path in (string[])["requests", "state/electa/users"])
        {
            var shown = await client.GetStringAsync(
                new Uri($"/s/{account.Sandbox.Id}/__admin/{path}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain(password, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(account.AppKey, shown, StringComparison.Ordinal);
            Assert.Contains("Lovelace", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Refuses_an_address_that_somebody_has_in_any_letter_case()
    {
        var account = await simulator.NewAccountAsync();
        await account.Create(("Email", "ada@example.com"));
        (await account.Create(("Email", "ADA@example.COM")))
            .Refused(6, "electa/user/email-taken", "Email Address Already in Use");
        Assert.Equal(2, account.State("users").Count);
    }

    [Fact]
    public async Task Takes_an_address_twice_where_the_account_allows_it()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("duplicateEmailAllowed", "true");
        var first = (await account.Create(("Email", "ada@example.com"))).Accepted().Number("UserId");
        var second = (await account.Create(("Email", "ada@example.com"))).Accepted();
        Assert.NotEqual(first, second.Number("UserId"));
        Assert.Contains("electa/user/email-taken", second.Rules);
    }

    [Fact]
    public async Task The_address_of_a_deleted_user_is_free_again()
    {
        var account = await simulator.NewAccountAsync();
        var userId = (await account.Create(("Email", "ada@example.com"))).Accepted().Number("UserId");
        (await account.Get("/user/delete/", ("uid", userId))).Accepted();
        (await account.Create(("Email", "ada@example.com"))).Accepted();
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("a@b@c")]
    [InlineData("a b@example.com")]
    public async Task Refuses_what_is_no_address_unless_the_setting_takes_it(string email)
    {
        var account = await simulator.NewAccountAsync();
        (await account.Create(("Email", email))).Refused(5, "electa/user/email-format", "Invalid Parameter: Email");
        account.Set("emailFormat", "any");
        Assert.Equal(email, (await account.Create(("Email", email))).Accepted().Text("Email"));
    }

    [Theory]
    [InlineData("M", "M")]
    [InlineData("N", "N")]
    [InlineData("n", "N")]
    [InlineData("m", "M")]
    [InlineData("F", "F")]
    [InlineData("", "N")]
    [InlineData(null, "N")]
    public async Task Gender_is_one_of_three(string? sent, string kept)
    {
        var account = await simulator.NewAccountAsync();
        var userId = (await account.Create(("Gender", sent))).Accepted().Number("UserId");
        Assert.Equal(kept, account.Row("users", "userId", userId).GetProperty("gender").GetString());
    }

    [Fact]
    public async Task Refuses_another_gender()
    {
        var account = await simulator.NewAccountAsync();
        (await account.Create(("Gender", "X"))).Refused(5, "electa/user/gender", "Invalid Parameter: Gender");
    }
}
