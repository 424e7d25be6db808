using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulators.Kernel.Sandboxes;

namespace Simulators.ClassIn.Tests;

/// <summary>A school in a sandbox of its own, and calls to it as a partner's code makes them.</summary>
public sealed class ClassInSchool(HttpClient client, Sandbox sandbox, bool neighbour = false)
{
    const string Course = "/classin/partner/api/course.api.php";
    const string Cloud = "/classin/partner/api/cloud.api.php";

    int _people;

    public Sandbox Sandbox => sandbox;

    public string Sid => neighbour ? "2000000" : sandbox.Platform("classin")!.Credentials["sid"];

    public string Secret => neighbour ? "Neighbour00" : sandbox.Platform("classin")!.Credentials["secret"];

    /// <summary>Another school of the same ClassIn: what it makes is not this school's.</summary>
    public ClassInSchool Neighbour() => new(client, sandbox, neighbour: true);

    public long UnixNow => sandbox.Clock.GetUtcNow().ToUnixTimeSeconds();

    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Calls a v1 action of course.api.php, signed.</summary>
    public Task<V1Answer> Call(string action, params (string Name, object? Value)[] fields) =>
        Post(Course, action, Signed(fields));

    /// <summary>Calls a v1 action of cloud.api.php, signed.</summary>
    public Task<V1Answer> CallCloud(string action, params (string Name, object? Value)[] fields) =>
        Post(Cloud, action, Signed(fields));

    /// <summary>Calls it with a file, as multipart.</summary>
    public Task<V1Answer> Upload(string action, byte[] file, string fileName, params (string Name, object? Value)[] fields) =>
        Upload(Course, action, file, fileName, fields);

    public Task<V1Answer> UploadToCloud(string action, byte[] file, string fileName, params (string Name, object? Value)[] fields) =>
        Upload(Cloud, action, file, fileName, fields);

    /// <summary>Sends exactly these fields, signed or not.</summary>
    public Task<V1Answer> Post(string path, string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        Send(path, action, new FormUrlEncodedContent(fields));

    public async Task<V1Answer> Send(string path, string action, HttpContent content)
    {
        using (content)
        {
            var response = await client.PostAsync(new Uri($"/s/{sandbox.Id}{path}?action={action}", UriKind.Relative), content);
            return await Read(response);
        }
    }

    public static async Task<V1Answer> Read(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
        return new V1Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            Header("X-Simulator-Rules")?.Split(", ") ?? [],
            Header("X-Simulator-Explain"));
    }

    public IReadOnlyList<KeyValuePair<string, string>> Signed(params (string Name, object? Value)[] fields)
    {
        var timeStamp = UnixNow.ToString(CultureInfo.InvariantCulture);
        List<(string, object?)> all = [("SID", Sid), ("safeKey", Md5(Secret + timeStamp)), ("timeStamp", timeStamp), .. fields];
        return [.. all.Where(field => field.Item2 is not null).Select(field => KeyValuePair.Create(field.Item1, TextOf(field.Item2!)))];
    }

    /// <summary>Registers somebody new and makes them what addToSchoolMember says.</summary>
    public async Task<long> Register(int addToSchoolMember = 0, string? telephone = null)
    {
        var answer = await Call("register",
            ("telephone", telephone ?? NewTelephone()), ("password", "secret12"), ("addToSchoolMember", addToSchoolMember));
        Assert.Equal(1, answer.Errno);
        return answer.Id;
    }

    public Task<long> Student() => Register(1);

    public Task<long> Teacher() => Register(2);

    /// <summary>A telephone number that nobody has yet.</summary>
    public string NewTelephone() => (13900000000 + Interlocked.Increment(ref _people)).ToString(CultureInfo.InvariantCulture);

    public void Set(string setting, string value) =>
        Assert.Null(sandbox.Platform("classin")!.Settings.Change(new Dictionary<string, string?> { [setting] = value }));

    /// <summary>Moves the sandbox's time; what comes due on the way happens.</summary>
    public async Task Advance(TimeSpan by) => await sandbox.AdvanceAsync(by);

    /// <summary>Does what a person does at the dashboard.</summary>
    public async Task<JsonElement> Dashboard(string action, object body)
    {
        var instance = sandbox.Platform("classin")!;
        var found = instance.Platform.Dashboard.Single(known => known.Name == action);
        var node = await instance.ExecuteAsync(context => found.Handle(context, JsonSerializer.SerializeToElement(body)));
        return JsonSerializer.SerializeToElement(node);
    }

    /// <summary>The row of a user.</summary>
    public JsonElement User(long uid) => State("users").Single(user => user.GetProperty("uid").GetInt64() == uid);

    /// <summary>The rows of a collection that the state view shows.</summary>
    public IReadOnlyList<JsonElement> State(string collection) =>
        [.. sandbox.Platform("classin")!.Store.ViewAsync(collection, new(0, int.MaxValue)).AsTask().Result!.Items.Select(item => JsonSerializer.SerializeToElement(item))];

    static string TextOf(object value) => value switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value),
    };

    async Task<V1Answer> Upload(string path, string action, byte[] file, string fileName, (string Name, object? Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Signed(fields)) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(file), "Filedata", fileName);
        return await Send(path, action, content);
    }
}
