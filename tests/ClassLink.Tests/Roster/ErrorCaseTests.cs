namespace Simulators.ClassLink.Tests.Roster;

/// <summary>Every code that the rostering service gives, and a call that gets it.</summary>
public sealed class ErrorCaseTests(SimulatorFixture simulator)
{
    public static TheoryData<string, string, string> Cases => new()
    {
        { "invalid_filter_field", "/users?filter=x='y'", "400 invalid_filter_field" },
        { "invalid_selection_field", "/users?fields=x", "200" },
        { "invalid_blank_selection_field", "/users?fields=", "400 invalid_blank_selection_field" },
        { "invaliddata", "/users?limit=0", "400 invalid data" },
        { "unknownobject", "/users/nobody", "404 unknown object" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_code_is_reached_in_the_words_of_either_version(string code, string address, string in11)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var expected = code == "invalid_blank_selection_field" ? "invalid_selection_field" : code;
        Assert.EndsWith($" {expected}", (await district.Get(address)).Error, StringComparison.Ordinal);
        Assert.Equal(in11, (await district.Get(address, RosterDistrict.V11)).Error);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task The_service_is_read_only(string method)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        foreach (var root in (string[])[RosterDistrict.V11, RosterDistrict.V12])
            Assert.Equal("405 unsupported", (await district.Get("/users/u-stu-1", root, new HttpMethod(method))).Error);
    }

    [Fact]
    public async Task An_error_of_1_2_has_the_official_bare_form()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal(
            "{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\",\"imsx_description\":\"There is no such object: nobody\","
            + "\"imsx_CodeMinor\":{\"imsx_codeMinorField\":[{\"imsx_codeMinorFieldName\":\"TargetEndSystem\","
            + "\"imsx_codeMinorFieldValue\":\"unknownobject\"}]}}",
            (await district.Get("/users/nobody")).Body);
    }

    [Fact]
    public async Task An_error_of_1_1_is_a_set_of_status_infos()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal(
            "{\"statusInfoSet\":[{\"imsx_codeMajor\":\"failure\",\"imsx_severity\":\"error\",\"imsx_codeMinor\":\"unknown object\","
            + "\"imsx_description\":\"There is no such object: nobody\"}]}",
            (await district.Get("/users/nobody", RosterDistrict.V11)).Body);
    }

    [Theory]
    [InlineData("/users?filter=", 100_000)]
    [InlineData("/users?fields=", 100_000)]
    [InlineData("/users?sort=", 100_000)]
    [InlineData("/users/", 8_000)]
    public async Task Long_names_are_answered_and_not_repeated(string address, int length)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var answer = await district.Get(address + new string('x', Math.Min(length, 60_000)));
        Assert.True(answer.Status is 200 or 400 or 404, $"{answer.Status}");
        Assert.InRange(answer.Explanation.Length, 0, 1000);
        if (answer.Status != 200) Assert.InRange(answer.Body.Length, 1, 1000);
    }

    [Theory]
    [InlineData("/users?filter=%00")]
    [InlineData("/users?filter=%FF%FE")]
    [InlineData("/users?filter=metadata.='x'")]
    [InlineData("/users?filter=sourcedId='%ED%A0%80'")]
    [InlineData("/users?limit=%E2%91%A0")]
    [InlineData("/users/%FF")]
    [InlineData("/users?fields=,,")]
    [InlineData("/users?&&=&limit&offset")]
    public async Task Strange_bytes_are_answered_as_any_other_value(string address)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        foreach (var root in (string[])[RosterDistrict.V11, RosterDistrict.V12])
            Assert.InRange((await district.Get(address, root)).Status, 200, 404);
    }
}
