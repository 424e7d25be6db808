using System.Text.Json.Nodes;
using Simulators.Client;
using Simulators.Testing;

namespace Simulators.Cli.Tests.Replay;

/// <summary>Recorded traffic is sent to a simulator again, and differences are told.</summary>
public sealed class ReplayTests : IDisposable
{
    static readonly DateTimeOffset Then = new(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2));

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_simulator_answered_it_answers_again_years_after_the_signatures()
    {
        var ended = await ReplayAsync((await SchoolAsync()).Har);
        Assert.True(ended.Code == 0, ended.Out + ended.Error);
        Assert.Contains("same             1  POST /classin/partner/api/course.api.php?action=register  200\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains("4 of 5 requests sent again: all compared answers are the same.\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains("1 went to no platform", ended.Out, StringComparison.Ordinal);
        Assert.Equal("", ended.Error);
    }

    [Fact]
    public async Task Ids_of_another_numbering_are_no_difference_and_later_requests_have_the_new_ones()
    {
        var (har, uid, other) = await SchoolAsync();
        var ended = await ReplayAsync(har.Replace(uid, "7654321", StringComparison.Ordinal).Replace(other, "7654399", StringComparison.Ordinal));
        Assert.True(ended.Code == 0, ended.Out + ended.Error);
        // Two people with one id are something else.
        var mixed = await ReplayAsync(har.Replace(uid, "7654321", StringComparison.Ordinal).Replace(other, "7654321", StringComparison.Ordinal));
        Assert.Equal(1, mixed.Code);
        Assert.Contains($"    $.data: then 7654321, now {other}\n", mixed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_to_the_vendors_own_host_and_to_one_that_is_named_go_to_the_platform()
    {
        var (har, _, _) = await SchoolAsync();
        foreach (var (host, options) in new (string, string[])[] { ("api.eeo.cn", []), ("proxy.school.example:8443", ["--host", "proxy.school.example=classin"]) })
        {
            var ended = await ReplayAsync(har.Replace("http://192.0.2.1/classin", $"https://{host}", StringComparison.Ordinal), options);
            Assert.True(ended.Code == 0, ended.Out + ended.Error);
            Assert.Contains("4 of 5 requests", ended.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_verdict_is_told_with_its_place_and_ends_with_1()
    {
        var (har, _, _) = await SchoolAsync();
        var entries = JsonNode.Parse(har)!;
        entries["log"]!["entries"]![0]!["response"]!["content"]!["text"] = """{"error_info":{"errno":135,"error":"registered already"},"data":7}""";
        entries["log"]!["entries"]![0]!["response"]!["status"] = 201;
        var ended = await ReplayAsync(entries.ToJsonString(), "--only-different");
        Assert.Equal(1, ended.Code);
        Assert.Contains("DIFFERENT        1  POST", ended.Out, StringComparison.Ordinal);
        Assert.Contains("    status: then 201, now 200\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains("    $.error_info.errno: then 135, now 1\n", ended.Out, StringComparison.Ordinal);
        Assert.Contains("4 of 5 requests sent again: 1 answered differently.", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("same  ", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_with_other_credentials_is_refused_as_the_vendor_would_and_the_simulator_says_why()
    {
        var (har, _, _) = await SchoolAsync();
        var ended = await ReplayAsync(har.Replace("safeKey=", "safeKey=0", StringComparison.Ordinal));
        Assert.Equal(1, ended.Code);
        Assert.Contains("    simulator: ", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_in_paths_and_in_a_rest_platforms_answers_are_followed()
    {
        using var host = new SimulatorHost();
        using var http = host.NewClient();
        var sandbox = await SimulatorSandbox.OpenAsync(host.Admin, "default");
        var recording = new Recording(http, sandbox, Then);
        var (instance, token) = (sandbox["studentgroups"].Credentials["instanceId"], sandbox["studentgroups"].Credentials["token"]);
        var students = $"/v1/instances/{instance}/students";
        await recording.SendAsync(HttpMethod.Get, "studentgroups", $"{students}?token={token}");
        var made = await recording.SendAsync(
            HttpMethod.Post, "studentgroups", $"{students}?token={token}",
            new StringContent("""{"student":{"uid":"anna.jones.2024","email":"anna@school.example"}}""", null, "application/json"));
        var id = JsonNode.Parse(made)!["id"]!.ToJsonString();
        await recording.SendAsync(HttpMethod.Get, "studentgroups", $"{students}/{id}?token={token}");
        Assert.Equal(0, (await ReplayAsync(recording.Har)).Code);
        var renumbered = recording.Har
            .Replace($"students/{id}?", "students/987654?", StringComparison.Ordinal)
            .Replace($"\\u0022id\\u0022:{id}", "\\u0022id\\u0022:987654", StringComparison.Ordinal);
        var ended = await ReplayAsync(renumbered);
        Assert.Contains("GET /studentgroups/v1/instances/" + instance + "/students/987654", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("404", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_a_running_simulator_its_clock_is_put_back()
    {
        var (har, _, _) = await SchoolAsync();
        using var host = SimulatorHost.Listening();
        using var http = host.NewClient();
        var sandbox = await SimulatorSandbox.OpenAsync(host.Admin, "default");
        await sandbox.FreezeAsync(Then.AddYears(3));
        var ended = await ReplayAsync(har, "--target", http.BaseAddress!.AbsoluteUri);
        Assert.True(ended.Code == 0, ended.Out + ended.Error);
        var clock = await sandbox.AdminAsync(HttpMethod.Get, "clock");
        Assert.Equal((Then.AddYears(3), true), (clock.GetProperty("now").GetDateTimeOffset(), clock.GetProperty("frozen").GetBoolean()));
        Assert.Equal("sandbox", clock.GetProperty("stamps").GetString());
        var users = await sandbox.StateAsync("classin", "users");
        Assert.Contains(users, user => user.GetProperty("telephone").GetString() == "13812345678");
    }

    [Fact]
    public async Task It_begins_with_the_state_that_is_given()
    {
        var (har, _, _) = await SchoolAsync();
        using var host = new SimulatorHost();
        var sandbox = await SimulatorSandbox.OpenAsync(host.Admin, "default");
        using var http = host.NewClient();
        var before = new Recording(http, sandbox, Then.AddDays(-1));
        await before.ClassInAsync("register", ("telephone", "13812345678"), ("password", "secret12"), ("addToSchoolMember", "1"));
        var file = _folder["snapshot.json"];
        await File.WriteAllTextAsync(file, (await sandbox.AdminAsync(HttpMethod.Get, "snapshot")).GetRawText());
        var ended = await ReplayAsync(har, "--snapshot", file);
        Assert.True(ended.Code == 1, ended.Out);
        Assert.Contains("$.error_info.errno: then 1, now 135", ended.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("no json", "is no HAR file: ")]
    [InlineData("[]", "is no HAR file: ")]
    [InlineData("{}", "it has no log.entries")]
    [InlineData("""{"log":{"entries":[null]}}""", "entry 1 has no request with method and url")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"/x"},"startedDateTime":"2024-05-06T07:08:09Z"}]}}""", "the url of entry 1")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET IT","url":"http://a/"},"startedDateTime":"2024-05-06T07:08:09Z"}]}}""", "the method of entry 1")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"http://a/"},"startedDateTime":"yesterday"}]}}""", "startedDateTime of entry 1")]
    [InlineData(
        """{"log":{"entries":[{"request":{"method":"GET","url":"http://a/"},"startedDateTime":"2024-05-06T07:08:09Z","response":{"status":200,"content":{"text":"*","encoding":"base64"}}}]}}""",
        "content of entry 1 is said to be base64")]
    [InlineData("""{"log":{"entries":[]}}""", "none of the 0 requests in it goes to a platform")]
    [InlineData("""{"log":{"entries":[{"request":{"method":"GET","url":"http://a/"},"startedDateTime":"2024-05-06T07:08:09Z"}]}}""", "none of the 1 requests")]
    public async Task What_cannot_be_replayed_costs_one_line_and_exit_code_2(string? content, string reason)
    {
        if (content is not null) await File.WriteAllTextAsync(_folder["x.har"], content);
        var ended = await Cli.RunAsync("replay", _folder["x.har"]);
        Assert.Equal(2, ended.Code);
        Assert.Contains(reason, ended.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--host a", "'a' is no NAME=PLATFORM", 2)]
    [InlineData("--host a=moodle", "there is no platform 'moodle'; there are: classin", 2)]
    [InlineData("--snapshot /nowhere", "'/nowhere' does not exist", 2)]
    [InlineData("--target ftp://a", "is no http or https URL", 2)]
    [InlineData("--target http://127.0.0.1:9/classin", "is the base URL of no simulator", 2)]
    [InlineData("--target http://127.0.0.1:9", "has no sandbox 'default'", 4)]
    public async Task A_wrong_command_line_costs_one_line(string words, string reason, int code)
    {
        var ended = await ReplayAsync("""{"log":{"entries":[]}}""", words.Split(' '));
        Assert.Equal(code, ended.Code);
        Assert.Contains(reason, ended.Complaint, StringComparison.Ordinal);
    }

    /// <summary>Two registrations, a course and a student in it, at the default sandbox of a simulator of its own.</summary>
    static async Task<(string Har, string Uid, string Other)> SchoolAsync()
    {
        using var host = new SimulatorHost();
        using var http = host.NewClient();
        var sandbox = await SimulatorSandbox.OpenAsync(host.Admin, "default");
        var recording = new Recording(http, sandbox, Then);
        var uid = await recording.ClassInAsync(
            "register", ("telephone", "13812345678"), ("password", "secret12"), ("nickname", "Zoë"), ("addToSchoolMember", "1"));
        var other = await recording.ClassInAsync(
            "register", ("telephone", "13812345679"), ("password", "secret12"), ("nickname", "Ben"), ("addToSchoolMember", "1"));
        recording.AddStranger();
        var course = await recording.ClassInAsync("addCourse", ("courseName", "French"));
        await recording.ClassInAsync(
            "addCourseStudent", ("courseId", course), ("identity", "1"), ("studentUid", uid), ("studentName", "Zoë"));
        return (recording.Har, uid, other);
    }

    Task<Ended> ReplayAsync(string har, params string[] options)
    {
        File.WriteAllText(_folder["x.har"], har);
        return Cli.RunAsync(["replay", _folder["x.har"], .. options]);
    }
}
