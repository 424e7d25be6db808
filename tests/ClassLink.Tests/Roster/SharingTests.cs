using System.Net;

namespace Simulators.ClassLink.Tests.Roster;

public sealed class SharingTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Users_without_a_class_are_shared_only_while_the_toggle_is_on()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.DoesNotContain("u-tch-3", await district.Ids("/teachers"));
        var answer = await district.Get("/users/u-tch-3");
        Assert.Equal("404 unknownobject", answer.Error);
        Assert.Contains("classlink/sharing/not-shared", answer.Rules);
        Assert.False((await district.Get("/users/u-stu-1")).Record.TryGetProperty("agents", out _));
        district.Set("unenrolledUsers", "true");
        Assert.Contains("u-tch-3", await district.Ids("/teachers"));
        Assert.Equal(11, (await district.Get("/users")).Total);
        Assert.Equal("u-par-1", (await district.Get("/users/u-stu-1")).Record.GetProperty("agents")[0].GetProperty("sourcedId").GetString());
        district.Set("unenrolledUsers", "false");
        Assert.Equal(8, (await district.Get("/users")).Total);
    }

    [Fact]
    public async Task A_user_is_shared_from_the_first_enrollment_to_the_last()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        await district.Do("create", new
        {
            collection = "enrollments",
            record = new { sourcedId = "enr-new", userSourcedId = "u-tch-3", classSourcedId = "class-sp7-a", schoolSourcedId = "org-south", role = "teacher" },
        });
        Assert.Contains("u-tch-3", await district.Ids("/teachers"));
        await district.Do("withdraw", new { collection = "enrollments", sourcedId = "enr-new" });
        Assert.DoesNotContain("u-tch-3", await district.Ids("/teachers"));
        await district.Do("change", new { collection = "enrollments", sourcedId = "enr-new", record = new { status = "active" } });
        Assert.Contains("u-tch-3", await district.Ids("/teachers"));
        await district.Do("purge", new { collection = "enrollments", sourcedId = "enr-new" });
        Assert.DoesNotContain("u-tch-3", await district.Ids("/teachers"));
    }

    [Fact]
    public async Task Demographics_are_shared_only_while_the_toggle_is_on()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal(0, (await district.Get("/demographics")).Total);
        Assert.Equal("404 unknownobject", (await district.Get("/demographics/u-stu-1")).Error);
        district.Set("demographics", "true");
        Assert.Equal(6, (await district.Get("/demographics")).Total);
        Assert.Equal("female", (await district.Get("/demographics/u-stu-1")).Record.GetProperty("sex").GetString());
    }

    [Fact]
    public async Task Custom_shares_the_classes_of_chosen_orgs_and_courses()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        await district.Do("permissions", new { permission = "custom", orgs = new[] { "org-north" }, courses = new[] { "course-sp1", "course-sp7" } });
        Assert.Equal(["class-sp1-a"], await district.Ids("/classes"));
        Assert.Equal(["org-north", "org-riverbend"], await district.Ids("/orgs"));
        Assert.Equal(["course-sp1", "course-sp7"], await district.Ids("/courses"));
        Assert.Equal(["u-stu-2", "u-stu-3", "u-tch-2"], (await district.Ids("/users")).Order());
        Assert.Equal(["enr-sp1-a-stu-2", "enr-sp1-a-stu-3", "enr-sp1-a-tch-2"], await district.Ids("/enrollments"));
        Assert.Equal(["class-sp1-a"], await district.Ids("/users/u-stu-2/classes"));
        Assert.Single((await district.Get("/users/u-tch-2")).Record.GetProperty("roles").EnumerateArray());
        Assert.Equal("404 unknownobject", (await district.Get("/classes/class-fr1-a")).Error);
        Assert.Empty(await district.Ids("/users?filter=email='sofia.castillo@riverbend.example'"));
        district.Set("unenrolledUsers", "true");
        Assert.Equal(["u-par-1", "u-stu-1", "u-stu-2", "u-stu-3", "u-tch-1", "u-tch-2"], (await district.Ids("/users")).Order());
        await district.Do("permissions", new { permission = "full" });
        Assert.Equal(4, (await district.Get("/classes")).Total);
    }

    [Fact]
    public async Task Select_by_class_shares_what_belongs_to_the_classes()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var answer = await district.Do("permissions", new { permission = "selectByClass", classes = new[] { "class-sp7-a" } });
        Assert.Equal("selectByClass", answer.GetProperty("permission").GetString());
        Assert.Equal(["class-sp7-a"], await district.Ids("/classes"));
        Assert.Equal(["course-sp7"], await district.Ids("/courses"));
        Assert.Equal(["org-south"], await district.Ids("/schools"));
        Assert.Equal(4, (await district.Get("/users")).Total);
        Assert.Contains("classlink/sharing/select-by-class", (await district.Get("/users")).Rules);
    }

    [Fact]
    public async Task One_record_can_be_unshared_and_shared_again()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        await district.Do("unshare", new { collection = "users", sourcedId = "u-stu-1" });
        Assert.DoesNotContain("u-stu-1", await district.Ids("/users"));
        Assert.DoesNotContain("u-stu-1", await district.Ids("/classes/class-fr1-a/students"));
        Assert.Equal(2, (await district.Get("/schools/org-north/classes/class-fr1-a/enrollments")).Total);
        await district.Do("share", new { collection = "users", sourcedId = "u-stu-1" });
        Assert.Contains("u-stu-1", await district.Ids("/users"));
        Assert.Equal(3, (await district.Get("/schools/org-north/classes/class-fr1-a/enrollments")).Total);
    }

    [Fact]
    public async Task DataGuard_obfuscates_field_by_field_and_hides_the_true_values_from_filters()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var before = (await district.Get("/users/u-stu-3", RosterDistrict.V11)).Record;
        district.Set("dataGuardNames", "true");
        district.Set("dataGuardEmail", "true");
        district.Set("dataGuardIdentifier", "true");
        district.Set("dataGuardClassTitle", "true");
        var page = await district.Get("/users?filter=sourcedId='u-stu-3'", RosterDistrict.V11);
        Assert.Equal("true", page.Headers["x-obfuscated"]);
        foreach (var field in (string[])["givenName", "familyName", "email", "identifier"])
            Assert.NotEqual(before.GetProperty(field).GetString(), page.Records[0].GetProperty(field).GetString());
        Assert.Equal(before.GetProperty("username").GetString(), page.Records[0].GetProperty("username").GetString());
        Assert.Empty(await district.Ids("/users?filter=email='omar.haddad@riverbend.example'"));
        Assert.Equal(["u-stu-3"], await district.Ids($"/users?filter=email='{page.Records[0].GetProperty("email").GetString()}'"));
        Assert.Equal(page.Body, (await district.Get("/users?filter=sourcedId='u-stu-3'", RosterDistrict.V11)).Body);
        Assert.DoesNotContain("Spanish 1", (await district.Get("/classes/class-sp1-a")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("permissions", "{\"permission\":\"some\"}")]
    [InlineData("permissions", "{\"permission\":\"custom\",\"orgs\":[\"nowhere\"]}")]
    [InlineData("permissions", "{\"permission\":\"custom\",\"orgs\":\"org-north\"}")]
    [InlineData("unshare", "{\"collection\":\"users\",\"sourcedId\":\"nobody\"}")]
    [InlineData("withdraw", "{\"collection\":\"pupils\",\"sourcedId\":\"u-stu-1\"}")]
    [InlineData("create", "{\"collection\":\"users\",\"record\":{\"sourcedId\":\"u-stu-1\"}}")]
    [InlineData("create", "{\"collection\":\"users\",\"record\":{\"sourcedId\":\"x\",\"givenName\":\"A\",\"familyName\":\"B\"}}")]
    [InlineData("create", "{\"collection\":\"orgs\",\"record\":{\"sourcedId\":\"x\",\"name\":\"A\",\"type\":\"school\",\"colour\":\"red\"}}")]
    [InlineData("create", "{\"collection\":\"orgs\"}")]
    [InlineData("create", "[]")]
    [InlineData("change", "{\"collection\":\"academicSessions\",\"sourcedId\":\"year\",\"record\":{\"startDate\":\"soon\"}}")]
    public async Task A_mistake_at_the_dashboard_is_told(string action, string body)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        var (status, text) = await district.TryDo(action, System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body));
        Assert.True(status == HttpStatusCode.BadRequest, $"{status}: {text}");
    }
}
