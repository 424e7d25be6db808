namespace Simulators.Architecture.Tests;

/// <summary>What a check found wrong; the failure lists all of it, one a line.</summary>
static class Findings
{
    public static void None<T>(IEnumerable<T> found)
    {
        var lines = found.Select(one => $"{one}").ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    public static void NoneTwice(IEnumerable<string> names) =>
        None(names.CountBy(name => name).Where(name => name.Value > 1).Select(name => $"{name.Key}: {name.Value} times"));
}
