using System.ComponentModel;
using System.Diagnostics;

namespace Simulators.Port;

/// <summary>A program under test and its three streams.</summary>
sealed class ChildProcess
{
    /// <summary>
    /// How long a program that has closed its output may take to end, until it is said that it goes on in silence.
    /// </summary>
    static readonly TimeSpan LastBreath = TimeSpan.FromSeconds(5);

    readonly Process _process;
    readonly string _name;
    readonly string _mark;
    readonly IntegrationLimits _limits;
    readonly TimeProvider _clock;
    readonly LineReader _lines;
    readonly ErrorTail _errors;
    readonly Task _listening;

    ChildProcess(Process process, string name, string mark, IntegrationLimits limits, TimeProvider clock)
    {
        _process = process;
        _name = name;
        _mark = mark;
        _limits = limits;
        _clock = clock;
        _lines = new LineReader(process.StandardOutput.BaseStream, limits.AnswerBytes);
        _errors = new ErrorTail(limits.ErrorBytes);
        _listening = ListenAsync(process.StandardError.BaseStream);
    }

    /// <exception cref="IntegrationFailureException">There is no such program, or it cannot be run.</exception>
    public static ChildProcess Start(IReadOnlyList<string> words, string name, IntegrationLimits limits, TimeProvider clock)
    {
        var mark = Descendants.NewMark();
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment[Descendants.Variable] = mark;
        try
        {
            var process = Process.Start(start) ?? throw new IntegrationFailureException($"{name} could not be started.");
            return new ChildProcess(process, name, mark, limits, clock);
        }
        catch (Win32Exception e)
        {
            throw new IntegrationFailureException($"{name} could not be started: {e.Message}", e);
        }
    }

    public async Task WriteLineAsync(byte[] line, CancellationToken cancellation)
    {
        var input = _process.StandardInput.BaseStream;
        await input.WriteAsync((byte[])[.. line, (byte)'\n'], cancellation).ConfigureAwait(false);
        await input.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <returns>A line, or null when the program has closed its standard output.</returns>
    /// <exception cref="IntegrationFailureException">The line has no end.</exception>
    public async Task<byte[]?> ReadLineAsync(CancellationToken cancellation)
    {
        try
        {
            return await _lines.ReadAsync(cancellation).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            Kill();
            throw new IntegrationFailureException(
                $"{_name} wrote a line of more than {_limits.AnswerBytes} bytes to standard output and was stopped.", e);
        }
    }

    /// <summary>What was written to standard error. Of a program that has ended: all of it.</summary>
    public async Task<string> TakeErrorsAsync()
    {
        if (_process.HasExited) await WithinAsync(_listening, LastBreath).ConfigureAwait(false);
        return _errors.Take();
    }

    /// <summary>Says how the program ended.</summary>
    public async Task<IntegrationFailureException> DeathAsync(string command, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(LastBreath, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await _process.WaitForExitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Kill();
            return new IntegrationFailureException(
                $"{_name} closed its standard output at {command} and went on: it was stopped."
                + " What it wrote to standard error is attached.");
        }

        return new IntegrationFailureException(
            $"{_name} ended at {command} with exit code {_process.ExitCode}. What it wrote to standard error is attached.");
    }

    /// <summary>Ends the program and everything that it has started, at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself in between, which is what was wanted.
        }

        Descendants.Kill(_mark);
    }

    /// <summary>Closes its standard input, waits for it to end, and does not wait longer than that.</summary>
    public async Task EndAsync(TimeSpan farewell)
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It does not read any more.
        }

        if (farewell > TimeSpan.Zero) await WithinAsync(_process.WaitForExitAsync(), farewell).ConfigureAwait(false);
        Kill();
        await WithinAsync(_process.WaitForExitAsync(), LastBreath).ConfigureAwait(false);
        await WithinAsync(_listening, LastBreath).ConfigureAwait(false);
        _process.Dispose();
    }

    async Task WithinAsync(Task task, TimeSpan time)
    {
        try
        {
            await task.WaitAsync(time, _clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // Then without it.
        }
    }

    async Task ListenAsync(Stream stream)
    {
        var chunk = new byte[16 * 1024];
        try
        {
            while (await stream.ReadAsync(chunk).ConfigureAwait(false) is > 0 and var count) _errors.Add(chunk.AsSpan(0, count));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe went with the program.
        }
    }
}
