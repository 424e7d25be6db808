using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Simulators.Kernel.Sandboxes;

namespace Simulators.ClassIn.Tests.Subscriptions;

/// <summary>A receiver on a socket of this machine, which takes messages and never answers: no call waits for it.</summary>
public sealed class HangingReceiverTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly WebApplicationFactory<Program> _factory = new();
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly List<TcpClient> _hanging = [];

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task Calls_are_answered_while_a_receiver_hangs(string beforeAnswer)
    {
        var school = await SchoolAsync();
        await RegisterAsync(school);
        school.Set("subscriptionTimeout", "PT1H");
        school.Set("subscriptionBeforeAnswer", beforeAnswer);
        var first = school.Call("addCourse", ("courseName", "First"));
        _hanging.Add(await AcceptAsync());
        Assert.Equal(1, (await first.WaitAsync(Patience, TestContext.Current.CancellationToken)).Errno);
        school.Set("subscriptionBeforeAnswer", "false");
        var more = Task.WhenAll(
            Enumerable.Range(1, 20).Select(number => school.Call("addCourse", ("courseName", $"Course {number}"))));
        var answers = await more.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.All(answers, answer => Assert.Equal(1, answer.Errno));
        Assert.Equal(21, school.State("messages").Count);
        Assert.False(_listener.Pending());
    }

    public void Dispose()
    {
        foreach (var client in _hanging) client.Dispose();
        _listener.Dispose();
        _factory.Dispose();
    }

    Task<TcpClient> AcceptAsync() =>
        _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

    async Task<ClassInSchool> SchoolAsync()
    {
        var registry = _factory.Services.GetRequiredService<SandboxRegistry>();
        registry.Outside = new Outside(() => new HttpMessageInvoker(new SocketsHttpHandler()), new Uri("http://localhost"));
        var sandbox = registry.Create(null, null).Sandbox!;
        await SandboxRegistry.SeedAsync(sandbox, demo: false);
        sandbox.Clock.Freeze(true);
        _listener.Start();
        return new ClassInSchool(_factory.CreateClient(), sandbox);
    }

    async Task RegisterAsync(ClassInSchool school)
    {
        var url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";
        using var client = _factory.CreateClient();
        using var body = new StringContent(JsonSerializer.Serialize(new { url }), Encoding.UTF8, "application/json");
        var registering = client.PostAsync(
            new Uri($"/s/{school.Sandbox.Id}/__admin/classin/subscriptions", UriKind.Relative), body);
        using (var test = await AcceptAsync())
        {
            var stream = test.GetStream();
            Assert.True(await stream.ReadAsync(new byte[4096], TestContext.Current.CancellationToken) > 0);
            var answer = $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(Receiver.Right)}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + Receiver.Right), TestContext.Current.CancellationToken);
        }

        using var registered = await registering.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var text = await registered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"active\":true", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
