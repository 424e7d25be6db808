using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Simulators.ClassIn;
using Simulators.Host.Startup;
using Simulators.Host.Tests.Toy;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store.Memory;

namespace Simulators.Host.Tests;

/// <summary>A host in process, with ClassIn and the toy, whose machine clock is moved by hand.</summary>
public sealed class TestHost : IAsyncDisposable
{
    readonly WebApplication _app;

    TestHost(WebApplication app, SandboxRegistry registry, ManualTime wall)
    {
        _app = app;
        Registry = registry;
        Wall = wall;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public SandboxRegistry Registry { get; }

    public ManualTime Wall { get; }

    public static Task<TestHost> StartAsync(long journalBytes = 1 << 20, string? adminKey = null, bool explain = true, string snapshots = "snapshots") =>
        StartAsync(new SimulatorOptions { JournalBytes = journalBytes, AdminKey = adminKey, Explain = explain, Snapshots = snapshots });

    public async Task<JsonElement> GetAsync(string path, int status = 200) => await ReadAsync(await Client.GetAsync(Relative(path)), status);

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string json = "", int status = 200)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        return await ReadAsync(await Client.SendAsync(request), status);
    }

    public Task<JsonElement> PostAsync(string path, string json = "", int status = 200) => SendAsync(HttpMethod.Post, path, json, status);

    public Task<JsonElement> PutAsync(string path, string json, int status = 200) => SendAsync(HttpMethod.Put, path, json, status);

    public Task<JsonElement> DeleteAsync(string path, int status = 204) => SendAsync(HttpMethod.Delete, path, "", status);

    /// <summary>Calls the toy.</summary>
    public Task<HttpResponseMessage> Toy(string call, string sandbox = "") => Client.GetAsync(Relative($"{sandbox}/toy/{call}"));

    /// <summary>The names of the things that a sandbox's toy holds.</summary>
    public async Task<IReadOnlyList<string>> Things(string sandbox = "") =>
        [.. (await GetAsync($"{sandbox}/__admin/state/toy/things")).GetProperty("items").EnumerateArray().Select(thing => thing.GetProperty("name").GetString()!)];

    /// <summary>Why not: in our own form, or with 422 in WireMock's.</summary>
    public static string ErrorOf(JsonElement answer) => answer.TryGetProperty("errors", out var errors)
        ? errors[0].GetProperty("title").GetString()!
        : answer.GetProperty("error").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    static Uri Relative(string path) => new(path, UriKind.Relative);

    internal static async Task<TestHost> StartAsync(SimulatorOptions options)
    {
        var wall = new ManualTime();
        var registry = new SandboxRegistry(
            [new ClassInPlatform(), new ToyPlatform()],
            schema => new MemoryStore(schema),
            wall,
            new JournalBudget(options.JournalBytes));
        await SandboxRegistry.SeedAsync(registry.Create(SandboxRegistry.DefaultId, null).Sandbox!, demo: true);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSimulator(registry, options, wall, Task.FromResult<string?>(null));
        var app = builder.Build();
        app.UseSimulator();
        await app.StartAsync();
        registry.Outside = new Outside(() => new HttpMessageInvoker(app.GetTestServer().CreateHandler()), new Uri("http://localhost"));
        return new TestHost(app, registry, wall);
    }

    static async Task<JsonElement> ReadAsync(HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}, not {status}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
