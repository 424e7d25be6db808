using System.Text.Json;
using Microsoft.Extensions.Logging;
using Simulators.Host.Startup;

namespace Simulators.Host.Tests.Startup;

/// <summary>The log for machines.</summary>
public sealed class LogLineTests
{
    [Fact]
    public void An_entry_is_one_line_with_its_members_and_its_exception()
    {
        KeyValuePair<string, object?>[] state = [new("Platform", "toy"), new("Sandbox", null), new("{OriginalFormat}", "{Platform}")];
        var line = LogLine.Of(LogLevel.Error, "Host", new EventId(3), state, "toy\nfell \"over\"", new InvalidOperationException("why"));
        Assert.DoesNotContain('\n', line);
        var entry = JsonSerializer.Deserialize<JsonElement>(line);
        Assert.Equal("Error", entry.GetProperty("level").GetString());
        Assert.Equal(3, entry.GetProperty("event").GetInt32());
        Assert.Equal("toy\nfell \"over\"", entry.GetProperty("message").GetString());
        Assert.Equal("""{"Platform":"toy","Sandbox":null}""", entry.GetProperty("state").GetRawText());
        Assert.Contains("why", entry.GetProperty("exception").GetString(), StringComparison.Ordinal);
    }
}
