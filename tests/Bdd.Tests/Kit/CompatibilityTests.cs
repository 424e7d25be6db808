namespace Simulators.Bdd.Tests.Kit;

/// <summary>
/// Cucumber's compatibility kit (npm: @cucumber/compatibility-kit): its samples, run with step definitions in C#, must give
/// the message streams that come with them. Left out of the comparison is what each implementation has of its own: ids,
/// times, paths, stack traces, the names of exceptions' types, where sources lie, and the language of snippets.
/// </summary>
public sealed class CompatibilityTests
{
    /// <summary>All that are installed; one, to be skipped, where none is.</summary>
    public static TheoryData<string> Samples => Directory.Exists(KitFiles.Features)
        ? [.. Directory.GetDirectories(KitFiles.Features).Select(folder =>
            Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : ["minimal"];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Gives_the_messages_of(string sample)
    {
        KitFiles.Require();
        var expected = KitStream.Of(File.ReadLines(KitFiles.Of(sample, sample + ".ndjson")));
        var actual = KitStream.Of(await KitRun.Of(sample, BindingsOf(sample)));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Covers_every_sample()
    {
        KitFiles.Require();
        Assert.Equal(46, Samples.Count);
    }

    /// <summary>The class that is named after the sample; two of them have no steps.</summary>
    static Type? BindingsOf(string sample)
    {
        if (sample is "empty" or "retry-undefined") return null;
        var name = string.Concat(sample.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return typeof(CompatibilityTests).Assembly.GetType($"Simulators.Bdd.Tests.Kit.Samples.{name}", throwOnError: true);
    }
}
