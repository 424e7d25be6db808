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
