using static Simulators.DigitalChalk.Tests.Organisation;

namespace Simulators.DigitalChalk.Tests;

/// <summary>registerUser and createAndRegisterUser.</summary>
public sealed class RegistrationTests(SimulatorFixture simulator)
{
    static readonly string[] SampleOrder =
        ["studentUsername", "studentName", "studentRegistrationId", "offeringId", "offeringTitle", "success"];

    [Fact]
    public async Task Creates_and_registers_and_answers_in_the_order_of_the_sample()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var offering = await organisation.NewOffering("Safety & you");
        var answer = await organisation.CreateAndRegister(User("ada@example.org", "ada"), offering);
        var registration = organisation.State("registrations").Single();
        var id = registration.GetProperty("studentRegistrationId").GetString();
        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(
            "<dcAPI:createAndRegisterUserResponse xmlns:dcAPI=\"http://digitalchalk.com/api/v4\"><dcAPI:studentUsername>ada</dcAPI:studentUsername>"
            + "<dcAPI:studentName>Ada Lovelace</dcAPI:studentName><dcAPI:studentRegistrationId>" + id + "</dcAPI:studentRegistrationId>"
            + $"<dcAPI:offeringId>{offering}</dcAPI:offeringId><dcAPI:offeringTitle>Safety &amp; you</dcAPI:offeringTitle>"
            + "<dcAPI:success>true</dcAPI:success></dcAPI:createAndRegisterUserResponse>",
            answer.Payload);
        Assert.Equal(["digitalchalk/user/created", "digitalchalk/user/password-hidden", "digitalchalk/registration/made"], answer.Rules);
        var user = organisation.State("users").Single();
        Assert.Equal(user.GetProperty("userId").GetString(), registration.GetProperty("userId").GetString());
        Assert.Equal((offering, "Active"), (registration.GetProperty("offeringId").GetString(), registration.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Registers_somebody_who_exists()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var (user, offering) = (await organisation.NewUser(), await organisation.NewOffering());
        var answer = await organisation.Register(user, offering);
        Assert.Equal(SampleOrder, answer.Names);
        Assert.Equal((user, offering, "true"), (answer.Text("studentUsername"), answer.Text("offeringId"), answer.Text("success")));
        Assert.Equal(["digitalchalk/registration/student-element", "digitalchalk/registration/made"], answer.Rules);
        Assert.StartsWith("<dcAPI:registerUserResponse ", answer.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_the_student_by_emailAddress_where_the_setting_says_so()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var (user, offering) = (await organisation.NewUser(), await organisation.NewOffering());
        organisation.Set("registerUserElement", "emailAddress");
        Assert.Equal("Validation error", (await organisation.Register(user, offering)).FaultString);
        var answer = await organisation.Call("registerUser", ("emailAddress", user), ("offeringId", offering));
        Assert.Equal("true", answer.Text("success"));
    }

    [Fact]
    public async Task A_student_whom_nobody_knows_is_a_fault()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await organisation.Register("nobody", await organisation.NewOffering());
        AssertFault(answer, "The user does not exist", "student-known");
    }

    [Theory]
    [InlineData("none")]
    [InlineData("ff80808141e1f27e0141e2c914baffff")]
    [InlineData("FF80808141E1F27E0141E2C914BA0001")]
    [InlineData("ff80808141e1f27e0141e2c914ba00011")]
    public async Task An_offering_that_is_none_is_a_fault(string offeringId)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var first = await organisation.NewOffering();
        Assert.Equal("ff80808141e1f27e0141e2c914ba0001", first);
        AssertFault(await organisation.Register(await organisation.NewUser(), offeringId), "The offering does not exist", "offering-known");
    }

