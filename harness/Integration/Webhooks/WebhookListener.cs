using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Simulators.Integration.Webhooks;

/// <summary>A small web server that hands what is posted to it to a receiver.</summary>
public sealed class WebhookListener : IAsyncDisposable
{
    const long LongestMessage = 8 * 1024 * 1024;

    readonly WebApplication _server;

    WebhookListener(WebApplication server, Uri url) => (_server, Url) = (server, url);

    /// <summary>Where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="receiver">Who takes messages in, asked for with each: it may be another one later.</param>
    /// <param name="urls">Where: <c>http://127.0.0.1:0</c> is any free port of this machine.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<WebhookListener> StartAsync(
        Func<WebhookReceiver?> receiver,
        string urls,
        CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(urls)
            .ConfigureKestrel(options => options.Limits.MaxRequestBodySize = LongestMessage);
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(context => AnswerAsync(context, receiver()));
        await server.StartAsync(cancellation);
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new WebhookListener(server, new Uri(new Uri(addresses.Addresses.First()), "/classin"));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    static async Task AnswerAsync(HttpContext context, WebhookReceiver? receiver)
    {
        if (receiver is null || context.Request.Method != "POST")
        {
            context.Response.StatusCode = receiver is null
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status405MethodNotAllowed;
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var reply = receiver.Take(body.ToArray());
        context.Response.StatusCode = (int)reply.Status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }
}
