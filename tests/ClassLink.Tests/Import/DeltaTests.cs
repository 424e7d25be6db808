using System.Text.Json;

namespace Simulators.ClassLink.Tests.Import;

/// <summary>What a second import makes of what the first one left.</summary>
public sealed class DeltaTests(SimulatorFixture simulator)
{
    const string Moment = "2026-11-01T08:00:00.000Z";

    [Theory]
    [InlineData("1.1")]
    [InlineData("1.2")]
    public async Task The_same_bulk_again_changes_nothing(string version)
    {
        var district = await After(version);
        var before = await district.Everything();
        var answer = await district.Accepted(version == "1.1" ? RosterPackage.Small11() : RosterPackage.Small12());
        Assert.All(answer.GetProperty("changes").EnumerateObject(), change => Assert.Equal("0 0 0", Counts(change.Value, "created", "changed", "removed")));
        Assert.Equal(before, await district.Everything());
    }

    [Fact]
    public async Task What_a_bulk_file_no_longer_has_becomes_tobedeleted_now_and_active_when_it_comes_again()
    {
        var district = await After("1.2");
        var (before, now) = (await Modified(district, "enrollments", "e-1"), Now(district));
        await district.Accepted(RosterPackage.Small12().Bulk("enrollments", "e-1,,,k-1,s-1,t-1,teacher,true,,"));
        Assert.Equal(("True", now), (await Member(district, "enrollments", "e-2", "toBeDeleted"), await Modified(district, "enrollments", "e-2")));
        Assert.Equal(("False", before), (await Member(district, "enrollments", "e-1", "toBeDeleted"), await Modified(district, "enrollments", "e-1")));

        var answer = await district.Accepted(RosterPackage.Small12());
        Assert.Equal("0 1 0 1", Counts(answer.GetProperty("changes").GetProperty("enrollments"), "created", "changed", "removed", "unchanged"));
        Assert.Equal("False", await Member(district, "enrollments", "e-2", "toBeDeleted"));
    }

    [Fact]
    public async Task Only_what_changes_moves_its_dateLastModified()
    {
        var district = await After("1.2");
        var (before, now) = (await Modified(district, "orgs", "s-2"), Now(district));
        await district.Accepted(RosterPackage.Small12().Row("orgs", 3, "s-1,,,Lakeside School,school,101,d-1"));
        Assert.Equal((now, before), (await Modified(district, "orgs", "s-1"), await Modified(district, "orgs", "s-2")));
    }

    [Fact]
    public async Task A_file_that_is_absent_is_left_alone()
    {
        var district = await After("1.2");
        var before = await Modified(district, "enrollments", "e-1");
        var answer = await district.Accepted(RosterPackage.Empty("1.2").Bulk("orgs", "d-1,,,Example ISD,district,100,"));
        Assert.Equal("2", Counts(answer.GetProperty("changes").GetProperty("orgs"), "removed"));
        Assert.Equal(before, await Modified(district, "enrollments", "e-1"));
    }

    [Fact]
    public async Task A_delta_adds_changes_deletes_and_leaves_the_rest()
    {
        var district = await After("1.2");
        var (before, now) = (await Modified(district, "orgs", "d-1"), Now(district));
        var answer = await district.Accepted(RosterPackage.Empty("1.2").Delta("orgs",
            $"s-3,active,{Moment},Bay School,school,103,d-1",
            $"s-1,active,{Moment},Lakeside School,school,101,d-1",
            $"s-2,tobedeleted,{Moment},Hill School,school,102,d-1"));
        Assert.Equal("delta", answer.GetProperty("mode").GetString());
        Assert.Equal("1 1 1", Counts(answer.GetProperty("changes").GetProperty("orgs"), "created", "changed", "removed"));
        Assert.Equal("Bay School", await Member(district, "orgs", "s-3", "name"));
        Assert.Equal("Lakeside School", await Member(district, "orgs", "s-1", "name"));
        Assert.Equal("True", await Member(district, "orgs", "s-2", "toBeDeleted"));
        Assert.All(await Task.WhenAll(Modified(district, "orgs", "s-1"), Modified(district, "orgs", "s-2"), Modified(district, "orgs", "s-3")), moment => Assert.Equal(now, moment));
        Assert.Equal(before, await Modified(district, "orgs", "d-1"));
    }

    [Fact]
    public async Task A_delta_refers_to_what_the_district_has()
    {
        var district = await After("1.2");
        var answer = await district.Accepted(RosterPackage.Empty("1.2")
            .Delta("users", $"p-2,active,{Moment},true,cy,,Cy,Osei,,,,,,t-1,,,,,,,s-1,")
            .Delta("roles", $"r-9,active,{Moment},p-2,primary,student,,,s-1,")
            .Bulk("enrollments", "e-1,,,k-1,s-1,t-1,teacher,true,,", "e-3,,,k-1,s-1,p-2,student,,,"));
        Assert.Equal("mixed", answer.GetProperty("mode").GetString());
        Assert.Equal("p-2", await Member(district, "enrollments", "e-3", "userSourcedId"));
        Assert.Equal("student", await Member(district, "users", "p-2", "role"));
    }

    [Fact]
    public async Task A_delta_of_users_leaves_their_roles_and_profiles()
    {
        var district = await After("1.2");
        var before = (await district.Find("users", "t-1"))!.Value.GetProperty("extras").GetProperty("userProfiles").GetRawText();
        await district.Accepted(RosterPackage.Empty("1.2").Delta("users", $"t-1,active,{Moment},true,ada@example.org,,Ada,Mensah,,,,,,,,,,,,,,"));
        var ada = (await district.Find("users", "t-1"))!.Value;
        Assert.Equal(("Mensah", "teacher", "r-1"), (Text(ada, "familyName"), Text(ada, "role"), Text(ada, "roleSourcedId")));
        Assert.Equal(before, ada.GetProperty("extras").GetProperty("userProfiles").GetRawText());
    }

