using System.Text;
using Simulators.ClassIn.Tests.Cloud;
using Simulators.ClassIn.Wire;

namespace Simulators.ClassIn.Tests.Hostile;

/// <summary>Forms that can be read and whose fields say nonsense.</summary>
public sealed class HostileFieldTests(SimulatorFixture simulator)
{
    public static TheoryData<string, string> Actions => [.. HostileSteps.Actions];

    [Theory]
    [InlineData("Register")]
    [InlineData("register%20")]
    [InlineData("register%00")]
    [InlineData("getTopFolderId")]
    [InlineData("../register")]
    [InlineData("%F0%28%8C")]
    public async Task Answers_an_action_that_never_existed_as_the_setting_says(string action)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Raw(Encoding.UTF8.GetBytes(HostileSteps.FormText(school.Signed())), HostileSteps.Form, action);
        Assert.Equal((200, 102), (answer.Status, answer.Errno));
        Assert.Equal(["classin/v1/unknown-action"], answer.Rules);
        school.Set("unknownActionErrno", "100");
        Assert.Equal(100, (await school.Call(action)).Errno);
    }

    [Theory]
    [InlineData("", 102)]
    [InlineData("?", 102)]
    [InlineData("?action", 102)]
    [InlineData("?action=nothing&action=getTopFolderId", 1)]
    [InlineData("?action=getTopFolderId&action=nothing", 102)]
    public async Task Looks_for_the_action_in_the_query(string query, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        using var content = new FormUrlEncodedContent(school.Signed());
        var uri = new Uri($"/s/{school.Sandbox.Id}{HostileSteps.Cloud}{query}", UriKind.Relative);
        var answer = await ClassInSchool.Read(await simulator.NewClient().PostAsync(uri, content, TestContext.Current.CancellationToken));
        Assert.Equal((200, errno), (answer.Status, answer.Errno));
    }

    [Fact]
    public async Task Takes_the_action_from_the_body_when_the_query_has_none()
    {
        var school = await simulator.NewSchoolAsync();
        var fields = school.Signed(("action", "getTopFolderId"));
        Assert.Equal(1, (await school.Post(HostileSteps.Cloud, "", fields)).Errno);
        Assert.Equal(1, (await school.AsMultipart(HostileSteps.Cloud, "", fields)).Errno);
        Assert.Equal(102, (await school.Post(HostileSteps.Cloud, "nothing", fields)).Errno);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Answers_multipart_as_it_answers_urlencoded(string path, string action)
    {
        var school = await simulator.NewSchoolAsync();
        var other = await simulator.ForkAsync(school);
        var urlEncoded = await school.Post(path, action, school.Signed());
        var multipart = await other.AsMultipart(path, action, other.Signed());
        Assert.Equal((urlEncoded.Status, urlEncoded.Body), (multipart.Status, multipart.Body));
        Assert.Equal(urlEncoded.Rules, multipart.Rules);
        HostileSteps.IsOrderly(urlEncoded, action);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Stores_no_NUL(string path, string action)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Post(path, action, school.Signed([.. HostileSteps.Texts.Select(name => (name, (object?)"Ada\0"))]));
        HostileSteps.IsOrderly(answer, action);
        foreach (var table in ClassIn.State.ClassInSchema.Schema.Tables.Where(table => !table.Internal))
            Assert.DoesNotContain(school.State(table.Name), row => row.GetRawText().Contains("\\u0000", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("createFolder", "folderName")]
    [InlineData("renameFolder", "folderName")]
    public async Task Answers_100_to_a_NUL_in_the_name_of_a_folder(string action, string parameter)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.CallCloud(action, ("folderId", await school.Folder("Maths")), (parameter, "a\0b"));
        Assert.Equal(100, answer.Errno);
        Assert.Equal(["classin/v1/parameters"], answer.Rules);
    }

    [Fact]
    public async Task Answers_100_to_a_NUL_in_the_name_of_a_file()
    {
        var school = await simulator.NewSchoolAsync();
        var file = await school.File(await school.TopFolder(), "a.pdf");
        Assert.Equal(100, (await school.CallCloud("renameFile", ("fileId", file), ("fileName", "\0"))).Errno);
        var body = "--X\r\nContent-Disposition: form-data; name=Filedata; filename*=UTF-8''a%00.pdf\r\n\r\nbytes\r\n"
            + HostileSteps.MultipartText(school.Signed(("folderId", await school.TopFolder())));
        var upload = await school.Raw(Encoding.UTF8.GetBytes(body), HostileSteps.Multipart, "uploadFile", HostileSteps.Cloud);
        Assert.Equal(100, upload.Errno);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-99999999999999999999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("713940.0")]
    [InlineData(" 713940")]
    [InlineData("٧١٣٩٤٠")]
    [InlineData("NaN")]
    [InlineData("[]")]
    public async Task Answers_100_to_what_is_no_id(string id)
    {
        var school = await simulator.NewSchoolAsync();
        foreach (var action in (string[])["getCloudList", "createFolder", "renameFolder", "delFolder", "renameFile", "delFile"])
        {
            var answer = await school.CallCloud(action, ("folderId", id), ("fileId", id), ("folderName", "a"), ("fileName", "a"));
            Assert.True(answer is { Status: 200, Errno: 100 }, $"{action}: {answer.Body}");
        }
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Survives_numbers_of_every_size(string path, string action)
    {
        var school = await simulator.NewSchoolAsync();
        foreach (var number in (string[])["99999999999999999999", "-1", "0", "9223372036854775807", "-9223372036854775808", "1e308"])
        {
            var fields = HostileSteps.Ids.Select(name => (name, (object?)number)).Concat(HostileSteps.Texts.Select(name => (name, (object?)"a")));
            HostileSteps.IsOrderly(await school.Post(path, action, school.Signed([.. fields])), $"{action} with {number}");
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"0":1}""")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("[")]
    [InlineData("[1,]")]
    [InlineData("[1] [2]")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\udc00"]""")]
    [InlineData("""["\ud800\ud800"]""")]
    [InlineData("""[{"\udfff":1}]""")]
    public void Takes_only_a_JSON_array_with_something_in_it_for_an_array(string text)
    {
        var read = new Parameters(_ => text);
        Assert.Empty(read.Array("userJson"));
        Assert.Equal("155", read.Problem!.Error.Code);
    }

    [Theory]
    [InlineData("""["\ud83d\ude00"]""", "😀")]
    [InlineData("""["\\ud800"]""", "\\ud800")]
    [InlineData("""["😀\u0041"]""", "😀A")]
    [InlineData("""["\"\u00e9"]""", "\"é")]
    public void Reads_whole_characters_however_they_are_escaped(string text, string value) =>
        Assert.Equal(value, JsonText.Scalar(new Parameters(_ => text).Array("userJson").Single()));

    [Fact]
    public void Takes_no_array_that_is_nested_a_thousand_times()
    {
        var read = new Parameters(_ => new string('[', 1000) + new string(']', 1000));
        Assert.Empty(read.Array("userJson"));
        Assert.Equal("155", read.Problem!.Error.Code);
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Survives_every_sort_of_JSON_where_an_array_is_due(string path, string action)
    {
        var school = await simulator.NewSchoolAsync();
        foreach (var json in NonsenseJson)
        {
            var fields = HostileSteps.Arrays.Select(name => (name, (object?)json))
                .Concat(HostileSteps.Ids.Select(name => (name, (object?)"1")))
                .Concat(HostileSteps.Texts.Select(name => (name, (object?)"a")));
            var answer = await school.Post(path, action, school.Signed([.. fields]));
            HostileSteps.IsOrderly(answer, $"{action} with {json[..Math.Min(40, json.Length)]}");
            if (action is "registerMultiple" && json[0] != '[') Assert.Equal(155, answer.Errno);
        }
    }

    static readonly string[] NonsenseJson =
    [
        "{}", "1", "null", "\"a\"", "true", "{\"a\":[]}", "[[[[[[[[[[1]]]]]]]]]]", "[null]", "[1]", "[-1]", "[1e400]", "[\"\"]", "[{}]", "[[]]",
        "[\"\\ud800\"]", "[{\"uid\":\"\\ud800\"}]", "[{\"customColumn\":\"\\u0000\",\"uid\":{}}]", "[99999999999999999999]",
        "[{\"uid\":99999999999999999999,\"studentUid\":[],\"telephone\":{},\"password\":null,\"courseId\":true}]",
        new string('[', 5000) + new string(']', 5000),
    ];

    [Theory]
    [InlineData("%FF%FE")]
    [InlineData("%")]
    [InlineData("%Z")]
    [InlineData("100%")]
    [InlineData("%ZZ%0")]
    [InlineData("%C0%80")]
    [InlineData("%ED%A0%80")]
    [InlineData("\u00ff")]
    [InlineData("%u0041")]
    public async Task Makes_well_formed_text_of_bytes_that_are_none(string name)
    {
        var school = await simulator.NewSchoolAsync();
        var text = HostileSteps.FormText(school.Signed(("folderId", await school.TopFolder()))) + "&folderName=" + name;
        var answer = await school.Raw(Encoding.Latin1.GetBytes(text), HostileSteps.Form, "createFolder", HostileSteps.Cloud);
        Assert.Equal((200, 1), (answer.Status, answer.Errno));
        var kept = (await school.NamesIn(await school.TopFolder())).Single();
        Assert.Equal(kept, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept)));
    }

    [Fact]
    public async Task Takes_the_last_of_several_fields_of_one_name()
    {
        var school = await simulator.NewSchoolAsync();
        var top = await school.TopFolder();
        var fields = school.Signed(("folderId", "1"), ("folderId", top), ("folderName", "first"), ("folderName", "last"));
        Assert.Equal(1, (await school.Post(HostileSteps.Cloud, "createFolder", fields)).Errno);
        Assert.Equal(206, (await school.AsMultipart(HostileSteps.Cloud, "createFolder", fields)).Errno);
        Assert.Equal(["last"], await school.NamesIn(top));
    }
}
