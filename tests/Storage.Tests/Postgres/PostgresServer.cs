using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;
using Simulators.Storage.Tests.Postgres;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Simulators.Storage.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of this test run alone, in a temporary folder. Without one on the machine the tests that need it are
/// skipped, unless SIMULATORS_INTEROP says <c>required</c>.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    /// <summary>The server's own, who may do everything there.</summary>
    const string User = "postgres";

    const string Debian = "/usr/lib/postgresql";

    /// <summary>How often it is started: between the look for a free port and its use another process may take it.</summary>
    const int Tries = 5;

    /// <summary>The tests kill hosts, and never the server: nothing is lost that it has not written to the disk.</summary>
    static readonly string[] Options =
    [
        "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=400", "fsync=off", "full_page_writes=off",
    ];

    readonly TemporaryFolder _folder = new();
    Process? _process;
    string? _missing;
    int _port;
    int _databases;

    /// <summary>More of what the server's configuration may say.</summary>
    internal IReadOnlyList<string> MoreOptions { get; init; } = [];

    public async ValueTask InitializeAsync()
    {
        try
        {
            var data = _folder.File("data");
            if (ServerAccount.Other is { } owner) await RunAsync("chown", owner, _folder.Name);
            await RunAsync("initdb", "-D", data, "-U", User, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
            await StartAsync(FreePort);
        }
        catch (Win32Exception e) when (Environment.GetEnvironmentVariable("SIMULATORS_INTEROP") != "required")
        {
            _missing = $"There is no PostgreSQL on this machine: {e.Message}";
        }
    }

    /// <summary>Whether there is no server to be had.</summary>
    public bool IsMissing => _missing is not null;

    public void SkipIfMissing() => Assert.SkipWhen(_missing is not null, _missing ?? "");

    /// <summary>The address of a new database; the test is skipped when there is no server.</summary>
    public string NewDatabase()
    {
        SkipIfMissing();
        var name = $"test{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        Run("postgres", $"CREATE DATABASE {name}");
        return $"//{User}@127.0.0.1:{_port}/{name}";
    }

    /// <summary>Runs a statement in a database.</summary>
    public void Run(string database, string sql) => Value(database, sql);

    /// <summary>Runs a statement in a database and gives the first value of its first row.</summary>
    public object? Value(string database, string sql)
    {
        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Ends the server without a chance to write anything more, and starts it again.</summary>
    internal async Task CrashAsync()
    {
        await StopAsync();
        await StartAsync(() => _port);
    }

    public async ValueTask DisposeAsync()
    {
        using (_folder)
        {
            if (_process is not null) await StopAsync();
        }
    }

    async Task StartAsync(Func<int> port)
    {
        for (var tries = 1; _process is null; tries++)
        {
            _port = port();
            if (await TryStartAsync() is { } problem && tries == Tries) throw new InvalidOperationException(problem);
        }
    }

    /// <returns>Why it has not started, or null.</returns>
    async Task<string?> TryStartAsync()
    {
        var options = Options.Concat(MoreOptions).SelectMany(option => new[] { "-c", option });
        var process = Begin("postgres", ["-D", _folder.File("data"), "-p", $"{_port}", .. options]);
        var problem = await ReadyAsync(process);
        if (problem is null)
            _process = process;
        else
            process.Dispose();
        return problem;
    }

    async Task StopAsync()
    {
        await RunAsync("pg_ctl", "stop", "-m", "immediate", "-D", _folder.File("data"));
        await _process!.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <returns>Null when it is; what it said when it has ended instead.</returns>
    static async Task<string?> ReadyAsync(Process process)
    {
        var said = new StringBuilder("PostgreSQL has not started: ");
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (!line.Contains("ready to accept connections", StringComparison.Ordinal)) continue;
            // It goes on writing, and must not wait for a reader.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return null;
        }

        return said.ToString();
    }

    static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Begin(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program}: {error}{await output}");
    }

    static Process Begin(string program, params string[] arguments)
    {
        string[] command = program == "chown" ? [program, .. arguments] : ServerAccount.Command([Found(program), .. arguments]);
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        return Process.Start(start)!;
    }

    /// <summary>The program's path: Debian keeps a server's programs in a folder for each version, and the newest is taken.</summary>
    static string Found(string program)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).AsEnumerable();
        if (Directory.Exists(Debian))
        {
            folders = folders.Concat(Directory.GetDirectories(Debian)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0)
                .Select(folder => Path.Combine(folder, "bin")));
        }

        var name = OperatingSystem.IsWindows() ? $"{program}.exe" : program;
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new Win32Exception($"no {program} in PATH, nor in {Debian}");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
