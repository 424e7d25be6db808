namespace Simulators.Port;

/// <summary>
/// Talks to one integration: gives every command its id and its time, and takes nothing for an answer that is none. Once it has
/// failed it is of no use any more: nobody knows what the integration does now. One caller at a time.
/// </summary>
/// <param name="limits">How long and how much.</param>
/// <param name="clock">What time is measured by.</param>
public abstract class IntegrationDriver(IntegrationLimits limits, TimeProvider clock) : IAsyncDisposable
{
    const string SeeErrors = " What it wrote to standard error is attached.";

    long _lastId;

    /// <summary>As reports name it: what was given to <c>--integration</c>.</summary>
    public abstract string Name { get; }

    /// <summary>True once it has failed.</summary>
    public bool Broken { get; private set; }

    protected IntegrationLimits Limits => limits;

    protected TimeProvider Clock => clock;

    /// <summary>Gives the command and waits for its answer.</summary>
    /// <param name="command">Its id is given here.</param>
    /// <param name="cancellation">Gives up; the driver is broken then.</param>
    /// <exception cref="IntegrationFailureException">There is no answer; the message says why.</exception>
    public async Task<IntegrationAnswer> AskAsync(IntegrationCommand command, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Broken) throw new IntegrationFailureException($"{Name} has failed before and is not asked again.");
        var asked = command with { Id = ++_lastId };
        Broken = true;
        var answer = Checked(asked, await InTimeAsync(asked, cancellation).ConfigureAwait(false));
        Broken = false;
        return answer;
    }

    /// <summary>What it wrote to standard error since this was asked last; empty when it wrote nothing, or has none.</summary>
    public virtual Task<string> TakeErrorsAsync() => Task.FromResult("");

    public abstract ValueTask DisposeAsync();

    /// <summary>Sends the command and reads the answer; cancelled when the time is over.</summary>
    protected abstract Task<IntegrationAnswer> ExchangeAsync(IntegrationCommand command, CancellationToken cancellation);

    /// <summary>The time is over: whatever still runs is to end, so that nothing waits for it.</summary>
    protected virtual void Abandon()
    {
    }

    async Task<IntegrationAnswer> InTimeAsync(IntegrationCommand command, CancellationToken cancellation)
    {
        var time = limits.Of(command);
        using var late = new CancellationTokenSource(time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        var exchange = ExchangeAsync(command, either.Token);
        try
        {
            return await exchange.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            Abandon();
            Forget(exchange);
            cancellation.ThrowIfCancellationRequested();
            throw new IntegrationFailureException(
                $"{Name} did not answer {CommandNames.Of(command)} within {time.TotalSeconds:0.###} seconds and was given up."
                + SeeErrors);
        }
    }

    /// <summary>Nobody waits for it; what it ends with is of no interest, and no unobserved error either.</summary>
    static void Forget(Task exchange) => _ = exchange.ContinueWith(
        task => task.Exception, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    IntegrationAnswer Checked(IntegrationCommand command, IntegrationAnswer answer)
    {
        var problem = answer.Id != command.Id
            ? $"answered {CommandNames.Of(command)} (id {command.Id}) with the id {answer.Id}"
            : AnswerCheck.ProblemOf(command, answer) is { } wrong ? $"answered {CommandNames.Of(command)} wrongly: {wrong}"
            : null;
        return problem is null ? answer : throw new IntegrationFailureException($"{Name} {problem}.{SeeErrors}");
    }
}
