namespace Simulators.ClassLink.Tests.Roster;

public sealed class FilterTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("/users", "familyName='O''Neill'", "u-stu-6")]
    [InlineData("/users", "email='omar.haddad@riverbend.example'", "u-stu-3")]
    [InlineData("/users", "username='omar.haddad@riverbend.example' AND status='active'", "u-stu-3")]
    [InlineData("/users", "identifier='RBSTU3' AND status='tobedeleted'", "")]
    [InlineData("/users", "familyName~'r'", "u-stu-2,u-tch-1,u-tch-2")]
    [InlineData("/users", "sourcedId='u-stu-1' OR email='omar.haddad@riverbend.example'", "u-stu-1,u-stu-3")]
    [InlineData("/users", "sourcedId='u-stu-1' OR givenName='Omar'", "u-stu-1,u-stu-3")]
    [InlineData("/users", "sourcedId>'u-stu-6'", "u-tch-1,u-tch-2")]
    [InlineData("/users", "sourcedId>='u-stu-6'", "u-stu-6,u-tch-1,u-tch-2")]
    [InlineData("/users", "sourcedId<'u-stu-2'", "u-stu-1")]
    [InlineData("/users", "sourcedId<='u-stu-2'", "u-stu-1,u-stu-2")]
    [InlineData("/users", "sourcedId!='u-stu-2' AND sourcedId<='u-stu-3'", "u-stu-1,u-stu-3")]
    [InlineData("/users", "grades='09'", "u-stu-1,u-stu-2")]
    [InlineData("/users", "grades~'10,08'", "u-stu-3,u-stu-6")]
    [InlineData("/users", "grades='09,10'", "")]
    [InlineData("/users", "roles.role='teacher'", "u-tch-1,u-tch-2")]
    [InlineData("/users", "roles.org.sourcedId='org-south' AND roles.role='teacher'", "u-tch-2")]
    [InlineData("/users", "roles.org.sourcedId='org-north,org-south'", "u-tch-2")]
    [InlineData("/users", "roles.org.sourcedId~'org-south'", "u-stu-4,u-stu-5,u-stu-6,u-tch-2")]
    [InlineData("/users", "enabledUser='true' AND grades='10'", "u-stu-3")]
    [InlineData("/users", "userIds.identifier='omar.haddad'", "u-stu-3")]
    [InlineData("/students", "email='rafael.ortega@riverbend.example'", "")]
    [InlineData("/teachers", "email='rafael.ortega@riverbend.example'", "u-tch-2")]
    [InlineData("/teachers", "status='active'", "u-tch-1,u-tch-2")]
    [InlineData("/teachers", "status!='active'", "")]
    [InlineData("/classes", "course.sourcedId='course-sp7'", "class-sp7-a")]
    [InlineData("/classes", "school.sourcedId='org-north' AND subjects='Spanish'", "class-sp1-a")]
    [InlineData("/classes", "terms.sourcedId='term-spring' AND title~'(A)'", "class-al1-a,class-fr1-a,class-sp1-a")]
    [InlineData("/classes", "title='Exploratory Spanish'", "class-sp7-a")]
    [InlineData("/enrollments", "role='teacher' AND school.sourcedId='org-south'", "enr-sp7-a-tch-2")]
    [InlineData("/enrollments", "user.sourcedId='u-stu-2' AND class.sourcedId='class-sp1-a'", "enr-sp1-a-stu-2")]
    [InlineData("/enrollments", "primary='true'", "enr-al1-a-tch-1,enr-fr1-a-tch-1,enr-sp1-a-tch-2,enr-sp7-a-tch-2")]
    [InlineData("/orgs", "parent.sourcedId='org-riverbend' OR type='district'", "org-north,org-riverbend,org-south")]
    [InlineData("/academicSessions", "startDate>='2027-01-01'", "gp-spring-1,gp-spring-2,term-spring")]
    [InlineData("/academicSessions", "type='gradingPeriod' AND parent.sourcedId='term-fall'", "gp-fall-1,gp-fall-2")]
    public async Task A_filter_gives_what_it_asks_for_encoded_or_raw(string collection, string filter, string ids)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        string[] wanted = ids.Length == 0 ? [] : ids.Split(',');
        foreach (var sent in (string[])[Uri.EscapeDataString(filter), filter.Replace(" ", "+", StringComparison.Ordinal), filter.Replace(" ", "%20", StringComparison.Ordinal)])
        {
            var answer = await district.Get($"{collection}?filter={sent}");
            Assert.Equal(wanted, answer.Ids.Order(StringComparer.Ordinal));
            Assert.Equal(wanted.Length, answer.Total);
        }
    }

    [Theory]
    [InlineData("role='teacher'", "u-tch-1,u-tch-2,u-tch-3")]
    [InlineData("role='aide'", "")]
    [InlineData("role='principal'", "")]
    [InlineData("role='administrator'", "u-adm-1")]
    [InlineData("orgs.sourcedId='org-riverbend'", "u-adm-1")]
    [InlineData("agents.sourcedId='u-par-1'", "u-stu-1")]
    public async Task In_1_1_users_are_filtered_by_their_role_and_orgs(string filter, string ids)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unenrolledUsers", "true");
        var answer = await district.Get($"/users?filter={filter}", RosterDistrict.V11);
        Assert.Equal(ids.Length == 0 ? [] : ids.Split(','), answer.Ids.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("role='administrator'")]
    [InlineData("roles.role='administrator'")]
    public async Task In_1_2_an_administrator_of_1_1_has_another_name(string filter)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unenrolledUsers", "true");
        var answer = await district.Get($"/users?filter={filter}");
        if (answer.Status == 200) Assert.Empty(answer.Ids);
        else Assert.Equal("400 invalid_filter_field", answer.Error);
        Assert.Equal(["u-adm-1"], await district.Ids("/users?filter=roles.role='districtAdministrator'"));
    }

    [Theory]
    [InlineData("shoeSize='44'")]
    [InlineData("email")]
    [InlineData("email=x")]
    [InlineData("email='x")]
    [InlineData("email = 'x'")]
    [InlineData("='x'")]
    [InlineData("email='x' AND ")]
    [InlineData("email='x'AND email='y'")]
    [InlineData("email='x' and email='y'")]
    [InlineData("email='x' AND email='y' AND email='z'")]
    [InlineData("email!'x'")]
    [InlineData("course.title='x'")]
    [InlineData("dateLastModified>'yesterday'")]
    public async Task A_filter_that_cannot_be_read_is_refused_in_both_versions(string filter)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        foreach (var root in (string[])[RosterDistrict.V11, RosterDistrict.V12])
            Assert.Equal("400 invalid_filter_field", (await district.Get($"/users?filter={Uri.EscapeDataString(filter)}", root)).Error);
    }

    [Fact]
    public async Task A_refused_filter_names_the_field()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var answer = await district.Get("/users?filter=shoeSize='44'");
        Assert.Contains("shoeSize", answer.Json.GetProperty("imsx_description").GetString(), StringComparison.Ordinal);
        Assert.Contains("shoeSize", answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_tells_upper_from_lower_case_unless_set_otherwise()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Empty(await district.Ids("/users?filter=email='OMAR.HADDAD@riverbend.example'"));
        district.Set("filterCaseSensitive", "false");
        Assert.Equal(["u-stu-3"], await district.Ids("/users?filter=email='OMAR.HADDAD@riverbend.example'"));
        Assert.Equal(["u-stu-3"], await district.Ids("/users?filter=familyName~'HADD'"));
    }

    [Fact]
    public async Task A_part_of_the_metadata_can_be_asked_for()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        await district.Do("change", new { collection = "users", sourcedId = "u-stu-3", record = new { metadata = new { bus = "7" } } });
        Assert.Equal(["u-stu-3"], await district.Ids("/users?filter=metadata.bus='7'"));
    }

    [Fact]
    public async Task A_delta_has_what_changed_since_a_moment_or_a_day()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Sandbox.Clock.Set(new DateTimeOffset(2026, 11, 24, 9, 30, 0, 123, TimeSpan.Zero));
        await district.Do("change", new { collection = "users", sourcedId = "u-stu-3", record = new { grades = new[] { "11" } } });
        await district.Do("withdraw", new { collection = "users", sourcedId = "u-stu-4" });
        foreach (var value in (string[])["2026-11-22T08:00:00.000Z", "2026-11-23", "2026-11-24T10:30:00+01:00", "2026-11-24T10:30:00%2B01:00"])
            Assert.Equal(["u-stu-3", "u-stu-4"], (await district.Ids($"/users?filter=dateLastModified>'{value}'")).Order());
        Assert.Empty(await district.Ids("/users?filter=dateLastModified>'2026-11-24T09:30:00.123Z'"));
        Assert.Equal(2, (await district.Ids("/users?filter=dateLastModified>='2026-11-24T09:30:00.123Z'")).Length);
        Assert.Equal(["u-stu-4"], await district.Ids("/students?filter=dateLastModified>'2026-11-23' AND status='tobedeleted'"));
        Assert.Equal(6, (await district.Get("/users?filter=dateLastModified<'2026-11-24'&limit=2")).Total);
        Assert.Equal(8, (await district.Get("/users?filter=dateLastModified>'1970-01-01'&limit=2")).Total);
    }
}
