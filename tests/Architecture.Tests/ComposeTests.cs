using System.Text.RegularExpressions;

namespace Simulators.Architecture.Tests;

/// <summary>The compose file names what the platforms name.</summary>
public sealed class ComposeTests
{
    [Fact]
    public void Its_aliases_are_the_vendors_hosts()
    {
        var compose = File.ReadAllText(Repository.PathOf("docker-compose.yml"));
        var aliases = Regex.Match(compose, @"\baliases:\n(?:\s+(?:- \S+|#.*)\n)+").Value;
        var hosts = Repository.Platforms.SelectMany(platform => platform.Hosts).Select(host => host.Name).Where(host => !host.StartsWith('*'));
        Assert.Equal(
            hosts.Order(StringComparer.Ordinal),
            Regex.Matches(aliases, @"- (\S+)").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }
}
