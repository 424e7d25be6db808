using System.Text.Json;

namespace Simulators.Port;

/// <summary>
/// Drives a program: one command a line to its standard input, one answer a line from its standard output. It is started at the
/// first command, and ended with all that it has started when it is disposed of, or fails.
/// </summary>
public sealed class StdioDriver : IntegrationDriver
{
    const string Hint = "Standard output is for answers alone, one JSON object a line; logs belong on standard error.";

    readonly string _command;
    readonly IReadOnlyList<string> _words;
    ChildProcess? _child;

    /// <param name="command">Program and arguments, as a shell would have them; no shell reads them.</param>
    /// <param name="limits">How long and how much.</param>
    /// <param name="clock">What time is measured by.</param>
    /// <exception cref="FormatException">The command is empty, or a quotation mark is not closed.</exception>
    public StdioDriver(string command, IntegrationLimits limits, TimeProvider clock)
        : base(limits, clock)
    {
        _command = command;
        _words = CommandWords.Split(command);
    }

    public override string Name => $"stdio:{_command}";

    /// <inheritdoc/>
    public override async Task<string> TakeErrorsAsync() =>
        _child is null ? "" : await _child.TakeErrorsAsync().ConfigureAwait(false);

    public override async ValueTask DisposeAsync()
    {
        if (_child is not null) await _child.EndAsync(Broken ? TimeSpan.Zero : Limits.Farewell).ConfigureAwait(false);
        _child = null;
    }

    protected override void Abandon() => _child?.Kill();

    protected override async Task<IntegrationAnswer> ExchangeAsync(IntegrationCommand command, CancellationToken cancellation)
    {
        var child = _child ??= ChildProcess.Start(_words, Name, Limits, Clock);
        var line = JsonSerializer.SerializeToUtf8Bytes(command, PortJson.Plain.IntegrationCommand);
        try
        {
            await child.WriteLineAsync(line, cancellation).ConfigureAwait(false);
            if (await child.ReadLineAsync(cancellation).ConfigureAwait(false) is { } answer)
                return AnswerReader.Read(answer, Name, Hint);
        }
        catch (IOException)
        {
            // It closed its standard input: how it ended says more than that.
        }

        throw await child.DeathAsync(CommandNames.Of(command), cancellation).ConfigureAwait(false);
    }
}
