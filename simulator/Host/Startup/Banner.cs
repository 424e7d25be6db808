using System.Text;
using Simulators.Host.Admin;
using Simulators.Kernel.Sandboxes;

namespace Simulators.Host.Startup;

/// <summary>What a newcomer reads first: where everything is, and the keys to it.</summary>
static class Banner
{
    public static string Of(SandboxRegistry registry, IEnumerable<string> addresses, SimulatorOptions options)
    {
        var origins = addresses.Select(OriginOf).ToList();
        var sandbox = SandboxView.Of(registry.Default, origins[0]);
        var width = sandbox.Platforms.Keys.Append("admin").Max(name => name.Length) + 2;
        var text = new StringBuilder();
        text.Append("Simulators ").AppendLine(typeof(Banner).Assembly.GetName().Version!.ToString(3)).AppendLine();
        foreach (var (name, platform) in sandbox.Platforms) Append(text, name, platform, width);
        text.Append("  ").Append("admin".PadRight(width)).Append(origins[0]).Append("/__admin");
        text.AppendLine(options.AdminKey is null ? "" : "  (header X-Admin-Key)");
        foreach (var other in origins.Skip(1)) text.Append(' ', width + 2).Append("also at ").AppendLine(other);
        if (options.Tls is { } file) text.Append("  trust  ".PadRight(width + 2)).AppendLine(Path.GetFullPath(file));
        return text.AppendLine().ToString();
    }

    static void Append(StringBuilder text, string name, PlatformView platform, int width)
    {
        text.Append("  ").Append(name.PadRight(width)).AppendLine(platform.BaseUrl);
        if (platform.Credentials is not { } credentials) return;
        var column = credentials.Keys.Max(key => key.Length) + 2;
        foreach (var (key, value) in credentials)
            text.Append(' ', width + 2).Append(key.PadRight(column)).AppendLine(value);
    }

    /// <summary>An address that listens everywhere is shown as one that can be called.</summary>
    public static string OriginOf(string address)
    {
        var parsed = BindingAddress.Parse(address);
        var host = parsed.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "127.0.0.1" : parsed.Host;
        return $"{parsed.Scheme}://{host}:{parsed.Port}";
    }
}
