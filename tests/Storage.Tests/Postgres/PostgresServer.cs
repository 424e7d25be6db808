using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
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
    /// <summary>The server refuses to run as root; this is whom Debian's package made for it.</summary>
    const string User = "postgres";

    readonly TemporaryFolder _folder = new();
    Process? _process;
    string? _missing;
    int _port;
    int _databases;

    public async ValueTask InitializeAsync()
    {
        try
        {
            var data = _folder.File("data");
            if (Environment.IsPrivilegedProcess) await RunAsync("chown", User, _folder.Name);
            await RunAsync("initdb", "-D", data, "-U", User, "--auth=trust", "--no-sync", "-E", "UTF8", "--locale=C");
            _port = FreePort();
            _process = Begin("postgres", "-D", data, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=");
            await ReadyAsync(_process);
        }
        catch (Win32Exception e) when (Environment.GetEnvironmentVariable("SIMULATORS_INTEROP") != "required")
        {
            _missing = $"There is no PostgreSQL on this machine: {e.Message}";
        }
    }

    /// <summary>The address of a new database; the test is skipped when there is no server.</summary>
    public string NewDatabase()
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var name = $"test{Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture)}";
        Run("postgres", $"CREATE DATABASE {name}");
        return $"//{User}@127.0.0.1:{_port}/{name}";
    }

    /// <summary>Runs a statement in a database.</summary>
    public void Run(string database, string sql)
    {
        using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await RunAsync("pg_ctl", "stop", "-m", "immediate", "-D", _folder.File("data"));
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Dispose();
    }

    static async Task ReadyAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (!line.Contains("ready to accept connections", StringComparison.Ordinal)) continue;
            // It goes on writing, and must not wait for a reader.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return;
        }

        throw new InvalidOperationException("PostgreSQL has not started.");
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
        var asUser = Environment.IsPrivilegedProcess && program != "chown";
        var start = new ProcessStartInfo(asUser ? "setpriv" : program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] before = asUser ? [$"--reuid={User}", $"--regid={User}", "--clear-groups", Found(program)] : [];
        foreach (var argument in (string[])[.. before, .. arguments]) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>The program's path: setpriv itself is always there, and would hide that it is missing.</summary>
    static string Found(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new Win32Exception($"no {program} in PATH");

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
