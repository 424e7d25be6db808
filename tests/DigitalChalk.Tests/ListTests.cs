namespace Simulators.DigitalChalk.Tests;

/// <summary>The four get operations, whose replies are assumed.</summary>
public sealed class ListTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Nothing_is_listed_where_nothing_is()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var answer = await organisation.Call("getAvailableOfferings");
        Assert.Equal("<dcAPI:getAvailableOfferingsResponse xmlns:dcAPI=\"http://digitalchalk.com/api/v4\"/>", answer.Payload);
        Assert.Equal(["digitalchalk/offering/available"], answer.Rules);
    }

    [Fact]
    public async Task Lists_the_offerings_that_are_open_whatever_tags_they_ask_for()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var open = await organisation.NewOffering("Open");
        var tagged = await organisation.NewOffering("Tagged", tags: "crane", end: new DateTimeOffset(2100, 1, 2, 3, 4, 5, TimeSpan.Zero));
        await organisation.Dashboard("closeOffering", new { offeringId = await organisation.NewOffering("Closed") });
        var answer = await organisation.Call("getAvailableOfferings");
        Assert.Equal(
            "<dcAPI:getAvailableOfferingsResponse xmlns:dcAPI=\"http://digitalchalk.com/api/v4\">"
            + $"<dcAPI:offering><dcAPI:offeringId>{open}</dcAPI:offeringId><dcAPI:offeringTitle>Open</dcAPI:offeringTitle>"
            + "<dcAPI:price>0.00</dcAPI:price><dcAPI:tags/></dcAPI:offering>"
            + $"<dcAPI:offering><dcAPI:offeringId>{tagged}</dcAPI:offeringId><dcAPI:offeringTitle>Tagged</dcAPI:offeringTitle>"
            + "<dcAPI:price>0.00</dcAPI:price><dcAPI:registrationEndDate>2100-01-02T03:04:05Z</dcAPI:registrationEndDate>"
            + "<dcAPI:tags>crane</dcAPI:tags></dcAPI:offering></dcAPI:getAvailableOfferingsResponse>",
            answer.Payload);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    public async Task Lists_the_delivery_fee_where_that_is_asked(string include, bool listed)
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.Dashboard("createOffering", new { offeringTitle = "A", price = 49.9, deliveryFee = 12.5 });
        var answer = await organisation.Call("getAvailableOfferings", ("includeDeliveryFee", include));
        Assert.Equal(listed ? ["12.50"] : [], answer.Texts("deliveryFee"));
        Assert.Equal("49.90", answer.Text("price"));
        Assert.Equal(listed, answer.Rules.Contains("digitalchalk/offering/delivery-fee"));
    }

    [Fact]
    public async Task Lists_for_a_student_what_the_student_may_join_and_has_not()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var student = await organisation.NewUser("crane");
        var joined = await organisation.NewOffering("Joined");
        await organisation.Register(student, joined);
        await organisation.NewOffering("Crane", tags: "crane");
        await organisation.NewOffering("Night", tags: "night");
        await organisation.NewOffering("Anybody");
        await organisation.Dashboard("closeOffering", new { offeringId = await organisation.NewOffering("Closed") });
        var answer = await organisation.Call("getAvailableOfferingsForStudent", ("username", student));
        Assert.Equal(["Crane", "Anybody"], answer.Texts("offeringTitle"));
        Assert.Equal(["digitalchalk/offering/available-for-student"], answer.Rules);
    }

    [Fact]
    public async Task Lists_current_and_completed_registrations_apart()
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.FreezeAt(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var student = await organisation.NewUser();
        var ids = new List<string>();
        foreach (var title in (string[])["A", "B", "C"])
            ids.Add((await organisation.Register(student, await organisation.NewOffering(title))).Text("studentRegistrationId"));
        await organisation.Advance(TimeSpan.FromDays(2));
        await organisation.Dashboard("completeRegistration", new { studentRegistrationId = ids[0] });
        await organisation.Dashboard("completeRegistration", new { studentRegistrationId = ids[2], passed = false });

        var current = await organisation.Call("getCurrentStudentRegistrations", ("username", student));
        Assert.Equal((ids[1], "B", "active"), (current.Text("studentRegistrationId"), current.Text("offeringTitle"), current.Text("status")));
        Assert.Equal("2026-11-22T12:00:00Z", current.Text("registrationDate"));
        Assert.Empty(current.Texts("completionDate"));
        Assert.Equal(["digitalchalk/registration/current"], current.Rules);

        var completed = await organisation.Call("getCompletedStudentRegistrations", ("username", student));
        Assert.Equal([ids[0], ids[2]], completed.Texts("studentRegistrationId"));
        Assert.Equal(["passed", "failed"], completed.Texts("status"));
        Assert.Equal(["2026-11-24T12:00:00Z", "2026-11-24T12:00:00Z"], completed.Texts("completionDate"));
        Assert.Equal(["digitalchalk/registration/completed"], completed.Rules);
    }

    [Theory]
    [InlineData("getAvailableOfferingsForStudent")]
    [InlineData("getCurrentStudentRegistrations")]
    [InlineData("getCompletedStudentRegistrations")]
    public async Task A_student_whom_nobody_knows_is_a_fault(string operation)
    {
        var answer = await (await simulator.NewOrganisationAsync()).Call(operation, ("username", "nobody"));
        Assert.Equal("The user does not exist", answer.FaultString);
        Assert.Contains("digitalchalk/registration/student-known", answer.Rules);
    }
}
