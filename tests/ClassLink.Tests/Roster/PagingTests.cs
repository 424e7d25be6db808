namespace Simulators.ClassLink.Tests.Roster;

public sealed class PagingTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task A_page_has_100_records_unless_asked_and_tells_where_the_others_are()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unenrolledUsers", "true");
        await district.AddUsers(230, _ => "student");
        var answer = await district.Get("/users");
        Assert.Equal((100, 241), (answer.Ids.Length, answer.Total));
        var address = $"http://localhost/s/{district.Sandbox.Id}/classlink{RosterDistrict.V12}/users";
        Assert.Equal(
            $"<{address}?limit=100&offset=100>; rel=\"next\", <{address}?limit=100&offset=0>; rel=\"first\", <{address}?limit=100&offset=200>; rel=\"last\"",
            answer.Headers["Link"]);
        var last = await district.Get("/users?offset=200&filter=status%3D%27active%27");
        Assert.Equal(41, last.Ids.Length);
        Assert.Equal(
            $"<{address}?limit=100&offset=100&filter=status%3D%27active%27>; rel=\"prev\", <{address}?limit=100&offset=0&filter=status%3D%27active%27>; rel=\"first\", "
            + $"<{address}?limit=100&offset=200&filter=status%3D%27active%27>; rel=\"last\"",
            last.Headers["Link"]);
    }

    [Fact]
    public async Task Following_the_pages_gives_every_record_once()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unenrolledUsers", "true");
        await district.AddUsers(95, i => i % 3 == 0 ? "teacher" : "student");
        foreach (var query in (string[])["", "&sort=givenName", "&sort=email&orderBy=desc", "&filter=role='x' OR role='student'".Replace("role", "roles.role", StringComparison.Ordinal)])
        {
            List<string> all = [];
            for (var offset = 0; ; offset += 7)
            {
                var page = await district.Get($"/users?limit=7&offset={offset}{query}");
                all.AddRange(page.Ids);
                if (!page.Headers["Link"].Contains("next", StringComparison.Ordinal))
                {
                    Assert.Equal(page.Total, all.Count);
                    break;
                }
            }

            Assert.Equal(all.Count, all.Distinct().Count());
        }
    }

    [Fact]
    public async Task Past_the_end_there_is_an_empty_page()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        foreach (var offset in (string[])["8", "9000", "2147483647", "99999999999999999999"])
        {
            var answer = await district.Get($"/users?offset={offset}");
            Assert.Equal((200, 8), (answer.Status, answer.Total));
            Assert.Empty(answer.Ids);
            Assert.Contains("classlink/page/past-the-end", answer.Rules);
        }
    }

    [Fact]
    public async Task Too_large_a_limit_is_lowered()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("maximumLimit", "3");
        var answer = await district.Get("/users?limit=99999999999999999999");
        Assert.Equal((3, 8), (answer.Ids.Length, answer.Total));
        Assert.Contains("classlink/page/maximum-limit", answer.Rules);
        district.Set("defaultLimit", "2");
        Assert.Equal(2, (await district.Ids("/users")).Length);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=-1")]
    [InlineData("limit=ten")]
    [InlineData("limit=")]
    [InlineData("limit=1.5")]
    [InlineData("offset=-1")]
    [InlineData("offset=x")]
    public async Task A_page_that_is_none_is_refused_in_both_versions(string query)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal("400 invaliddata", (await district.Get($"/users?{query}")).Error);
        Assert.Equal("400 invalid data", (await district.Get($"/users?{query}", RosterDistrict.V11)).Error);
    }

    [Fact]
    public async Task The_header_Link_can_be_left_out_as_captures_of_ClassLink_do()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Contains("Link", (await district.Get("/users", RosterDistrict.V11)).Headers);
        district.Set("classlinkLinkHeader", "false");
        Assert.DoesNotContain("Link", (await district.Get("/users", RosterDistrict.V11)).Headers);
        Assert.Contains("Link", (await district.Get("/users")).Headers);
    }

    [Fact]
    public async Task A_comma_of_the_query_does_not_cut_the_header_Link()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var answer = await district.Get("/users?fields=sourcedId,email&limit=2");
        Assert.Contains("fields=sourcedId%2Cemail", answer.Headers["Link"], StringComparison.Ordinal);
        Assert.Equal(3, answer.Headers["Link"].Split(',').Length);
    }
}
