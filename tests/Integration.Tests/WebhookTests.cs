using System.Net;
using System.Security.Cryptography;
using System.Text;
using Simulators.Port;
using Simulators.Testing;

namespace Simulators.Integration.Tests;

/// <summary>ClassIn's data subscription, posted to the address that the integration tells.</summary>
public sealed class WebhookTests(SimulatorHost simulator)
{
    static readonly WebhookUrl Ask = new() { Platform = "classin" };

    [Fact]
    public async Task A_message_is_acknowledged_in_the_vendors_words_and_kept_once()
    {
        await using var school = await School.OpenAsync(simulator);
        var message = Message(school, "\"Cmd\":\"End\",\"ClassID\":77,\"ActionTime\":1790000000,\"_id\":\"a1\"");
        for (var i = 0; i < 2; i++)
        {
            var (status, body) = await PostAsync(school, message);
            Assert.Equal((HttpStatusCode.OK, """{"error_info":{"errno":1,"error":"程序正常执行"}}"""), (status, body));
        }

        var kept = Assert.Single((await school.SendAsync(Ask)).Events!);
        Assert.Equal(("End", "77", 1790000000), (kept.Kind, kept.ClassId, kept.At.ToUnixTimeSeconds()));
    }

    [Fact]
    public async Task Messages_are_told_in_the_order_in_which_things_happened()
    {
        await using var school = await School.OpenAsync(simulator);
        foreach (var (id, at) in new[] { ("b", 1790000020), ("a", 1790000010), ("c", 1790000030) })
            await PostAsync(school, Message(school, $"\"Cmd\":67371107,\"ClassID\":77,\"ActionTime\":{at},\"_id\":\"{id}\""));
        var events = (await school.SendAsync(Ask)).Events!;
        Assert.Equal([1790000010L, 1790000020L, 1790000030L], events.Select(one => one.At.ToUnixTimeSeconds()));
        Assert.All(events, one => Assert.Equal("67371107", one.Kind));
    }

    [Fact]
    public async Task A_registration_test_is_answered_and_is_no_event()
    {
        await using var school = await School.OpenAsync(simulator);
        var (status, _) = await PostAsync(school, Message(school, "\"Cmd\":\"Test\",\"Msg\":\"Register test.\""));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Empty((await school.SendAsync(Ask)).Events!);
    }

    [Theory]
    [InlineData("{\"Cmd\":\"End\",\"_id\":\"x\",\"TimeStamp\":1790000000,\"SafeKey\":\"0123456789abcdef0123456789abcdef\"}", 403)]
    [InlineData("{\"Cmd\":\"End\",\"_id\":\"x\"}", 403)]
    [InlineData("{\"Cmd\":", 400)]
    [InlineData("[]", 400)]
    public async Task What_is_not_genuine_is_neither_kept_nor_acknowledged(string message, int expected)
    {
        await using var school = await School.OpenAsync(simulator);
        var (status, body) = await PostAsync(school, message);
        Assert.Equal(expected, (int)status);
        Assert.DoesNotContain("\"errno\":1,", body, StringComparison.Ordinal);
        Assert.Empty((await school.SendAsync(Ask)).Events!);
    }

    [Fact]
    public async Task An_older_number_that_comes_late_does_not_replace_a_newer_one()
    {
        await using var school = await School.OpenAsync(simulator);
        var person = school.NewPerson() with { Phone = "13800000001" };
        var uid = (await school.ProvisionAsync("classin", person)).UserId;
        foreach (var (at, telephone) in new[] { (20, "13800000003"), (10, "13800000002") })
        {
            var change = $"\"UID\":{uid},\"ReplaceTime\":{at},\"Telephone\":\"{telephone}\",\"_id\":\"m{at}\"";
            await PostAsync(school, Message(school, "\"Cmd\":\"ReplacePhoneNumber\"," + change));
        }

        Assert.Equal("13800000003", (await school.ProvisionAsync("classin", person)).LoginName);
    }

