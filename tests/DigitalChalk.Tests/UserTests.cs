using System.Text.Json;
using static Simulators.DigitalChalk.Tests.Organisation;

namespace Simulators.DigitalChalk.Tests;

/// <summary>doesUserExist and createUser.</summary>
public sealed class UserTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Creates_a_user_as_it_was_sent()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await organisation.CreateUser(User(
            "ada@example.org", "ada", "Ada", "Lovelace <& co>", licenseAgreed: "false", passwordReset: "true", tags: "maths night"));
        Assert.Equal(
            "<dcAPI:createUserResponse xmlns:dcAPI=\"http://digitalchalk.com/api/v4\"><dcAPI:success>true</dcAPI:success>"
            + "<dcAPI:username>ada</dcAPI:username><dcAPI:emailAddress>ada@example.org</dcAPI:emailAddress>"
            + "<dcAPI:name>Ada Lovelace &lt;&amp; co&gt;</dcAPI:name></dcAPI:createUserResponse>",
            answer.Payload);
        Assert.Equal(["digitalchalk/user/created", "digitalchalk/user/password-hidden"], answer.Rules);
        var user = organisation.State("users").Single();
        Assert.Equal("ada@example.org", user.GetProperty("emailAddress").GetString());
        Assert.Equal(("ada", "Ada", "Lovelace <& co>"), (TextOf(user, "username"), TextOf(user, "firstName"), TextOf(user, "lastName")));
        Assert.Equal((false, true), (user.GetProperty("licenseAgreed").GetBoolean(), user.GetProperty("passwordReset").GetBoolean()));
        Assert.Equal("maths night", TextOf(user, "tags"));
    }

    [Fact]
    public async Task Answers_success_last_where_the_setting_says_so()
    {
        var organisation = await simulator.NewOrganisationAsync();
        Assert.Equal(["success", "username", "emailAddress", "name"], (await organisation.CreateUser(User("a@example.org"))).Names);
        organisation.Set("createUserResponseOrder", "successLast");
        Assert.Equal(["username", "emailAddress", "name", "success"], (await organisation.CreateUser(User("b@example.org"))).Names);
    }

    [Fact]
    public async Task A_password_is_kept_as_a_salted_hash_and_shown_nowhere()
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(User("a@example.org", password: "the-Same1"));
        await organisation.CreateUser(User("b@example.org", password: "the-Same1"));
        var hashes = organisation.State("users").Select(user => TextOf(user, "passwordHash")).ToList();
        Assert.All(hashes, hash => Assert.Matches("^sha256:[0-9a-f]{16}:[0-9a-f]{64}$", hash));
        Assert.NotEqual(hashes[0], hashes[1]);
        using var client = simulator.NewClient();
        var stop = TestContext.Current.CancellationToken;
        var state = await client.GetStringAsync(new Uri($"/s/{organisation.Sandbox.Id}/__admin/state/digitalchalk/users", UriKind.Relative), stop);
        var journal = await client.GetStringAsync(new Uri($"/s/{organisation.Sandbox.Id}/__admin/requests", UriKind.Relative), stop);
        Assert.DoesNotContain("the-Same1", state, StringComparison.Ordinal);
        Assert.DoesNotContain("the-Same1", journal, StringComparison.Ordinal);
        Assert.Contains("createUserRequest", journal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ada", true)]
    [InlineData("ADA", true)]
    [InlineData("ada@example.org", true)]
    [InlineData("bob", false)]
    public async Task Says_whether_a_user_exists(string username, bool exists)
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(User("ada@example.org", "ada"));
        var answer = await organisation.Call("doesUserExist", ("username", username));
        Assert.Equal(
            $"<dcAPI:doesUserExistResponse xmlns:dcAPI=\"http://digitalchalk.com/api/v4\"><dcAPI:exists>{(exists ? "true" : "false")}"
            + "</dcAPI:exists></dcAPI:doesUserExistResponse>",
            answer.Payload);
        Assert.Equal(["digitalchalk/user/exists"], answer.Rules);
    }

    [Fact]
    public async Task An_e_mail_address_finds_nobody_where_the_setting_says_so()
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(User("ada@example.org", "ada"));
        organisation.Set("usernameLookup", "username");
        Assert.False(await organisation.Exists("ada@example.org"));
        Assert.True(await organisation.Exists("ada"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public async Task The_e_mail_address_is_the_username_where_none_is_sent(string? username)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var user = User("ada@example.org", "TAKEN-OUT");
        var element = username is null ? "" : E("username", username);
        var answer = await organisation.CreateUser(user.Replace(E("username", "TAKEN-OUT"), element, StringComparison.Ordinal));
        Assert.Equal("ada@example.org", answer.Text("username"));
        Assert.Contains("digitalchalk/user/blank-username", answer.Rules);
    }

    [Theory]
    [InlineData("ada", "new@example.org", "usernameTaken", "A user with that username already exists", "username-taken")]
    [InlineData("Ada", "new@example.org", "usernameTaken", "A user with that username already exists", "username-taken")]
    [InlineData("new", "ada@example.org", "emailTaken", "A user with that email address already exists", "email-taken")]
    [InlineData("new", "ADA@Example.org", "emailTaken", "A user with that email address already exists", "email-taken")]
    public async Task A_name_that_is_taken_is_a_fault_and_changes_nothing(
        string username, string emailAddress, string error, string text, string rule)
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(User("ada@example.org", "ada"));
        var before = JsonSerializer.Serialize(organisation.State("users"));
        var answer = await organisation.CreateUser(User(emailAddress, username, firstName: "Eve", password: "another"));
        Assert.Equal((500, "SOAP-ENV:Server", text), (answer.Status, answer.FaultCode, answer.FaultString));
        Assert.Equal($"digitalchalk/user/{rule}", answer.Rules[0]);
        Assert.Equal(before, JsonSerializer.Serialize(organisation.State("users")));
        Assert.Contains(Errors.Catalogue[error].Text, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emailAddress")]
    [InlineData("firstName")]
    [InlineData("lastName")]
    [InlineData("password")]
    public async Task What_a_user_needs_is_not_empty(string element)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var user = System.Text.RegularExpressions.Regex.Replace(
            User("ada@example.org", "ada"), $"<dcAPI:{element}>[^<]*</dcAPI:{element}>", $"<dcAPI:{element}> </dcAPI:{element}>");
        var answer = await organisation.CreateUser(user);
        Assert.Equal($"{element} is required", answer.FaultString);
        Assert.Equal("digitalchalk/user/required", answer.Rules[0]);
        Assert.Empty(organisation.State("users"));
    }

    [Theory]
    [InlineData(255, 200)]
    [InlineData(256, 500)]
    public async Task A_text_is_not_too_long(int length, int status)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await organisation.CreateUser(User("ada@example.org", firstName: new string('é', length)));
        Assert.Equal(status, answer.Status);
        if (status == 500) Assert.Equal("firstName is too long", answer.FaultString);
        organisation.Set("longestText", "20");
        Assert.Equal("tags is too long", (await organisation.CreateUser(User("bob@example.org", tags: new string('t', 21)))).FaultString);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("@example.org")]
    [InlineData("ada@")]
    [InlineData("a@b@c")]
    [InlineData("a da@example.org")]
    public async Task An_e_mail_address_looks_like_one(string emailAddress)
    {
        var answer = await (await simulator.NewOrganisationAsync()).CreateUser(User(emailAddress, "ada"));
        Assert.Equal("The email address is not valid", answer.FaultString);
        Assert.Equal("digitalchalk/user/email-format", answer.Rules[0]);
    }

    [Fact]
    public async Task A_password_may_have_to_be_longer()
    {
        var organisation = await simulator.NewOrganisationAsync();
        Assert.Equal(200, (await organisation.CreateUser(User("a@example.org", password: "1"))).Status);
        organisation.Set("shortestPassword", "6");
        Assert.Equal("The password is too short", (await organisation.CreateUser(User("b@example.org", password: "12345"))).FaultString);
        Assert.Equal(200, (await organisation.CreateUser(User("b@example.org", password: "123456"))).Status);
    }

    [Fact]
    public async Task Two_identical_requests_at_once_make_one_user()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var user = User("ada@example.org");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => organisation.CreateUser(user)));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Single(organisation.State("users"));
    }

    static string? TextOf(JsonElement row, string member) => row.GetProperty(member).GetString();
}