    [Fact]
    public async Task A_delta_of_roles_names_a_role_by_its_sourcedId()
    {
        var district = await After("1.2");
        var now = Now(district);
        await district.Accepted(RosterPackage.Empty("1.2").Delta("roles",
            $"r-3,active,{Moment},p-1,primary,aide,,,s-1,",
            $"r-2,tobedeleted,{Moment},p-1,secondary,student,,,s-2,"));
        var ben = (await district.Find("users", "p-1"))!.Value;
        Assert.Equal(("aide", "r-3"), (Text(ben, "role"), Text(ben, "roleSourcedId")));
        Assert.False(ben.TryGetProperty("extras", out _));
        Assert.Equal(now, await Modified(district, "users", "p-1"));
    }

    [Fact]
    public async Task A_delta_of_profiles_names_one_by_its_sourcedId()
    {
        var district = await After("1.2");
        await district.Accepted(RosterPackage.Empty("1.2").Delta("userProfiles",
            $"up-1,active,{Moment},t-1,SIS,vendor-9,,,password,ada9,",
            $"up-2,active,{Moment},t-1,LMS,vendor-8,,,password,ada8,"));
        var profiles = (await district.Find("users", "t-1"))!.Value.GetProperty("extras").GetProperty("userProfiles");
        Assert.Equal(["up-1 SIS", "up-2 LMS"], profiles.EnumerateArray().Select(profile => $"{Text(profile, "profileId")} {Text(profile, "profileType")}"));
    }

    [Fact]
    public async Task The_last_role_of_a_user_cannot_be_taken()
    {
        var district = await After("1.2");
        Assert.Equal(
            ["roles.csv 2 userSourcedId: role-rows"],
            await district.Refused(RosterPackage.Empty("1.2").Delta("roles", $"r-1,tobedeleted,{Moment},t-1,primary,teacher,,,s-1,")));
        Assert.Equal(
            ["roles.csv 0 userSourcedId: role-rows"],
            await district.Refused(RosterPackage.Empty("1.2").Bulk("roles", "r-1,,,t-1,primary,teacher,,,s-1,")));
    }

    [Fact]
    public async Task Bulk_roles_are_all_that_the_users_have()
    {
        var district = await After("1.2");
        await district.Accepted(RosterPackage.Empty("1.2").Bulk("roles", "r-1,,,t-1,primary,principal,,,s-1,", "r-3,,,p-1,primary,student,,,s-1,"));
        Assert.Equal("principal", await Member(district, "users", "t-1", "role"));
        Assert.False((await district.Find("users", "p-1"))!.Value.TryGetProperty("extras", out _));
    }

    [Fact]
    public async Task Deleting_what_is_not_there_does_nothing_or_is_refused_as_the_setting_says()
    {
        var district = await After("1.2");
        var package = RosterPackage.Empty("1.2").Delta("orgs", $"s-9,tobedeleted,{Moment},Gone,school,,d-9");
        Assert.Equal("0 0 0 1", Counts((await district.Accepted(package)).GetProperty("changes").GetProperty("orgs"), "created", "changed", "removed", "unchanged"));
        Assert.Null(await district.Find("orgs", "s-9"));
        await district.Set("importUnknownDeletion", "refused");
        Assert.Equal(["orgs.csv 2 sourcedId: delta"], await district.Refused(package));
    }

    [Fact]
    public async Task Rules_that_decided_are_counted()
    {
        var district = await After("1.2");
        await district.Refused(RosterPackage.Small12().Row("orgs", 4, "s-2,,,Hill,Campus,102,d-1"));
        await district.Accepted(RosterPackage.Small12());
        await district.Accepted(RosterPackage.Empty("1.2").Delta("orgs", $"s-1,active,{Moment},Lakeside,school,101,d-1"));
        var coverage = (await district.Get("__admin/rules/coverage")).GetRawText();
        Assert.All(
            ["bulk", "delta", "unchanged", "all-or-nothing", "enumeration"],
            rule => Assert.Matches($"\"classlink/import/{rule}\"[^}}]*[1-9]", coverage));
    }

    /// <summary>A district that has imported the small roster, a day ago.</summary>
    async Task<ImportingDistrict> After(string version)
    {
        var district = await ImportingDistrict.NewAsync(simulator);
        await district.Accepted(version == "1.1" ? RosterPackage.Small11() : RosterPackage.Small12());
        district.Sandbox.Clock.Set(district.Sandbox.Clock.GetUtcNow().AddDays(1));
        return district;
    }

    static async Task<string> Member(ImportingDistrict district, string collection, string id, string member) =>
        (await district.Find(collection, id))!.Value.GetProperty(member).ToString();

    static async Task<DateTime> Modified(ImportingDistrict district, string collection, string id) =>
        (await district.Find(collection, id))!.Value.GetProperty("dateLastModified").GetDateTime();

    static DateTime Now(ImportingDistrict district)
    {
        var now = district.Sandbox.Clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    static string? Text(JsonElement record, string member) => record.GetProperty(member).GetString();

    static string Counts(JsonElement change, params string[] members) => string.Join(' ', members.Select(member => change.GetProperty(member)));
}
