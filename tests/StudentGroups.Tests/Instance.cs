using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Simulators.Kernel.Sandboxes;

namespace Simulators.StudentGroups.Tests;

/// <summary>An instance of the vendor's in a sandbox of its own, and calls to it as a client's code makes them.</summary>
public sealed class Instance(HttpClient client, Sandbox sandbox)
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";

    public Sandbox Sandbox => sandbox;

    public string Id => sandbox.Platform("studentgroups")!.Credentials["instanceId"];

    public string Token => sandbox.Platform("studentgroups")!.Credentials["token"];

    /// <summary>The header of the vendor's documentation.</summary>
    public (string Name, string Value) Authorization => ("Authorization", $"Token token={Token}");

    /// <summary>A v1 call with a JSON body, or none.</summary>
    public Task<Answer> Call(string method, string resource, string? body = null) =>
        Send(method, $"/v1/instances/{Id}/{resource}", body, Json, Authorization);

    public Task<Answer> Post(string resource, string body) => Call("POST", resource, body);

    public Task<Answer> Get(string resource) => Call("GET", resource);

    public Task<Answer> Put(string resource, string body) => Call("PUT", resource, body);

    public Task<Answer> Delete(string resource) => Call("DELETE", resource);

    /// <summary>A v2 call with the AuthorizationToken.</summary>
    public Task<Answer> V2(string method, string resource, string? body = null) =>
        Send(method, $"/v2/instances/{Id}/{resource}", body, Json, Authorization);

    public Task<Answer> Send(
        string method, string path, string? body, string? contentType, params (string Name, string Value)[] headers) =>
        SendBytes(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), contentType, headers);

    /// <summary>Exactly this, below the platform's base.</summary>
    public async Task<Answer> SendBytes(
        string method, string path, byte[]? body, string? contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method), new Uri($"/s/{sandbox.Id}/studentgroups{path}", UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            if (contentType is not null) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        }

        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await Answer.Of(await client.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>Makes a group and answers its id.</summary>
    public async Task<long> Group(string name = "Group", long? cluster = null) =>
        Made(await Post("student_groups", JsonSerializer.Serialize(new { name, student_cluster_id = cluster })));

    public async Task<long> Cluster(string name = "Cluster") => Made(await Post("student_clusters", JsonSerializer.Serialize(new { name })));

    public async Task<long> Student(long? group = null, string? uid = null) =>
        Made(await Post("students", JsonSerializer.Serialize(new { student_group_id = group, uid })));

    public async Task Result(long student, int value) => Made(await Post($"students/{student}/results", $$"""{"value":{{value}}}"""));

    public void Set(string setting, string value) =>
        Assert.Null(sandbox.Platform("studentgroups")!.Settings.Change(new Dictionary<string, string?> { [setting] = value }));

    /// <summary>Lets time stand still at a moment.</summary>
    public void FreezeAt(string moment)
    {
        sandbox.Clock.Freeze(true);
        sandbox.Clock.Set(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
    }

    public async Task Advance(TimeSpan by) => await sandbox.AdvanceAsync(by);

    /// <summary>The rows of a collection as the state view shows them.</summary>
    public IReadOnlyList<JsonElement> State(string collection) =>
        [.. sandbox.Platform("studentgroups")!.Store.ViewAsync(collection, new(0, int.MaxValue)).AsTask().Result!.Items.Select(item => JsonSerializer.SerializeToElement(item))];

    static long Made(Answer answer)
    {
        Assert.Equal(200, answer.Status);
        return answer.Root.GetProperty("id").GetInt64();
    }
}
