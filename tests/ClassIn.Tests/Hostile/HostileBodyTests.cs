using System.Text;

namespace Simulators.ClassIn.Tests.Hostile;

/// <summary>Requests that are no form, a broken form or a form out of all proportion: 100, and never a 500.</summary>
public sealed class HostileBodyTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("post")]
    [InlineData("NONSENSE")]
    public async Task Answers_100_to_any_method_but_POST(string method)
    {
        var school = await simulator.NewSchoolAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/s/{school.Sandbox.Id}{HostileSteps.Cloud}?action=getTopFolderId")
        {
            Content = new FormUrlEncodedContent(school.Signed()),
        };
        var answer = await ClassInSchool.Read(await simulator.NewClient().SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Equal((200, 100), (answer.Status, answer.Errno));
        Assert.Equal(["classin/v1/post-only"], answer.Rules);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("application/xml; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("multipart/mixed; boundary=X")]
    [InlineData("no content type at all")]
    public async Task Answers_100_to_a_body_that_is_no_form(string? contentType)
    {
        var school = await simulator.NewSchoolAsync();
        var body = Encoding.UTF8.GetBytes(HostileSteps.FormText(school.Signed()));
        var answer = await school.Raw(body, contentType, "getTopFolderId", HostileSteps.Cloud);
        Assert.Equal((200, 100), (answer.Status, answer.Errno));
        Assert.Equal(["classin/v1/form-only"], answer.Rules);
    }

    [Fact]
    public async Task Answers_100_to_the_same_fields_as_JSON()
    {
        var school = await simulator.NewSchoolAsync();
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(school.Signed().ToDictionary());
        var answer = await school.Raw(body, "application/json", "getTopFolderId", HostileSteps.Cloud);
        Assert.Equal((200, 100), (answer.Status, answer.Errno));
        Assert.Contains("application/json", answer.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=\"\"")]
    [InlineData("multipart/form-data; boundary=another")]
    [InlineData("multipart/form-data; charset=;;=;boundary")]
    [InlineData("multipart/form-data; boundary=LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL")]
    public async Task Answers_100_to_a_multipart_body_whose_boundary_is_not_named_rightly(string contentType)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Raw(Encoding.UTF8.GetBytes(HostileSteps.MultipartText(school.Signed())), contentType);
        Assert.Equal((200, 100), (answer.Status, answer.Errno));
        Assert.Equal(["classin/v1/form-only"], answer.Rules);
    }

    [Fact]
    public async Task Answers_100_to_a_multipart_body_that_ends_in_the_middle()
    {
        var school = await simulator.NewSchoolAsync();
        var whole = HostileSteps.MultipartText(school.Signed());
        for (var length = 1; length < whole.Length - "--X--\r\n".Length; length += 7)
        {
            var answer = await school.Raw(Encoding.UTF8.GetBytes(whole[..length]), HostileSteps.Multipart, "getTopFolderId", HostileSteps.Cloud);
            Assert.True(answer is { Status: 200, Errno: 100 }, $"cut after {length}: {answer.Status} {answer.Body}");
        }
    }

    [Theory]
    [InlineData("Content-Type: text/plain")]
    [InlineData("Content-Disposition: ;;;")]
    [InlineData("Content-Disposition")]
    [InlineData(": form-data; name=\"SID\"")]
    public async Task Answers_100_to_a_part_without_a_disposition(string header)
    {
        var school = await simulator.NewSchoolAsync();
        var body = $"--X\r\n{header}\r\n\r\nvalue\r\n" + HostileSteps.MultipartText(school.Signed());
        var answer = await school.Raw(Encoding.UTF8.GetBytes(body), HostileSteps.Multipart, "getTopFolderId", HostileSteps.Cloud);
        Assert.Equal((200, 100), (answer.Status, answer.Errno));
    }

    [Fact]
    public async Task Answers_100_to_a_part_with_endless_headers()
    {
        var school = await simulator.NewSchoolAsync();
        foreach (var headers in (string[])[new('a', 100_000), string.Concat(Enumerable.Range(0, 50).Select(i => $"A{i}: b\r\n"))])
        {
            var body = $"--X\r\n{headers}\r\n\r\nvalue\r\n" + HostileSteps.MultipartText(school.Signed());
            var answer = await school.Raw(Encoding.UTF8.GetBytes(body), HostileSteps.Multipart);
            Assert.Equal((200, 100), (answer.Status, answer.Errno));
        }
    }

    [Theory]
    [InlineData(HostileSteps.Form, 10)]
    [InlineData(HostileSteps.Form, 9)]
    [InlineData(HostileSteps.Multipart, 10)]
    [InlineData(HostileSteps.Multipart, 9)]
    [InlineData(HostileSteps.Multipart, 2)]
    public async Task Answers_100_to_a_field_of_megabytes_and_serves_the_next_call(string contentType, int megabytes)
    {
        var school = await simulator.NewSchoolAsync();
        var fields = school.Signed(("nickname", new string('n', megabytes * 1024 * 1024)));
        var text = contentType == HostileSteps.Form ? HostileSteps.FormText(fields) : HostileSteps.MultipartText(fields);
        var answer = await school.Raw(Encoding.ASCII.GetBytes(text), contentType);
        Assert.Equal((200, 100), (answer.Status, answer.Errno));
        Assert.Equal(["classin/v1/form-only"], answer.Rules);
        Assert.Equal(1, (await school.CallCloud("getTopFolderId")).Errno);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 100)]
    public async Task Sees_the_first_thousand_of_a_hundred_thousand_fields(bool signatureFirst, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        var signed = school.Signed();
        var rest = Enumerable.Range(0, 100_000).Select(i => KeyValuePair.Create($"f{i}", ""));
        List<KeyValuePair<string, string>> fields = signatureFirst ? [.. signed, .. rest] : [.. rest, .. signed];
        foreach (var (contentType, text) in (IEnumerable<(string, string)>)
            [(HostileSteps.Form, HostileSteps.FormText(fields)), (HostileSteps.Multipart, HostileSteps.MultipartText(fields))])
        {
            var answer = await school.Raw(Encoding.ASCII.GetBytes(text), contentType, "getTopFolderId", HostileSteps.Cloud);
            Assert.Equal((200, errno), (answer.Status, answer.Errno));
        }
    }

    [Fact]
    public async Task Measures_a_long_upload_and_keeps_none_of_it()
    {
        const int Length = 64 * 1024 * 1024;
        var school = await simulator.NewSchoolAsync();
        var answer = await school.UploadToCloud("uploadFile", new byte[Length], "long.mp4", ("folderId", 713940));
        Assert.Equal(1, answer.Errno);
        Assert.Equal(Length, school.State("files").Single().GetProperty("length").GetInt64());
        var entry = school.Sandbox.Journal.Entries()[^1];
        Assert.InRange(entry.Request.BodyLength, Length, Length + 2000);
        Assert.InRange(entry.Bytes, entry.Request.Body.Length, 64 * 1024 + 4000);
        Assert.Same(Kernel.Wire.Form.Empty, entry.Request.Form);
    }

    [Fact]
    public async Task Bounds_what_it_says_about_a_long_value()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("register", ("telephone", new string('1', 2_000_000)), ("password", "secret12"));
        Assert.Equal(134, answer.Errno);
        Assert.InRange(answer.Explanation!.Length, 10, 1100);
    }

    [Fact]
    public async Task Answers_100_to_an_empty_body()
    {
        var school = await simulator.NewSchoolAsync();
        foreach (var contentType in (string?[])[null, HostileSteps.Form, HostileSteps.Multipart, "application/json"])
            Assert.Equal(100, (await school.Raw([], contentType)).Errno);
    }
}
