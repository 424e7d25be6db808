using System.Text.Json;

namespace Simulators.ClassLink.Tests.Roster;

public sealed class AnswerTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task A_user_of_1_2_is_written_as_the_official_schema_has_it()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var root = $"http://localhost/s/{district.Sandbox.Id}/classlink/ims/oneroster/rostering/v1p2";
        Assert.Equal(
            "{\"user\":{\"sourcedId\":\"u-tch-2\",\"status\":\"active\",\"dateLastModified\":\"2026-11-22T08:00:00.000Z\","
            + "\"username\":\"rafael.ortega@riverbend.example\",\"userIds\":[{\"type\":\"Fed\",\"identifier\":\"rafael.ortega\"}],"
            + "\"enabledUser\":\"true\",\"givenName\":\"Rafael\",\"familyName\":\"Ortega\",\"roles\":["
            + $"{{\"roleType\":\"primary\",\"role\":\"teacher\",\"org\":{{\"href\":\"{root}/orgs/org-north\",\"sourcedId\":\"org-north\",\"type\":\"org\"}}}},"
            + $"{{\"roleType\":\"primary\",\"role\":\"teacher\",\"org\":{{\"href\":\"{root}/orgs/org-south\",\"sourcedId\":\"org-south\",\"type\":\"org\"}}}}],"
            + "\"identifier\":\"RBTCH2\",\"email\":\"rafael.ortega@riverbend.example\"}}",
            (await district.Get("/users/u-tch-2")).Body);
    }

    [Fact]
    public async Task A_user_of_1_1_is_written_as_captures_of_ClassLink_show()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var root = $"http://localhost/s/{district.Sandbox.Id}/classlink/ims/oneroster/v1p1";
        Assert.Equal(
            "{\"user\":{\"sourcedId\":\"u-stu-3\",\"status\":\"active\",\"dateLastModified\":\"2026-11-22T08:00:00.000Z\","
            + "\"username\":\"omar.haddad@riverbend.example\",\"userIds\":[{\"type\":\"Fed\",\"identifier\":\"omar.haddad\"}],"
            + "\"enabledUser\":\"true\",\"givenName\":\"Omar\",\"familyName\":\"Haddad\",\"middleName\":\"\",\"role\":\"student\","
            + "\"identifier\":\"RBSTU3\",\"email\":\"omar.haddad@riverbend.example\",\"sms\":\"\",\"phone\":\"\",\"agents\":[],"
            + $"\"orgs\":[{{\"href\":\"{root}/orgs/org-north\",\"sourcedId\":\"org-north\",\"type\":\"org\"}}],"
            + "\"grades\":[\"10\"],\"password\":\"\"}}",
            (await district.Get("/users/u-stu-3", RosterDistrict.V11)).Body);
    }

    [Fact]
    public async Task Either_version_takes_the_other_profile_when_set()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("profile11", "strict");
        district.Set("profile12", "classlink");
        var in11 = await district.Get("/users?limit=1", RosterDistrict.V11);
        Assert.DoesNotContain("\"\"", in11.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", in11.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("x-count", in11.Headers);
        var in12 = await district.Get("/users?limit=1");
        Assert.Contains("\"middleName\":\"\"", in12.Body, StringComparison.Ordinal);
        Assert.Contains("x-count", in12.Headers);
    }

    [Fact]
    public async Task ClassLinks_own_headers_come_with_its_profile()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var headers = (await district.Get("/schools/org-north/students?limit=2", RosterDistrict.V11)).Headers;
        Assert.Equal("2", headers["x-count"]);
        Assert.Equal("3", headers["x-total-count"]);
        Assert.Equal("", headers["x-next-page-token"]);
        Assert.Equal("false", headers["x-obfuscated"]);
        Assert.Equal("", headers["x-modified"]);
        Assert.Equal("students", headers["x-endpoint"]);
        Assert.Equal("0", headers["x-page-generation-time-ms"]);
        Assert.Equal("x-total-count", headers["access-control-expose-headers"]);
    }

    [Fact]
    public async Task Fields_choose_the_members_of_records()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal(
            "{\"users\":[{\"sourcedId\":\"u-stu-1\",\"email\":\"lan.nguyen@riverbend.example\"}]}",
            (await district.Get("/users?fields=email,sourcedId&limit=1&sort=sourcedId")).Body);
        Assert.Equal("{\"org\":{\"name\":\"North Riverbend High School\"}}", (await district.Get("/orgs/org-north?fields=name")).Body);
    }

    [Fact]
    public async Task An_unknown_field_is_refused_in_1_2_and_a_warning_in_1_1()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal("400 invalid_selection_field", (await district.Get("/users?fields=email,shoeSize")).Error);
        Assert.Equal("400 invalid_selection_field", (await district.Get("/users/u-stu-1?fields=shoeSize")).Error);
        foreach (var address in (string[])["/users?fields=email,shoeSize&limit=1", "/users/u-stu-1?fields=shoeSize"])
        {
            var answer = await district.Get(address, RosterDistrict.V11);
            Assert.StartsWith(
                "{\"statusInfoSet\":[{\"imsx_codeMajor\":\"success\",\"imsx_severity\":\"warning\",\"imsx_codeMinor\":\"invalid_selection_field\","
                + "\"imsx_description\":\"The parameter fields names something that is no field: shoeSize\"}],\"user",
                answer.Body, StringComparison.Ordinal);
            Assert.Contains("\"familyName\"", answer.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_sort_field_leaves_the_order_and_warns_in_1_1()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var in11 = await district.Get("/users?sort=shoeSize", RosterDistrict.V11);
        Assert.Equal("invalid_sort_field", in11.Json.GetProperty("statusInfoSet")[0].GetProperty("imsx_codeMinor").GetString());
        Assert.Equal(8, in11.Ids.Length);
        Assert.Equal(await district.Ids("/users"), await district.Ids("/users?sort=shoeSize"));
        district.Set("unknownSortField12", "refused");
        Assert.Equal("400 invaliddata", (await district.Get("/users?sort=shoeSize")).Error);
    }

    [Theory]
    [InlineData("familyName", "u-stu-2,u-stu-4,u-tch-1,u-stu-3,u-stu-1,u-stu-6,u-tch-2,u-stu-5")]
    [InlineData("email", "u-tch-1,u-stu-5,u-stu-6,u-stu-1,u-stu-3,u-tch-2,u-stu-4,u-stu-2")]
    [InlineData("grades", "u-tch-1,u-tch-2,u-stu-4,u-stu-5,u-stu-6,u-stu-1,u-stu-2,u-stu-3")]
    public async Task A_sort_goes_by_the_fields_text_and_desc_is_its_exact_reverse(string field, string ids)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal(ids.Split(','), await district.Ids($"/users?sort={field}"));
        Assert.Equal(ids.Split(',').Reverse(), await district.Ids($"/users?sort={field}&orderBy=desc"));
        Assert.Equal(ids.Split(','), await district.Ids($"/users?sort={field}&orderBy=dsc"));
        Assert.Equal(ids.Split(',').Reverse().Skip(3).Take(2), await district.Ids($"/users?sort={field}&orderBy=desc&offset=3&limit=2"));
    }

    [Fact]
    public async Task Names_in_any_script_and_ids_with_any_character_come_through()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unenrolledUsers", "true");
        await district.Do("create", new
        {
            collection = "users",
            record = new { sourcedId = "a/b c%\u4f60", givenName = "さくら", familyName = "ليلى\" \\", role = "teacher", orgs = new[] { new { sourcedId = "org-north" } } },
        });
        var answer = await district.Get("/users/a%2Fb%20c%25%E4%BD%A0");
        Assert.Equal(("a/b c%\u4f60", "さくら", "ليلى\" \\"), (
            answer.Record.GetProperty("sourcedId").GetString(),
            answer.Record.GetProperty("givenName").GetString(),
            answer.Record.GetProperty("familyName").GetString()));
        Assert.Equal(["a/b c%\u4f60"], await district.Ids("/users?filter=sourcedId='a/b c%25%E4%BD%A0'"));
    }

    [Fact]
    public async Task The_discovery_document_lists_the_41_addresses_to_everybody()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        using var client = simulator.NewClient();
        foreach (var name in (string[])["onerosterv1p2rostersservice_openapi3_v1p0.json", "imsorv1p2_rostering_openapi3_v1p0.json"])
        {
            var body = await client.GetStringAsync(
                new Uri($"http://localhost/s/{district.Sandbox.Id}/classlink{RosterDistrict.V12}/discovery/{name}"), TestContext.Current.CancellationToken);
            var document = JsonElement.Parse(body);
            Assert.Equal(41, document.GetProperty("paths").EnumerateObject().Count());
            Assert.Equal("getAllUsers", document.GetProperty("paths").GetProperty("/users").GetProperty("get").GetProperty("operationId").GetString());
            Assert.EndsWith("/ims/oneroster/rostering/v1p2", document.GetProperty("servers")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal("404 unknownobject", (await district.Get("/discovery/other.json")).Error);
    }
}
