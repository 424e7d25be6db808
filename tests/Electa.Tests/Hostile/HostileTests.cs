using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Simulators.Electa.Tests.Hostile;

/// <summary>Calls as no client of good will makes them: each gets an orderly answer, and the next call is served.</summary>
public sealed class HostileTests(SimulatorFixture simulator)
{
    const string Form = "application/x-www-form-urlencoded";

    /// <summary>The same bodies in every run, so that a failure can be had again.</summary>
    static readonly Config Checks = Config.QuickThrowOnFailure
        .WithMaxTest(200)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    static readonly string[] Paths =
    [
        "/token", "/apps/token.asp", "/User/Create", "/user/delete", "/Event/Create", "/event/list", "/logs",
        "/VCR/DisconnectUser", "/launch", "/apps/launch.asp",
    ];

    static readonly string[] Names =
    [
        "CID", "Token", "AppKey", "Result", "Email", "FirstName", "LastName", "UserType", "Gender", "UID", "UserId", "RoomId",
        "StartDateTime",
        "EndDateTimeUTC", "TimeZoneId", "Duration", "EventType", "Topic", "ShowInPublicCalendar", "CanCreateUsers",
        "usertypeid", "externalname",
    ];

    /// <summary>Pieces of well-formed forms: pure noise would never come past the first look.</summary>
    static readonly Gen<string> Bodies = Gen.Select(
        Gen.ArrayOf(Gen.Frequency(
            (2, Gen.Elements("&", "=", "%", "%00", "%zz", "+", "?", "%C3%28", "%ED%A0%80", "&&&&", "=&=", "CID=123456")),
            (3, Pairs()),
            (1, Gen.Select(Gen.ArrayOf(Gen.Choose(0, 255)), bytes => string.Concat(bytes.Select(value => (char)value)))))),
        string.Concat);

    static Gen<string> Pairs() =>
        from name in Gen.Elements(Names)
        from value in Gen.Elements("", "0", "1", "-1", "true", "99999999999999999999", "%3C%26", "12/31/8999", "\u0001", "😀")
        select $"&{name}={value}";

    [Fact]
    public async Task Answers_in_order_whatever_follows_a_token_that_holds()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("lockCovers", "login");
        var begin = $"CID={account.Cid}&Token={await account.Token()}&";
        foreach (var path in Paths)
        {
            Check.One(Checks, Prop.ForAll(Arb.From(Bodies), body => IsOrderly(account, path, begin + body)));
            Check.One(Checks, Prop.ForAll(Arb.From(Bodies), body => IsOrderly(account, path, body)));
        }
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=X")]
    [InlineData("text/xml")]
    [InlineData("x")]
    public async Task Answers_in_order_whatever_the_content_type_says(string contentType)
    {
        var account = await simulator.NewAccountAsync();
        foreach (var path in Paths)
        {
            foreach (var body in (string[])["", "{}", "<a>", $"CID={account.Cid}", "--X\r\n\r\n", "--X--"])
                Assert.True(IsOrderly(account, path, body, contentType));
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(10)]
    public async Task Refuses_a_field_of_megabytes_and_serves_the_next_call(int megabytes)
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Post("/User/Create?Email=a@example.com",
            ("FirstName", new string('n', megabytes * 1024 * 1024)), ("LastName", "X"), ("UserType", "STD"));
        Assert.Equal(megabytes > 8 ? 14 : 5, answer.Code);
        Assert.InRange(answer.Explanation!.Length, 10, 400);
        (await account.Create()).Accepted();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 4)]
    public async Task Sees_the_first_thousand_of_a_hundred_thousand_fields(bool requiredFirst, long code)
    {
        var account = await simulator.NewAccountAsync();
        var required = $"CID={account.Cid}&Token={await account.Token()}&Email=a%40b&FirstName=A&LastName=B&UserType=STD";
        var rest = string.Join('&', Enumerable.Range(0, 100_000).Select(i => $"f{i}="));
        using var content = Raw(requiredFirst ? $"{required}&{rest}" : $"{rest}&{required}", Form);
        Assert.Equal(code, (await account.Send(HttpMethod.Post, "/User/Create", content)).Code);
    }

    [Fact]
    public async Task Ten_thousand_repetitions_of_a_parameter_are_one_that_is_too_long()
    {
        var account = await simulator.NewAccountAsync();
        var value = new string('v', 800);
        var repeated = string.Join('&', Enumerable.Repeat($"FirstName={value}", 10_000));
        using var content = Raw(
            $"CID={account.Cid}&Token={await account.Token()}&Email=a%40b&LastName=B&UserType=STD&{repeated}", Form);
        Assert.Equal(5, (await account.Send(HttpMethod.Post, "/User/Create", content)).Code);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%FF%FE")]
    [InlineData("%ED%A0%80")]
    [InlineData("%")]
    [InlineData("%u0041")]
    public async Task A_name_in_a_wrong_encoding_comes_out_as_well_formed_XML(string escaped)
    {
        var account = await simulator.NewAccountAsync();
        using var content = Raw(
            $"CID={account.Cid}&Token={await account.Token()}&Email=a%40b&FirstName=A{escaped}B&LastName=X&UserType=STD", Form);
        var answer = (await account.Send(HttpMethod.Post, "/User/Create", content)).Accepted();
        Assert.StartsWith("A", answer.Text("Name"), StringComparison.Ordinal);
        Assert.EndsWith("B X", answer.Text("Name"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]><a>&b;&b;&b;</a>")]
    public async Task XML_in_a_parameter_is_text_and_nothing_else(string text)
    {
        var account = await simulator.NewAccountAsync();
        Assert.Equal($"{text} X", (await account.Create(("FirstName", text), ("LastName", "X"))).Accepted().Text("Name"));
    }

    [Fact]
    public async Task Failed_log_ins_from_many_addresses_do_not_fill_the_memory()
    {
        var account = await simulator.NewAccountAsync();
        await account.Instance.ExecuteAsync(context =>
        {
            var tables = State.ElectaTables.Of(context.Transaction);
            for (var i = 0; i < 1000; i++)
                tables.FailedLogins.Insert(new State.FailedLogins(-1 - i, $"10.0.0.{i}", 1, context.Now.AddDays(-1), null));
            return 0;
        });
        account.Set("lockKey", "address");
        await account.LogIn("wrong");
        Assert.Equal(1000, account.State("failedLogins").Count);
        for (var i = 0; i < 4; i++) await account.LogIn("wrong");
        Assert.Equal(2, (await account.LogIn()).Code);
    }

    static ByteArrayContent Raw(string body, string contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    /// <summary>FsCheck shrinks a failing body only if the property answers at once.</summary>
    static bool IsOrderly(ElectaAccount account, string path, string body, string contentType = Form)
    {
        using var content = Raw(body, contentType);
        var answer = account.Send(HttpMethod.Post, path, content).GetAwaiter().GetResult();
        Assert.True(answer.Status == 200, $"{path} {body}: {answer.Status} {answer.Body}");
        if (answer.ContentType.StartsWith("text/xml", StringComparison.Ordinal)) Assert.NotNull(XDocument.Parse(answer.Body)
            .Root);
        else Assert.True(answer.Body.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal)
            || answer.Body.Contains(',', StringComparison.Ordinal), answer.Body);
        return true;
    }
}
