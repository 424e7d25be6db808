using System.Net;
using System.Text.Json;

namespace Simulators.Host.Tests.Admin;

/// <summary>Worlds of their own.</summary>
public sealed class SandboxTests
{
    [Fact]
    public async Task Shows_a_sandbox_with_base_urls_as_the_caller_reached_it_and_credentials()
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost:4711/__admin/sandboxes/default");
        var body = await (await host.Client.SendAsync(request)).Content.ReadAsStringAsync();
        var secret = host.Registry.Default.Platform("classin")!.Credentials["secret"];
        Assert.Equal(
            $$$$$"""
            {"id":"default","now":"2026-03-01T08:00:00Z","platforms":{"classin":{"baseUrl":"http://localhost:4711/classin","credentials":{"sid":"1000001","secret":"{{{{{secret}}}}}"}},"toy":{"baseUrl":"http://localhost:4711/toy","credentials":{"key":"key-0"},"manual":"http://localhost:4711/toy/manual.txt"}}}
            """,
            body);
    }

    [Fact]
    public async Task Makes_an_empty_sandbox_whose_base_urls_carry_its_name()
    {
        await using var host = await TestHost.StartAsync();
        var made = await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        var toy = made.GetProperty("platforms").GetProperty("toy");
        Assert.Equal("http://localhost/s/mine/toy", toy.GetProperty("baseUrl").GetString());
        Assert.NotEqual("key-0", toy.GetProperty("credentials").GetProperty("key").GetString());
        Assert.Empty(await host.Things("/s/mine"));
        Assert.Equal(2, (await host.GetAsync("/__admin/sandboxes")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Makes_a_sandbox_without_being_told_anything()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Equal("sandbox-1", (await host.PostAsync("/__admin/sandboxes", "", 201)).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_fork_begins_with_what_the_other_holds_and_goes_its_own_way()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=shared");
        await host.PostAsync("/__admin/sandboxes", """{"id":"fork","from":"default"}""", 201);
        await host.Toy("add?name=theirs");
        await host.Toy("add?name=ours", "/s/fork");
        Assert.Equal(["demo", "shared", "theirs"], await host.Things());
        Assert.Equal(["demo", "shared", "ours"], await host.Things("/s/fork"));
    }

    [Fact]
    public async Task The_vendors_own_credential_selects_the_sandbox()
    {
        await using var host = await TestHost.StartAsync();
        var made = await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        var key = made.GetProperty("platforms").GetProperty("toy").GetProperty("credentials").GetProperty("key").GetString();
        await host.Toy($"add?name=found&key={key}");
        Assert.Equal(["found"], await host.Things("/s/mine"));
    }

    [Fact]
    public async Task Says_so_when_the_path_and_the_credential_name_different_sandboxes()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        var answer = await host.Toy("add?name=x&key=key-0", "/s/mine");
        var explanation = answer.Headers.GetValues("X-Simulator-Explain").Single();
        Assert.Contains("the path names the sandbox 'mine'", explanation, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("credential of the sandbox 'default'", explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"default"}""", 409, "already")]
    [InlineData("""{"id":"no spaces"}""", 400, "no sandbox id")]
    [InlineData("""{"from":"nowhere"}""", 404, "no sandbox 'nowhere'")]
    [InlineData("""{"ttl":"soon"}""", 400, "'soon' is no length of time")]
    [InlineData("""{"seed":"rich"}""", 400, "neither \"none\" nor \"demo\"")]
    [InlineData("""{"seed":"demo","from":"default"}""", 400, "either from or seed")]
    [InlineData("""{"name":"x"}""", 400, "Unknown member 'name' at $. Known: id, from, seed, ttl.")]
    [InlineData("""{"id":7}""", 400, "$.id")]
    [InlineData("{\n\"id\":,}", 400, "line 2, byte 6")]
    public async Task Refuses_an_order_that_makes_no_sense(string order, int status, string reason)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(reason, TestHost.ErrorOf(await host.PostAsync("/__admin/sandboxes", order, status)), StringComparison.Ordinal);
        Assert.Single(host.Registry.All);
    }

    [Fact]
    public async Task Deletes_a_sandbox_but_not_the_default_one()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/sandboxes", """{"id":"mine"}""", 201);
        await host.DeleteAsync("/__admin/sandboxes/mine");
        Assert.Contains("no sandbox 'mine'", TestHost.ErrorOf(await host.DeleteAsync("/__admin/sandboxes/mine", 404)), StringComparison.Ordinal);
        Assert.Contains("cannot be deleted", TestHost.ErrorOf(await host.DeleteAsync("/__admin/sandboxes/default", 400)), StringComparison.Ordinal);
        var gone = await host.Toy("add?name=x", "/s/mine");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_sandbox_goes_by_itself_when_its_time_is_over()
    {
        await using var host = await TestHost.StartAsync();
        var made = await host.PostAsync("/__admin/sandboxes", """{"id":"brief","ttl":"PT10M"}""", 201);
        Assert.Equal("2026-03-01T08:10:00Z", made.GetProperty("expiresAt").GetString());
        host.Wall.Advance(TimeSpan.FromMinutes(9));
        await host.GetAsync("/__admin/sandboxes/brief");
        host.Wall.Advance(TimeSpan.FromMinutes(1));
        await host.GetAsync("/__admin/sandboxes/brief", 404);
        Assert.Single(host.Registry.All);
    }

    [Fact]
    public async Task Seeds_a_sandbox_with_the_snapshot_of_another()
    {
        await using var host = await TestHost.StartAsync();
        await host.Toy("add?name=kept");
        var snapshot = await host.GetAsync("/__admin/snapshot");
        await host.PostAsync("/__admin/sandboxes", JsonSerializer.Serialize(new { id = "copy", seed = snapshot }), 201);
        await host.Toy("add?name=later", "/s/copy");
        await host.PostAsync("/s/copy/__admin/reset");
        Assert.Equal(["demo", "kept"], await host.Things("/s/copy"));
    }
}
