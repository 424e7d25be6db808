using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Simulators.Kernel.Sandboxes;

[assembly: AssemblyFixture(typeof(Simulators.ClassIn.Tests.Subscriptions.ReceiverFixture))]

namespace Simulators.ClassIn.Tests.Subscriptions;

/// <summary>A simulator whose way out leads to receivers of the tests, by port.</summary>
public sealed class ReceiverFixture : IDisposable
{
    readonly WebApplicationFactory<Program> _factory = new();
    readonly ConcurrentDictionary<int, Receiver> _receivers = new();
    int _port = 20000;

    public ReceiverFixture() => Registry.Outside = new Outside(
        () => new HttpMessageInvoker(new Router(_receivers)), new Uri("http://localhost"));

    SandboxRegistry Registry => _factory.Services.GetRequiredService<SandboxRegistry>();

    /// <summary>A school whose time stands still, and a receiver that is not registered yet.</summary>
    public async Task<(ClassInSchool School, Receiver Receiver)> NewAsync()
    {
        var sandbox = Registry.Create(null, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: false);
        sandbox.Clock.Freeze(true);
        var school = new ClassInSchool(_factory.CreateClient(), sandbox);
        var port = Interlocked.Increment(ref _port);
        return (school, _receivers[port] = new Receiver($"http://localhost:{port}/hook", _factory.CreateClient(), school));
    }

    public async Task<ClassInSchool> ForkAsync(ClassInSchool school) =>
        new(_factory.CreateClient(), (await Registry.ForkAsync(school.Sandbox, null, null)).Sandbox!);

    public void Dispose() => _factory.Dispose();

    sealed class Router(ConcurrentDictionary<int, Receiver> receivers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            receivers.TryGetValue(request.RequestUri!.Port, out var receiver)
                ? receiver.AnswerAsync(request, cancellationToken)
                : throw new HttpRequestException("Nobody listens there.");
    }
}

/// <summary>A partner's receiver of data.</summary>
public sealed class Receiver(string url, HttpClient admin, ClassInSchool school)
{
    public const string Right = """{"error_info":{"errno":1,"error":"程序正常执行"}}""";

    readonly ConcurrentQueue<(JsonElement Message, string? Origin)> _seen = new();

    /// <summary>What it answers: status and body.</summary>
    public Func<JsonElement, (int Status, string Body)> Answer { get; set; } = _ => (200, Right);

    /// <summary>It answers when this is done.</summary>
    public Task Opens { get; set; } = Task.CompletedTask;

    public string Url => url;

    /// <summary>All messages, test messages included, in the order in which they came.</summary>
    public IReadOnlyList<JsonElement> All => [.. _seen.Select(one => one.Message)];

    public IReadOnlyList<JsonElement> Messages => [.. All.Where(message => $"{message.GetProperty("Cmd")}" != "Test")];

    public IReadOnlyList<string> Cmds => [.. Messages.Select(message => $"{message.GetProperty("Cmd")}")];

    public string? Origin => _seen.Last().Origin;

    public Task<JsonElement> Register(params string[] commands) => Admin("POST", "classin/subscriptions", new { url, commands });

    public async Task<JsonElement> Admin(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri($"/s/{school.Sandbox.Id}/__admin/{path}", UriKind.Relative));
        if (body is not null)
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await admin.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.BadRequest, text);
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The deliveries that /__admin/webhooks shows.</summary>
    public async Task<IReadOnlyList<JsonElement>> Deliveries(string query = "") =>
        [.. (await Admin("GET", $"webhooks{query}")).GetProperty("items").EnumerateArray()];

    /// <summary>Lets what is due now happen.</summary>
    public Task Settle() => school.Advance(TimeSpan.Zero);

    internal async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var message = JsonDocument.Parse(await request.Content!.ReadAsStringAsync(cancellation)).RootElement;
        _seen.Enqueue((message, request.Headers.TryGetValues("Origin", out var origin) ? origin.Single() : null));
        await Opens.WaitAsync(cancellation);
        var (status, body) = Answer(message);
        return new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
    }
}
