using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>Rosters: read to their end or not acted upon.</summary>
public sealed class RosterTests(SimulatorHost simulator)
{
    const string Target = "studentgroups";

    [Fact]
    public async Task Everybody_with_a_role_that_is_provisioned_comes_to_the_target()
    {
        await using var school = await DistrictAsync(12);
        var answer = await SyncAsync(school);
        Assert.Equal((Outcome.Updated, null), (answer.Outcome, answer.Error));
        Assert.Equal(13, answer.Pulled!["users"]);
        Assert.Equal(12, (await school.StateAsync(Target, "students")).Count);
        Assert.Equal(Outcome.Existing, (await SyncAsync(school)).Outcome);
    }

    [Fact]
    public async Task A_small_page_is_not_the_end()
    {
        await using var school = await DistrictAsync(12);
        await school.SetAsync("classlink", "maximumLimit", 5);
        Assert.Equal(13, (await SyncAsync(school)).Pulled!["users"]);
        Assert.Equal(12, (await school.StateAsync(Target, "students")).Count);
    }

    [Theory]
    [InlineData("malformed")]
    [InlineData("reset")]
    public async Task A_page_that_never_comes_changes_nobody(string how)
    {
        await using var school = await DistrictAsync(12);
        await school.SetAsync("classlink", "maximumLimit", 5);
        await SyncAsync(school);
        await UploadAsync(school, 3);
        await school.FaultAsync(
            "classlink", null, new JsonObject { ["when"] = "after-commit", [how] = true }, times: 100, after: 1);
        var answer = await SyncAsync(school, threshold: 1);
        Assert.Equal(Outcome.Rejected, answer.Outcome);
        Assert.NotNull(answer.Error);
        Assert.All(
            await school.StateAsync(Target, "students"), student => Assert.True(student.GetProperty("active").GetBoolean()));
    }

    [Theory]
    [InlineData(11, 0.1, true)]
    [InlineData(6, 0.1, false)]
    [InlineData(6, 0.5, true)]
    [InlineData(0, 0.99, false)]
    public async Task Removals_above_the_threshold_are_refused_whole(int left, double threshold, bool passes)
    {
        await using var school = await DistrictAsync(12);
        await SyncAsync(school);
        await UploadAsync(school, left);
        var answer = await SyncAsync(school, threshold);
        Assert.Equal(passes ? Outcome.Updated : Outcome.Rejected, answer.Outcome);
        Assert.Equal(passes ? null : IntegrationErrors.MassRemoval, answer.Error);
        var active = (await school.StateAsync(Target, "students")).Count(student => student.GetProperty("active").GetBoolean());
        Assert.Equal(passes ? left : 12, active);
    }

    [Fact]
    public async Task A_delta_brings_what_changed_and_takes_out_what_is_marked_only()
    {
        await using var school = await DistrictAsync(12);
        await SyncAsync(school);
        await school.Time.PassAsync(TimeSpan.FromHours(1));
        await UploadAsync(school, 11, surname: "Byron");
        var answer = await school.SendAsync(new SyncRoster { Target = Target, Mode = "delta" });
        Assert.Equal(Outcome.Updated, answer.Outcome);
        Assert.Single(answer.Items!, item => item.Removed == true);
        Assert.Equal(11, answer.Items!.Count(item => item.Outcome == Outcome.Updated && item.Removed is null));
        await school.Time.PassAsync(TimeSpan.FromHours(1));
        var quiet = await school.SendAsync(new SyncRoster { Target = Target, Mode = "delta" });
        Assert.NotEqual(Outcome.Rejected, quiet.Outcome);
        Assert.Equal(
            11, (await school.StateAsync(Target, "students")).Count(student => student.GetProperty("active").GetBoolean()));
    }

    [Fact]
    public async Task A_filter_is_signed_as_it_is_sent()
    {
        await using var school = await DistrictAsync(12);
        var answer = await school.SendAsync(new SyncRoster { Filter = "familyName~'Love+l/a~ce é'" });
        Assert.Null(answer.Error);
        Assert.Equal(0, answer.Pulled!["users"]);
        var some = await school.SendAsync(new SyncRoster { Filter = "givenName='Ada' AND familyName='Lovelace 3'" });
        Assert.Equal(1, some.Pulled!["users"]);
    }

