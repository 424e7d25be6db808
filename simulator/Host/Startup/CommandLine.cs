using System.CommandLine;

namespace Simulators.Host.Startup;

/// <summary>What stood on the command line, not yet understood.</summary>
sealed class CommandLine
{
    /// <summary>What a host that starts us in process says to ASP.NET Core itself; no user's business.</summary>
    static readonly string[] OfAspNet = ["environment", "contentRoot", "applicationName"];

    static readonly Dictionary<string, Option<string?>> Options = HostOptions.All.ToDictionary(option => option.Name, Make);

    readonly ParseResult _parsed;

    public CommandLine(string[] args)
    {
        var root = new RootCommand("Simulators: offline stand-ins for the provisioning APIs of education platforms.");
        foreach (var option in Options.Values) root.Options.Add(option);
        foreach (var name in OfAspNet) root.Options.Add(new Option<string?>($"--{name}") { Hidden = true });
        _parsed = root.Parse(args);
        HostArguments = [.. OfAspNet
            .Where(name => _parsed.GetValue<string?>($"--{name}") is not null)
            .Select(name => $"--{name}={_parsed.GetValue<string?>($"--{name}")}")];
    }

    /// <summary>The arguments that are ASP.NET Core's.</summary>
    public string[] HostArguments { get; }

    /// <summary>What is wrong with the command line as such, or null.</summary>
    public string? Problem => _parsed.Errors.Count == 0 ? null : _parsed.Errors[0].Message.ReplaceLineEndings(" ");

    /// <summary>True when help or the version is asked for.</summary>
    public bool AsksOnly => _parsed.Errors.Count == 0 && _parsed.Action is not null;

    /// <summary>Prints the help or the version.</summary>
    public int Answer() => _parsed.Invoke();

    /// <summary>The text given for an option, or null when it was not given.</summary>
    public string? this[HostOption option] =>
        _parsed.GetResult(Options[option.Name]) is { Implicit: false }
            ? _parsed.GetValue(Options[option.Name]) ?? "on"
            : null;

    static Option<string?> Make(HostOption option)
    {
        var meaning = option.Default is null ? option.Meaning : $"{option.Meaning} [default: {option.Default}]";
        return new Option<string?>($"--{option.Name}")
        {
            Description = meaning,
            HelpName = option.Value,
            Arity = option.Value is null ? ArgumentArity.Zero
                : option.Value.StartsWith('[') ? ArgumentArity.ZeroOrOne
                : ArgumentArity.ExactlyOne,
        };
    }
}
