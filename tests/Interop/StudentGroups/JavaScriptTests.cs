using Simulators.Interop.Processes;

namespace Simulators.Interop.StudentGroups;

/// <summary>Calls as domoscio_js makes them: forms by the name of a form in v1, and by the name of JSON in v2.</summary>
public sealed class JavaScriptTests(HostProcess host)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Makes_reads_and_renames_groups(int version)
    {
        await using var browser = await BeginAsync();
        foreach (var (first, last) in AwkwardNames.All)
        {
            var made = (await CallAsync(browser, version, "POST", "student_groups", fields: new { name = first + last })).Object;
            var address = $"student_groups/{made["id"]}";
            Assert.Equal(first + last, (string)(await CallAsync(browser, version, "GET", address)).Object["name"]!);
            var renamed = (await CallAsync(browser, version, "PUT", address, fields: new { name = last })).Object;
            Assert.Equal(last, (string)renamed["name"]!);
        }

        Assert.Equal(AwkwardNames.All.Length, (await CallAsync(browser, version, "GET", "student_groups")).List.Count);
    }

    [Fact]
    public async Task Filters_and_pages_in_the_query()
    {
        await using var browser = await BeginAsync();
        foreach (var uid in new[] { "ada", "bo", "cy" })
            _ = (await CallAsync(browser, 2, "POST", "students", fields: new { uid })).Object;
        var found = (await CallAsync(browser, 2, "GET", "students", new { uid = "bo" })).List;
        Assert.Equal("bo", (string)Assert.Single(found)!["uid"]!);
        var page = await CallAsync(browser, 2, "GET", "students", new { sort_by = "id.asc", page = "2", per_page = "2" });
        Assert.Equal(("cy", "3"), ((string)Assert.Single(page.List)!["uid"]!, page.Total));
    }

    [Fact]
    public async Task Goes_on_with_the_tokens_that_the_first_answer_brought()
    {
        await using var browser = await BeginAsync();
        var first = await CallAsync(browser, 2, "GET", "student_groups");
        var second = await CallAsync(browser, 2, "GET", "student_groups");
        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal(["Authorization"], first.SignedInBy);
        Assert.Equal(["AccessToken", "RefreshToken"], second.SignedInBy);
    }

    async Task<Client> BeginAsync() => Client.Begin(
        Tools.Node, ["node", "studentgroups.mjs"], await Sandbox.NewAsync(host, "studentgroups"));

    static Task<Heard> CallAsync(
        Client browser, int version, string method, string path, object? filters = null, object? fields = null) =>
        browser.AskAsync(new { version, method, path, filters, fields });
}
