namespace Simulators.StudentGroups.Tests;

/// <summary>Who may call v1 [API DOC v1.3 1.3, 2.2].</summary>
public sealed class AccessTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("Token token=@")]
    [InlineData("Token token=\"@\"")]
    [InlineData("Token token=@, nonce=1")]
    [InlineData("Token @")]
    [InlineData("Bearer @")]
    [InlineData("Bearer token=@")]
    public async Task Takes_the_token_from_the_header(string header)
    {
        var instance = await simulator.NewInstanceAsync();
        var value = header.Replace("@", instance.Token, StringComparison.Ordinal);
        var answer = await instance.Send("GET", $"/v1/instances/{instance.Id}/student_groups", null, null, ("Authorization", value));
        Assert.Equal((200, "[]"), (answer.Status, answer.Body));
        Assert.Equal(header.StartsWith("Bearer", StringComparison.Ordinal), answer.Rules.Contains("studentgroups/access/bearer"));
    }

    [Theory]
    [InlineData("GET", "?token=@", null)]
    [InlineData("GET", "?token=%22@%22", null)]
    [InlineData("GET", "?type=EventResult&token=@", null)]
    [InlineData("POST", "?token=@", """{"name":"A"}""")]
    public async Task Takes_the_token_from_the_query(string method, string query, string? body)
    {
        var instance = await simulator.NewInstanceAsync();
        var value = query.Replace("@", instance.Token, StringComparison.Ordinal);
        var answer = await instance.Send(method, $"/v1/instances/{instance.Id}/student_groups{value}", body, Instance.Json);
        Assert.Equal(200, answer.Status);
        Assert.Contains("studentgroups/access/query-token", answer.Rules);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("Token token=wrong", "")]
    [InlineData("Token token=", "")]
    [InlineData("Token token=wrong", "?token=@")]
    [InlineData("Basic @", "")]
    [InlineData("@", "")]
    [InlineData("token token=@", "")]
    [InlineData(null, "?token=wrong")]
    [InlineData(null, "?token=")]
    [InlineData(null, "?Token=@")]
    public async Task Refuses_a_call_without_the_instances_token(string? header, string query)
    {
        var instance = await simulator.NewInstanceAsync();
        var path = $"/v1/instances/{instance.Id}/student_groups{query.Replace("@", instance.Token, StringComparison.Ordinal)}";
        var answer = header is null
            ? await instance.Send("POST", path, """{"name":"A"}""", Instance.Json)
            : await instance.Send(
                "POST", path, """{"name":"A"}""", Instance.Json, ("Authorization", header.Replace("@", instance.Token, StringComparison.Ordinal)));
        answer.IsRefused("forbidden", "access/token");
        Assert.Equal("""{"error":{"status":403,"message":"Forbidden"}}""", answer.Body);
        Assert.Empty(instance.State("student_groups"));
    }

    [Theory]
    [InlineData("v1", "999999")]
    [InlineData("v1", "x")]
    [InlineData("v2", "999999")]
    public async Task Refuses_the_token_of_another_instance(string version, string other)
    {
        var instance = await simulator.NewInstanceAsync();
        var answer = await instance.Send("GET", $"/{version}/instances/{other}/student_groups", null, null, instance.Authorization);
        answer.IsRefused("forbidden", "access/foreign-instance");
    }

    [Fact]
    public async Task Chooses_the_sandbox_by_the_instance_in_the_address()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group("Mine");
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri($"/studentgroups/v1/instances//{instance.Id}/student_groups/?token={instance.Token}", UriKind.Relative));
        var answer = await Answer.Of(await simulator.NewClient().SendAsync(request, TestContext.Current.CancellationToken));
        Assert.Contains("\"name\":\"Mine\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_errors_in_the_other_form_where_the_setting_says_so()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("errorForm", "message");
        instance.Set("contentType", "application/json");
        var answer = await instance.Get("student_groups/7");
        Assert.Equal(("""{"message":"Not Found"}""", "application/json"), (answer.Body, answer.Header("Content-Type")));
    }

    [Fact]
    public async Task Shows_no_token_in_the_journal()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Send("GET", $"/v1/instances/{instance.Id}/student_groups?token={instance.Token}", null, null);
        var journal = await simulator.NewClient().GetStringAsync(
            new Uri($"/s/{instance.Sandbox.Id}/__admin/requests", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("student_groups?token=***", journal, StringComparison.Ordinal);
        Assert.DoesNotContain(instance.Token, journal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fork_has_the_rows_and_credentials_of_its_own()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group("Before");
        var fork = await simulator.ForkAsync(instance);
        Assert.NotEqual((instance.Id, instance.Token), (fork.Id, fork.Token));
        var pair = await instance.V2("GET", "student_groups");
        (await fork.Send(
            "GET", $"/v2/instances/{fork.Id}/student_groups", null, null, ("AccessToken", pair.Header("AccessToken")!)))
            .IsRefused("token_invalid", "v2/authorization");
        Assert.Contains($"\"instance_id\":{fork.Id},", (await fork.Get("student_groups/1")).Body, StringComparison.Ordinal);
        await fork.Group("After");
        Assert.Equal([1L], (await instance.Get("student_groups")).Ids);
        Assert.Equal([1L, 2L], (await fork.Get("student_groups")).Ids);
    }
}