    [Fact]
    public async Task The_id_of_a_user_is_no_offerings()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var username = await organisation.NewUser();
        var userId = organisation.State("users").Single().GetProperty("userId").GetString()!;
        AssertFault(await organisation.Register(username, userId), "The offering does not exist", "offering-known");
    }

    [Fact]
    public async Task Nobody_joins_a_closed_offering()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var (user, offering) = (await organisation.NewUser(), await organisation.NewOffering());
        await organisation.Dashboard("closeOffering", new { offeringId = offering });
        AssertFault(await organisation.Register(user, offering), "The offering is not open for registration", "offering-open");
        Assert.Empty(organisation.State("registrations"));
    }

    [Fact]
    public async Task Registration_ends_by_the_sandboxs_clock()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var offering = await organisation.NewOffering(end: organisation.Now.AddDays(1));
        Assert.Equal(200, (await organisation.Register(await organisation.NewUser(), offering)).Status);
        await organisation.Advance(TimeSpan.FromDays(1));
        AssertFault(
            await organisation.Register(await organisation.NewUser(), offering), "The offering is not open for registration", "offering-open");
    }

    [Fact]
    public async Task Nobody_joins_twice()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var (user, offering) = (await organisation.NewUser(), await organisation.NewOffering());
        var id = (await organisation.Register(user, offering)).Text("studentRegistrationId");
        AssertFault(await organisation.Register(user, offering), "The user is already registered for the offering", "already-registered");
        await organisation.Dashboard("completeRegistration", new { studentRegistrationId = id });
        AssertFault(await organisation.Register(user, offering), "The user is already registered for the offering", "already-registered");
        organisation.Set("registerAgain", "afterCompletion");
        Assert.Equal(200, (await organisation.Register(user, offering)).Status);
        AssertFault(await organisation.Register(user, offering), "The user is already registered for the offering", "already-registered");
    }

    [Theory]
    [InlineData("", "", "any", true)]
    [InlineData("", "crane", "all", true)]
    [InlineData("crane", "", "any", false)]
    [InlineData("crane", "cranes", "any", false)]
    [InlineData("crane", "night CRANE", "any", true)]
    [InlineData("crane night", "night", "any", true)]
    [InlineData("crane night", "night", "all", false)]
    [InlineData("crane night", "night  crane", "all", true)]
    public async Task Tags_decide_who_may_join(string asked, string had, string setting, bool joins)
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Set("offeringTags", setting);
        var offering = await organisation.NewOffering(tags: asked.Length == 0 ? null : asked);
        var answer = await organisation.CreateAndRegister(User("ada@example.org", tags: had), offering);
        Assert.Equal(joins ? 200 : 500, answer.Status);
        if (!joins) AssertFault(answer, "The user does not have access to the offering", "tags");
        Assert.Equal(joins ? 1 : 0, organisation.State("users").Count);
    }

    [Theory]
    [InlineData("atomic", 0)]
    [InlineData("keepsUser", 1)]
    public async Task No_user_remains_when_registering_fails_unless_the_setting_says_so(string setting, int users)
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Set("createAndRegister", setting);
        var answer = await organisation.CreateAndRegister(User("ada@example.org"), "none");
        AssertFault(answer, "The offering does not exist", "offering-known");
        Assert.Contains("digitalchalk/registration/atomic", answer.Rules);
        Assert.Equal(users, organisation.State("users").Count);
        Assert.Equal(users == 1, await organisation.Exists("ada@example.org"));
        Assert.Empty(organisation.State("registrations"));
    }

    [Fact]
    public async Task A_name_that_is_taken_registers_nobody()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var offering = await organisation.NewOffering();
        await organisation.CreateAndRegister(User("ada@example.org"), offering);
        var answer = await organisation.CreateAndRegister(User("ada@example.org"), offering);
        Assert.Equal("A user with that username already exists", answer.FaultString);
        Assert.Single(organisation.State("registrations"));
    }

    [Theory]
    [InlineData("", "none", "username is required")]
    [InlineData("ada", "", "offeringId is required")]
    public async Task What_a_registration_needs_is_not_empty(string username, string offeringId, string text)
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(User("ada@example.org", "ada"));
        Assert.Equal(text, (await organisation.Register(username, offeringId)).FaultString);
    }

    static void AssertFault(SoapAnswer answer, string text, string rule)
    {
        Assert.Equal((500, "SOAP-ENV:Server", text), (answer.Status, answer.FaultCode, answer.FaultString));
        Assert.Contains($"digitalchalk/registration/{rule}", answer.Rules);
        Assert.Contains("digitalchalk/wire/fault-code", answer.Rules);
        Assert.NotNull(answer.Explanation);
    }
}