    [Fact]
    public async Task A_district_is_read_through_the_proxy_with_its_bearer()
    {
        await using var school = await DistrictAsync(5);
        var access = school.Access().ToDictionary();
        var keys = access["classlink"].Credentials;
        access["classlink"] = access["classlink"] with
        {
            Credentials = keys.Where(key => key.Key is "bearer" or "applicationId").ToDictionary(),
        };
        await school.SendAsync(new Configure { Platforms = access });
        Assert.Equal(6, (await SyncAsync(school)).Pulled!["users"]);
    }

    [Fact]
    public async Task Version_1_2_has_the_same_people()
    {
        await using var school = await DistrictAsync(5);
        var answer = await school.SendAsync(new SyncRoster { Target = Target, Version = "1.2" });
        Assert.Equal(5, answer.Items!.Count(item => item.Outcome == Outcome.Created));
    }

    [Fact]
    public async Task Reconciliation_names_who_is_missing_stale_and_too_many()
    {
        await using var school = await DistrictAsync(3);
        await SyncAsync(school);
        await school.ProvisionAsync(Target, school.NewPerson() with { ExternalId = "guest" });
        await UploadAsync(school, 4, surname: "Byron");
        var answer = await school.SendAsync(new Reconcile { Target = Target });
        var found = answer.Differences!.Select(difference => $"{difference.Kind} {difference.ExternalId}").Order();
        Assert.Equal(["extra guest", "missing s4", "stale s1", "stale s2", "stale s3"], found);
    }

    [Fact]
    public async Task After_a_sync_nobody_differs_though_the_target_has_no_teachers()
    {
        await using var school = await DistrictAsync(3);
        await SyncAsync(school);
        Assert.Empty((await school.SendAsync(new Reconcile { Target = Target })).Differences!);
    }

    [Fact]
    public async Task Reconciliation_goes_by_what_the_target_holds_and_not_by_what_was_sent()
    {
        await using var school = await DistrictAsync(3);
        await SyncAsync(school);
        await using (var other = await School.OpenAsync(simulator, school.Sandbox, null))
        {
            var pupil = school.NewPerson() with { ExternalId = "s2", FirstName = "Grace", LastName = "Hopper" };
            Assert.Equal(Outcome.Updated, (await other.ProvisionAsync(Target, pupil)).Outcome);
            await other.ProvisionAsync(Target, pupil with { ExternalId = "t1" });
        }

        var found = (await school.SendAsync(new Reconcile { Target = Target })).Differences!;
        Assert.Equal(
            [("stale", "s2", "name", "Ada Lovelace 2", "Grace Hopper"), ("wrong-role", "t1", "role", "teacher", null)],
            found.Select(one => (one.Kind, one.ExternalId, one.Field, one.Expected, one.Actual)).Order());
        var names = (await school.StateAsync(Target, "students")).Select(student => $"{student.GetProperty("uid")}").Order();
        Assert.Equal(["s1", "s2", "s3", "t1"], names);
    }

    static Task<IntegrationAnswer> SyncAsync(School school, double threshold = 0.1) =>
        school.SendAsync(new SyncRoster { Target = Target, RemovalThreshold = threshold });

    async Task<School> DistrictAsync(int students)
    {
        var school = await School.OpenAsync(simulator);
        await school.SetAsync("classlink", "unenrolledUsers", true);
        await UploadAsync(school, students);
        return school;
    }

    /// <summary>A district with so many students and one teacher; who was there and is not any more leaves a tombstone.</summary>
    static async Task UploadAsync(School school, int students, string surname = "Lovelace")
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.csv", Manifest);
            Add(
                zip,
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nsc,,,School,school,,\n");
            var rows = Enumerable.Range(1, students).Select(i => Row($"s{i}", "student", "Ada", $"{surname} {i}"));
            Add(zip, "users.csv", Header + string.Concat(rows.Append(Row("t1", "teacher", "Tom", "Teacher"))));
        }

        await school.Sandbox.UploadAsync("classlink/import", bytes.ToArray(), "application/zip");
        school.Time.Refresh();
    }

    const string Header = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
        + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";

    const string Manifest = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.academicSessions,absent\n"
        + "file.categories,absent\nfile.classes,absent\nfile.classResources,absent\n"
        + "file.courses,absent\nfile.courseResources,absent\n"
        + "file.demographics,absent\nfile.enrollments,absent\nfile.lineItems,absent\nfile.orgs,bulk\nfile.resources,absent\n"
        + "file.results,absent\nfile.users,bulk\nsource.systemName,Test\nsource.systemCode,T\n";

    static string Row(string id, string role, string given, string family) =>
        $"{id},,,true,sc,{role},{id}@example.org,,{given},{family},,,{id}@example.org,,,,,\n";

    static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