    [Fact]
    public async Task What_is_known_of_a_lesson_is_the_newest_of_each_thing_however_it_comes()
    {
        await using var school = await School.OpenAsync(simulator);
        var started = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        Assert.Null((await StateAsync(school)).Class);
        await PostAsync(school, Lesson(school, "d", 30, 3, "\"className\":\"Thirds\""));
        await PostAsync(school, Lesson(school, "c", 20, 3, $"\"beginTime\":{started.ToUnixTimeSeconds()}"));
        await PostAsync(school, Lesson(school, "b", 10, 3, "\"className\":\"Halves\""));
        await PostAsync(school, Lesson(school, "d", 30, 3, "\"className\":\"Thirds\""));
        await PostAsync(school, Lesson(school, "a", 0, 1, "\"className\":\"Fractions\",\"beginTime\":1,\"endTime\":2"));
        var known = (await StateAsync(school)).Class;
        var ended = DateTimeOffset.FromUnixTimeSeconds(2);
        Assert.Equal(new ClassRecord { ClassId = "77", Title = "Thirds", StartsAt = started, EndsAt = ended }, known);
        await PostAsync(school, Lesson(school, "e", 40, 2, ""));
        Assert.Equal(known! with { Cancelled = true }, (await StateAsync(school)).Class);
    }

    [Fact]
    public async Task In_the_same_second_the_message_that_came_later_counts_and_a_repetition_does_not()
    {
        await using var school = await School.OpenAsync(simulator);
        await PostAsync(school, Lesson(school, "a", 10, 3, "\"className\":\"First\""));
        await PostAsync(school, Lesson(school, "b", 10, 3, "\"className\":\"Second\""));
        await PostAsync(school, Lesson(school, "a", 10, 3, "\"className\":\"First\""));
        Assert.Equal("Second", (await StateAsync(school)).Class!.Title);
    }

    [Theory]
    [InlineData("\"beginTime\":99999999999999")]
    [InlineData("\"beginTime\":\"soon\",\"className\":null")]
    [InlineData("\"className\":{\"a\":[]}")]
    public async Task What_cannot_be_understood_of_a_lesson_is_not_told(string data)
    {
        await using var school = await School.OpenAsync(simulator);
        var (status, _) = await PostAsync(school, Lesson(school, "a", 10, 3, data));
        Assert.Equal(HttpStatusCode.OK, status);
        var known = (await StateAsync(school)).Class;
        Assert.Equal((null, null), (known?.Title, known?.StartsAt));
    }

    [Fact]
    public async Task What_is_known_of_a_lesson_outlives_the_program()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("state").FullName, "state.db");
        await using var sandboxed = await School.OpenAsync(simulator);
        await using (var school = await School.OpenAsync(simulator, sandboxed.Sandbox, file))
            await PostAsync(school, Lesson(school, "a", 10, 1, "\"className\":\"Fractions\""));
        await using var again = await School.OpenAsync(simulator, sandboxed.Sandbox, file);
        Assert.Equal("Fractions", (await StateAsync(again)).Class!.Title);
        Assert.Single((await again.SendAsync(Ask)).Events!);
    }

    static Task<IntegrationAnswer> StateAsync(School school) =>
        school.SendAsync(new ClassState { Platform = "classin", ClassId = "77" });

    static string Lesson(School school, string id, int at, int type, string data) => Message(
        school,
        $"\"Cmd\":\"eeoClassInfoChange\",\"ClassID\":77,\"opType\":{type},\"opTime\":{1790000000 + at},\"_id\":\"{id}\","
        + $"\"opData\":{{{data}}}");

    static string Message(School school, string members)
    {
        var keys = school.Sandbox["classin"].Credentials;
        const string timeStamp = "1790000600";
        var safeKey = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(keys["secret"] + timeStamp)));
        return $"{{\"SID\":{keys["sid"]},{members},\"TimeStamp\":{timeStamp},\"SafeKey\":\"{safeKey}\"}}";
    }

    static async Task<(HttpStatusCode Status, string Body)> PostAsync(School school, string message)
    {
        var url = (await school.SendAsync(Ask)).Url;
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(url!), new StringContent(message, Encoding.UTF8, "application/json"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
