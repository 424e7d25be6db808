using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Simulators.Port.Tests;

/// <summary>Integrations behind a URL that behave, and others.</summary>
public sealed class HttpDriverTests
{
    [Fact]
    public async Task Commands_are_posted_and_answers_read()
    {
        string? heard = null;
        await using var server = await ServerAsync(async context =>
        {
            heard = $"{context.Request.Method} {context.Request.Path} {context.Request.ContentType} "
                + await new StreamReader(context.Request.Body).ReadToEndAsync();
            await context.Response.WriteAsync("""{"id":1,"ok":true,"name":"x","commands":[],"platforms":[]}""");
        });
        await using var driver = Driver(server, "/port");
        Assert.Equal("x", (await driver.AskAsync(new Describe())).Name);
        Assert.Equal("""POST /port application/json {"command":"describe","id":1}""", heard);
    }

    [Theory]
    [InlineData(500, "broken", "HTTP 500: \"broken\"")]
    [InlineData(302, "", "HTTP 302")]
    [InlineData(200, "<html>", "what is no answer: \"<html>\"")]
    [InlineData(200, "", "what is no answer")]
    [InlineData(200, """{"id":4,"ok":true}""", "with the id 4")]
    public async Task Says_how_an_integration_failed(int status, string body, string expected)
    {
        await using var server = await ServerAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });
        await using var driver = Driver(server, "/");
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Describe()));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_who_does_not_answer_and_names_who_is_not_there()
    {
        var server = await ServerAsync(WaitAsync);
        var url = new Uri(server.Urls.First());
        await using (server)
        {
            await using var driver = Driver(server, "/", TimeSpan.FromMilliseconds(300));
            var late = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Describe()));
            Assert.Contains("within 0.3 seconds", late.Message, StringComparison.Ordinal);
        }

        await using var gone = Driver(url);
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => gone.AskAsync(new Describe()));
        Assert.Contains("gave no answer to describe", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_end_is_refused()
    {
        await using var server = await ServerAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.WriteAsync(new string(' ', 10_000));
        });
        await using var driver = Driver(server, "/");
        await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Describe()));
    }

    static Task WaitAsync(HttpContext context) =>
        Task.Delay(Timeout.InfiniteTimeSpan, new MachineTime(), context.RequestAborted);

    static HttpDriver Driver(WebApplication server, string path, TimeSpan? patience = null) =>
        Driver(new Uri(new Uri(server.Urls.First()), path), patience);

    static HttpDriver Driver(Uri url, TimeSpan? patience = null) => new(
        url,
        new IntegrationLimits { Command = patience ?? TimeSpan.FromSeconds(30), AnswerBytes = 100_000 },
        new MachineTime());

    static async Task<WebApplication> ServerAsync(RequestDelegate handle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(handle);
        await server.StartAsync();
        return server;
    }

    sealed class MachineTime : TimeProvider;
}
