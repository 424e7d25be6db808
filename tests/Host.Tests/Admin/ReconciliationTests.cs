using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Simulators.Host.Tests.Admin;

/// <summary>Who is missing, superfluous or different at a platform, and which request made it so.</summary>
public sealed class ReconciliationTests
{
    const string Path = "/__admin/reconcile?source=toy&target=classin";

    [Fact]
    public async Task Names_who_is_missing_and_the_refused_request()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=ann@example.org");
        Assert.Null(RequestOf(Assert.Single(await FindingsAsync(host, "missing", "ann@example.org"))));
        await RegisterAsync(host, "ann@example.org", secret: "wrong");
        var refused = RequestOf(Assert.Single(await FindingsAsync(host, "missing", "ann@example.org")));
        Assert.Equal(("register", "rejected"), (Text(refused!.Value, "operation"), Text(refused.Value, "outcome")));
        await RegisterAsync(host, "ann@example.org");
        Assert.Empty(await FindingsAsync(host, "missing", "ann@example.org"));
    }

    [Fact]
    public async Task Names_who_has_the_wrong_role_who_is_superfluous_and_the_requests_that_made_them()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=ann@example.org");
        await RegisterAsync(host, "ann@example.org", member: 2);
        await RegisterAsync(host, "bob@example.org");
        var wrong = Assert.Single(await FindingsAsync(host, "wrong-role", "ann@example.org"));
        Assert.Equal("teacher", wrong.GetProperty("target").GetProperty("roles")[0].GetString());
        Assert.EndsWith("0002", Text(RequestOf(wrong)!.Value, "id"), StringComparison.Ordinal);
        var extra = Assert.Single(await FindingsAsync(host, "extra", "bob@example.org", "target"));
        Assert.EndsWith("0003", Text(RequestOf(extra)!.Value, "id"), StringComparison.Ordinal);
        Assert.False(extra.TryGetProperty("source", out _));
    }

    [Theory]
    [InlineData("/__admin/reconcile", "source")]
    [InlineData("/__admin/reconcile?source=toy", "target")]
    [InlineData("/__admin/reconcile?source=toy,classin&target=toy", "source")]
    [InlineData(Path + "&kind=lost", "wrong-role")]
    [InlineData(Path + "&roles=parent", "student, teacher, admin")]
    public async Task Refuses_what_it_cannot_compare_and_says_what_it_can(string path, string named)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(named, TestHost.ErrorOf(await host.GetAsync(path, 400)), StringComparison.Ordinal);
    }

    static async Task<IReadOnlyList<JsonElement>> FindingsAsync(TestHost host, string kind, string email, string side = "source") =>
    [
        .. (await host.GetAsync($"{Path}&kind={kind}&limit=1000")).GetProperty("items").EnumerateArray()
            .Where(item => Text(item.GetProperty(side), "email") == email),
    ];

    static JsonElement? RequestOf(JsonElement finding) => finding.TryGetProperty("request", out var request) ? request : null;

    static string Text(JsonElement json, string member) => json.TryGetProperty(member, out var text) ? text.GetString()! : "";

    static async Task RegisterAsync(TestHost host, string email, int member = 1, string? secret = null)
    {
        var credentials = host.Registry.Default.Platform("classin")!.Credentials;
        var now = host.Registry.Default.Clock.GetUtcNow().ToUnixTimeSeconds();
#pragma warning disable CA5351 // the vendor signs with MD5
        var key = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"{secret ?? credentials["secret"]}{now}")));
#pragma warning restore CA5351
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["SID"] = credentials["sid"],
            ["timeStamp"] = $"{now}",
            ["safeKey"] = key,
            ["email"] = email,
            ["nickname"] = email,
            ["password"] = "secret12",
            ["addToSchoolMember"] = $"{member}",
        });
        using var answer = await host.Client.PostAsync(
            new Uri("/classin/partner/api/course.api.php?action=register", UriKind.Relative), form);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
