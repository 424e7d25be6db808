using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Storage.Tests.Hosts;

/// <summary>The built host as a process of its own, which a test kills as the system would.</summary>
sealed partial class HostProcess : IDisposable
{
    readonly Process _process;

    HostProcess(Process process, Uri origin)
    {
        _process = process;
        // It waits for what is awaited there, and is told when that did not come.
        Client = new HttpClient { BaseAddress = origin, Timeout = Timeout.InfiniteTimeSpan };
    }

    public HttpClient Client { get; }

    /// <summary>The files that the process has mapped: its assemblies and libraries, on Linux.</summary>
    public IReadOnlySet<string> LoadedFiles => File.ReadLines($"/proc/{_process.Id}/maps")
        .Select(line => Path.GetFileName(line.Split(' ')[^1])).ToHashSet();

    /// <summary>Starts a host on that store and waits until it says where it is.</summary>
    public static async Task<HostProcess> StartAsync(string store, string arguments = "")
    {
        var process = Begin(store, arguments);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (AdminLine().Match(line) is not { Success: true } match) continue;
            return new HostProcess(process, new Uri(match.Groups[1].Value));
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    /// <summary>Starts a host that is expected not to start.</summary>
    public static async Task<(int Code, string Error)> RefusedAsync(string store, string arguments = "")
    {
        using var process = Begin(store, arguments);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    public async Task<JsonElement> GetAsync(string path) => await Client.GetFromJsonAsync<JsonElement>(Relative(path));

    /// <summary>A body that is no JSON.</summary>
    public async Task<string> TextAsync(string path) => await Client.GetStringAsync(Relative(path));

    public async Task<JsonElement> SendAsync(HttpMethod method, string path, string json = "", int status = 200)
    {
        using var request = new HttpRequestMessage(method, Relative(path)) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}, not {status}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>Registers a user of ClassIn.</summary>
    public Task<HttpResponseMessage> RegisterAsync(IReadOnlyDictionary<string, string> credentials, long telephone, DateTimeOffset now) =>
        CallAsync("register", credentials, now, new()
        {
            ["password"] = "secret12",
            ["nickname"] = "Somebody",
            ["telephone"] = $"{telephone}",
        });

    /// <summary>Adds a course to ClassIn's school of a sandbox and gives its id.</summary>
    public async Task<long> AddCourseAsync(string sandbox, string name)
    {
        var clock = await GetAsync($"/s/{sandbox}/__admin/clock");
        using var response = await CallAsync(
            "addCourse", await CredentialsAsync(sandbox), clock.GetProperty("now").GetDateTimeOffset(), new() { ["courseName"] = name });
        return UidIn(await response.Content.ReadAsStringAsync());
    }

    Task<HttpResponseMessage> CallAsync(
        string action,
        IReadOnlyDictionary<string, string> credentials,
        DateTimeOffset now,
        Dictionary<string, string> parameters)
    {
        var stamp = $"{now.ToUnixTimeSeconds()}";
        var safeKey = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(credentials["secret"] + stamp)));
        parameters["SID"] = credentials["sid"];
        parameters["safeKey"] = safeKey;
        parameters["timeStamp"] = stamp;
        return Client.PostAsync(
            Relative($"/classin/partner/api/course.api.php?action={action}"), new FormUrlEncodedContent(parameters));
    }

    /// <summary>Registers a user in a sandbox, which the credentials choose, and gives his UID.</summary>
    public async Task<long> RegisteredAsync(long telephone, string sandbox = "default")
    {
        var clock = await GetAsync($"/s/{sandbox}/__admin/clock");
        using var response = await RegisterAsync(await CredentialsAsync(sandbox), telephone, clock.GetProperty("now").GetDateTimeOffset());
        return UidIn(await response.Content.ReadAsStringAsync());
    }

    public static long UidIn(string answer)
    {
        var root = JsonSerializer.Deserialize<JsonElement>(answer);
        Assert.True(root.GetProperty("error_info").GetProperty("errno").GetInt32() == 1, answer);
        return root.GetProperty("data").GetInt64();
    }

    public async Task<IReadOnlyDictionary<string, string>> CredentialsAsync(string sandbox = "default")
    {
        var view = await GetAsync($"/__admin/sandboxes/{sandbox}");
        return view.GetProperty("platforms").GetProperty("classin").GetProperty("credentials")
            .EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);
    }

    /// <summary>The UIDs of all users of a sandbox, each with the telephone.</summary>
    public async Task<IReadOnlyDictionary<long, string>> UsersAsync(string sandbox = "default")
    {
        var page = await GetAsync($"/s/{sandbox}/__admin/state/classin/users?limit=1000000");
        return page.GetProperty("items").EnumerateArray().ToDictionary(
            user => user.GetProperty("uid").GetInt64(),
            user => user.GetProperty("telephone").GetString()!);
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        Client.Dispose();
        _process.Dispose();
    }

    static Process Begin(string store, string arguments)
    {
        var start = new ProcessStartInfo("dotnet", $"{typeof(Program).Assembly.Location} --urls http://127.0.0.1:0 --store {store} {arguments}")
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A killed process would leave the files of its diagnostics behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return Process.Start(start)!;
    }

    static Uri Relative(string path) => new(path, UriKind.Relative);

    [GeneratedRegex("admin +(http://[^/]+)/__admin")]
    private static partial Regex AdminLine();
}
