using Microsoft.Extensions.Configuration.Json;
using Simulators.Host.Tls;

namespace Simulators.Host.Startup;

/// <summary>Puts the options together: command line before environment before appsettings.json before default.</summary>
static class OptionReader
{
    const string Section = "Simulators";

    public static Decided Read(CommandLine commandLine, IConfigurationRoot configuration)
    {
        var options = new SimulatorOptions();
        foreach (var option in HostOptions.All)
        {
            if (Given(option, commandLine, configuration) is not var (text, source)) continue;
            var (applied, problem) = option.Apply(options, text);
            if (applied is null) return $"{source}: {problem}.";
            options = applied;
        }

        options = options with { Urls = TlsSetup.UrlsOf(options) };
        return options.Tls is null && ListenUrls.FirstHttps(options.Urls) is { } https
            ? $"--urls: {https} needs a certificate: say --tls too, and one is made."
            : Guarded(options);
    }

    /// <summary>The text and where it stood: an option that is wrong is looked for there.</summary>
    static (string Text, string Source)? Given(HostOption option, CommandLine commandLine, IConfigurationRoot configuration)
    {
        if (commandLine[option] is { } typed) return (typed, $"--{option.Name}");
        if (Environment.GetEnvironmentVariable(option.Variable) is { Length: > 0 } variable) return (variable, option.Variable);
        foreach (var file in configuration.Providers.OfType<JsonConfigurationProvider>().Reverse())
        {
            ReadOnlySpan<string> keys = [$"{Section}:{option.Key}", option.Key, $"{Section}:{option.Name}", option.Name];
            foreach (var key in keys)
            {
                if (file.TryGet(key, out var text) && text is { Length: > 0 }) return (text, $"{file.Source.Path}, {key}");
            }
        }

        return null;
    }

    /// <summary>Who can reach the admin API owns the simulator, and on an open address that is everybody.</summary>
    static Decided Guarded(SimulatorOptions options) =>
        options.AdminKey is null && !options.Insecure && ListenUrls.FirstOpen(options.Urls) is { } open
            ? $"--urls: {open} can be reached by other machines: give an --admin-key, or say --insecure if that is meant."
            : options;
}
