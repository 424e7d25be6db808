using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Simulators.StudentGroups.Tests;

/// <summary>
/// Bodies that are broken, or out of all proportion: the vendor's 400, soon, and never a 500. Alone, since what other tests hold
/// would be counted too.
/// </summary>
[CollectionDefinition(nameof(HostileBodyTests), DisableParallelization = true)]
[Collection(nameof(HostileBodyTests))]
public sealed class HostileBodyTests(SimulatorFixture simulator)
{
    static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "name", "\"name\"", "\"student_cluster_id\"", "\"civil_profile_attributes\"", "\\u0000", "\\ud800",
        "null", "true", "1e999", "-", "&", "=", "%", "%ff", "civil_profile_attributes[", "]", "[student_infos][", " ", "\0", "é", "😀",
    ];

    static readonly Gen<byte[]> Bodies = Gen.Select(
        Gen.ArrayOf(Gen.Frequency(
            (5, Gen.Select(Gen.Elements(Pieces), Encoding.UTF8.GetBytes)),
            (1, Gen.ArrayOf(Gen.Select(Gen.Choose(0, 255), value => (byte)value))))),
        pieces => pieces.SelectMany(piece => piece).ToArray());

    static readonly Dictionary<string, byte[]> AllBroken = new()
    {
        ["cut in a text"] = Utf8("""{"name":"A"""),
        ["cut after a member"] = Utf8("""{"name":"A","""),
        ["closed twice"] = Utf8("""{"name":"A"}}"""),
        ["two objects"] = Utf8("""{"name":"A"}{"name":"B"}"""),
        ["an array"] = Utf8("""[{"name":"A"}]"""),
        ["a text"] = Utf8("\"name\""),
        ["a number"] = Utf8("5"),
        ["null"] = Utf8("null"),
        ["a comment"] = Utf8("""{/* */"name":"A"}"""),
        ["a trailing comma"] = Utf8("""{"name":"A",}"""),
        ["single quotes"] = Utf8("{'name':'A'}"),
        ["names without quotes, as the pages print them"] = Utf8("""{ name: "A" }"""),
        ["white space"] = Utf8(" \n\t"),
        ["zero bytes"] = [0, 0, 0, 0],
        ["words"] = Utf8("hello there"),
        ["XML"] = Utf8("<name>A</name>"),
        ["nested objects"] = Utf8(Nested("""{"a":""", "1", "}", 200_000)),
        ["nested arrays"] = Utf8("""{"name":""" + Nested("[", "", "]", 1_000_000) + "}"),
        ["101 levels"] = Utf8(Nested("""{"a":""", "1", "}", 101)),
        ["nested and never closed"] = Utf8("""{"name":""" + new string('[', 4_000_000)),
        ["ten megabytes"] = Utf8("""{"name":"A","b":""" + '"' + new string('x', 10_000_000) + "\"}"),
        ["ten megabytes of nothing"] = new byte[10_000_000],
        ["UTF-16"] = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("""{"name":"A"}""")).ToArray(),
        ["UTF-16 without a mark"] = Encoding.Unicode.GetBytes("""{"name":"A"}"""),
        ["UTF-8 with a mark"] = Encoding.UTF8.GetPreamble().Concat(Utf8("""{"name":"A"}""")).ToArray(),
        ["Latin-1"] = Encoding.Latin1.GetBytes("""{"name":"Café"}"""),
        ["an overlong encoding"] = [.. Utf8("""{"name":"A"""), 0xC0, 0xAF, .. Utf8("\"}")],
        ["half a surrogate pair as bytes"] = [.. Utf8("""{"name":"A"""), 0xED, 0xA0, 0x80, .. Utf8("\"}")],
        ["half a surrogate pair as an escape"] = Utf8("""{"name":"A\ud800"}"""),
        ["the other half"] = Utf8("""{"name":"\udc00A"}"""),
        ["half a pair in a name"] = Utf8("""{"n\ud800":"A"}"""),
        ["half a pair in custom data"] = Utf8("""{"civil_profile_attributes":{"student_infos":{"a":"\ud800"}}}"""),
        ["a bad escape"] = Utf8("""{"name":"\x41"}"""),
        ["a line break in a text"] = Utf8("{\"name\":\"A\nB\"}"),
        ["a number that is none"] = Utf8("""{"name":01}"""),
        ["an infinite number"] = Utf8("""{"name":Infinity}"""),
        ["a form that is not UTF-8"] = Utf8("name=Caf%E9"),
    };

    public static TheoryData<string> Broken => [.. AllBroken.Keys];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Are_refused_with_400(string what)
    {
        var body = AllBroken[what];
        var instance = await simulator.NewInstanceAsync();
        foreach (var (method, resource) in ((string, string)[])[("POST", "students"), ("GET", "students"), ("PUT", "students/1"), ("DELETE", "students/1")])
        {
            var answer = await Raw(instance, method, resource, body);
            answer.IsRefused("malformed_body", "call/malformed-body");
            Assert.True(answer.Explanation!.Length < 400, what);
        }

        Assert.Empty(instance.State("students"));
    }

    [Theory]
    [InlineData("""{"name":"A","x":1e999999999}""")]
    [InlineData("""{"name":"A","x":123456789012345678901234567890123456789012345678901234567890}""")]
    [InlineData("""{"name":"A","x":"\ud83d\ude00"}""")]
    [InlineData("""{"\u006e\u0061\u006d\u0065":"A"}""")]
    [InlineData("""{"name":"A","name_that_is_very_long@":1}""")]
    [InlineData(" \r\n\t{ \"name\" : \"A\" } \n")]
    public async Task That_are_only_odd_are_taken(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.Post("student_groups", body.Replace("@", new string('x', 300), StringComparison.Ordinal));
        Assert.Equal((200, "A"), (made.Status, made.Root.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task With_a_number_out_of_all_proportion_are_refused_by_what_it_means()
    {
        var instance = await simulator.NewInstanceAsync();
        var huge = new string('9', 200_000);
        (await instance.Post("student_groups", $$"""{"name":"A","student_cluster_id":{{huge}}}"""))
            .IsRefused("unknown_student_cluster", "group/cluster");
        (await instance.Post("student_groups", $$"""{"name":{{huge}}}""")).IsRefused("name_too_long", "name/length");
        (await instance.Post("student_groups", $$"""{"name":"{{huge}}"}""")).IsRefused("name_too_long", "name/length");
    }

    [Theory]
    [InlineData("deep")]
    [InlineData("long")]
    [InlineData("many")]
    [InlineData("infos")]
    [InlineData("form")]
    [InlineData("skipped")]
    [InlineData("huge")]
    public async Task Are_answered_soon_and_leave_no_memory_behind(string kind)
    {
        var instance = await simulator.NewInstanceAsync();
        var body = Utf8(kind switch
        {
            "deep" => """{"name":""" + new string('[', 250_000),
            "long" => """{"name":""" + '"' + new string('x', 250_000) + "\"}",
            "many" => "{" + string.Join(',', Enumerable.Repeat("\"name\":1", 26_000)) + ",\"name\":[]}",
            "infos" => """{"civil_profile_attributes":{"name":"A","student_infos":{"a":[""" + string.Join(',', Enumerable.Repeat("[]", 80_000)) + "]}}}",
            "skipped" => """{"x":[""" + string.Join(',', Enumerable.Repeat("[]", 80_000)) + "]}x",
            "huge" => new string('{', 8_000_000),
            _ => string.Join('&', Enumerable.Repeat("civil_profile_attributes[student_infos][a]=b", 5_500)),
        });
        Assert.InRange(body.Length, 220_000, kind == "huge" ? 8_000_000 : 256 * 1024);
        await Raw(instance, "POST", "students", body);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 5; i++)
        {
            var answer = await Raw(instance, "POST", kind == "long" || kind == "many" ? "student_groups" : "students", body);
            Assert.Equal(400, answer.Status);
            Assert.Equal(kind is not "long", answer.Rules.Contains("studentgroups/call/malformed-body"));
        }

        // The journal measures; the fastest of several says what it costs, the others what else the machine was doing.
        var fastest = instance.Sandbox.Journal.Entries().Min(exchange => exchange.Elapsed);
        // The huge one comes through a pipe of a few kilobytes, and a busy machine makes every one of them wait.
        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromMilliseconds(kind == "huge" ? 1000 : 100));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 60_000_000);
    }

    [Theory]
    [InlineData(Instance.Json)]
    [InlineData(Instance.Form)]
    [InlineData(null)]
    public async Task At_random_never_crash_anything(string? contentType)
    {
        var instance = await simulator.NewInstanceAsync();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Bodies.ToArbitrary(), body =>
        {
            var answer = Task.Run(() => Raw(instance, "POST", "students", body, contentType)).GetAwaiter().GetResult();
            return answer.Status is 200 or 400 or 411 && answer.Root.ValueKind == System.Text.Json.JsonValueKind.Object;
        }));
    }

    [Fact]
    public async Task Of_a_broken_query_are_refused_too()
    {
        var instance = await simulator.NewInstanceAsync();
        var path = $"/v1/instances/{instance.Id}/student_groups?token={instance.Token}";
        (await instance.Send("GET", $"{path}&uid=%ff", null, null)).IsRefused("malformed_body", "call/malformed-body");
        Assert.Equal(200, (await instance.Send("GET", $"{path}&&=&x&%&name=%zz", null, null)).Status);
    }

    static Task<Answer> Raw(Instance instance, string method, string resource, byte[] body, string? contentType = Instance.Json) =>
        instance.SendBytes(method, $"/v1/instances/{instance.Id}/{resource}", body, contentType, instance.Authorization);

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static string Nested(string open, string inside, string close, int depth) =>
        new StringBuilder().Insert(0, open, depth).Append(inside).Insert(open.Length * depth + inside.Length, close, depth).ToString();
}
