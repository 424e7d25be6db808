namespace Simulators.Port;

/// <summary>What <c>--integration</c> means: <c>reference</c>, <c>stdio:COMMAND</c> or <c>http:URL</c>.</summary>
/// <param name="Text">As it was given.</param>
public sealed record IntegrationAddress(string Text)
{
    /// <summary>The integration that comes with the harness.</summary>
    public const string Reference = "reference";

    const string Stdio = "stdio:";
    const string Http = "http:";

    /// <summary>The command line of <c>stdio:</c>, or null.</summary>
    public string? Command { get; private init; }

    /// <summary>The address of <c>http:</c>, or null.</summary>
    public Uri? Url { get; private init; }

    /// <summary>It has one state for everybody, so that scenarios take turns.</summary>
    public bool TakesTurns => Url is not null;

    /// <exception cref="FormatException">It is none of them; the message says what is wrong.</exception>
    public static IntegrationAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == Reference) return new IntegrationAddress(text);
        if (text.StartsWith(Stdio, StringComparison.Ordinal))
        {
            var command = text[Stdio.Length..];
            CommandWords.Split(command);
            return new IntegrationAddress(text) { Command = command };
        }

        // http:http://localhost:9000/, and what everybody types first: http://localhost:9000/.
        var url = text.StartsWith("http:http", StringComparison.Ordinal) ? text[Http.Length..] : text;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new IntegrationAddress(text) { Url = address }
            : throw new FormatException($"'{text}' is none of reference, stdio:COMMAND and http:URL.");
    }

    /// <summary>Opens a driver for it.</summary>
    /// <param name="limits">How long and how much.</param>
    /// <param name="clock">What time is measured by.</param>
    /// <param name="reference">Makes the integration that comes with the harness.</param>
    public IntegrationDriver Open(IntegrationLimits limits, TimeProvider clock, Func<IIntegration> reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (Command is not null) return new StdioDriver(Command, limits, clock);
        if (Url is not null) return new HttpDriver(Url, limits, clock);
        return new InProcessDriver(Text, reference(), limits, clock);
    }
}
