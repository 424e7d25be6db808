using System.Text;
using Simulators.Cli.Replay;
using Simulators.Testing;

namespace Simulators.Cli.Tests.Replay;

/// <summary>What is a difference between two answers, and what only differs from run to run.</summary>
public sealed class BodyComparisonTests(BodyComparisonTests.Simulator simulator) : IClassFixture<BodyComparisonTests.Simulator>
{
    [Theory]
    [InlineData("""{"a":1,"b":"x"}""", """{"b":"x","a":1}""")]
    [InlineData("""{"id":1234,"userId":"u-77","data":5}""", """{"id":9876,"userId":"u-99","data":6}""")]
    [InlineData("""{"createdAt":"2024-05-06T07:08:09Z","beginTime":1714979289}""", """{"createdAt":"2026-01-01T00:00:00.123Z","beginTime":1767225600}""")]
    [InlineData("""{"ticket":"9f86d081884c7d659a2f"}""", """{"ticket":"e3b0c44298fc1c149afb"}""")]
    [InlineData("""{"id":12345,"text":"User 12345 was made"}""", """{"id":54321,"text":"User 54321 was made"}""")]
    [InlineData("""{"text":"User 12345 was made","id":12345}""", """{"text":"User 54321 was made","id":54321}""")]
    [InlineData(
        """{"href":"https://api.eeo.cn/partner/12345","id":12345}""", """{"href":"http://127.0.0.1:8080/s/x/classin/partner/54321","id":54321}""")]
    [InlineData("<User><UserID>77</UserID><Email>a@b</Email></User>", "<User>\n  <UserID>99</UserID>\n  <Email>a@b</Email>\n</User>")]
    [InlineData("""<a:r xmlns:a="urn:x"><a:id>1</a:id></a:r>""", """<b:r xmlns:b="urn:x"><b:id>2</b:id></b:r>""")]
    public void Two_runs_that_went_alike(string then, string now) => Assert.Empty(Differences((then, now)));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", "$.a: then 1, now 2")]
    [InlineData("""{"a":1}""", """{"a":"1"}""", "$.a: then a number 1, now a text '1'")]
    [InlineData("""{"a":1}""", """{}""", "$.a: then 1, now nothing")]
    [InlineData("""{}""", """{"a":1}""", "$.a: then nothing, now 1")]
    [InlineData("""[1]""", """[1,2]""", "$: then an array of 1, now an array of 2")]
    [InlineData("""{"code":101001006}""", """{"code":101002005}""", "$.code: then 101001006, now 101002005")]
    [InlineData("""{"id":1234}""", """{"id":"1234"}""", "$.id: then a number 1234, now a text '1234'")]
    [InlineData("""{"id":""}""", """{"id":"1234"}""", "$.id: then '', now '1234'")]
    [InlineData("""{"name":"Ada Lovelace"}""", """{"name":"Eve"}""", "$.name: then 'Ada Lovelace', now 'Eve'")]
    [InlineData("""[{"id":1001},{"id":1002}]""", """[{"id":2001},{"id":2001}]""", "$[1].id: then 1002, now 2001")]
    [InlineData("""[{"id":1001},{"id":1001}]""", """[{"id":2001},{"id":2002}]""", "$[1].id: then 1001, now 2002")]
    [InlineData("<User><Email>a@b</Email></User>", "<User><Email>a@c</Email></User>", "/User[1]/Email[1]: then 'a@b', now 'a@c'")]
    [InlineData("<User><Role>1</Role></User>", "<User/>", "/User[1]/Role[1]: then '1', now nothing")]
    [InlineData("plain", "other", "then 'plain', now 'other'")]
    public void Two_that_did_not(string then, string now, string difference) => Assert.Equal(difference, Differences((then, now))[0]);

    [Fact]
    public void A_recorded_id_has_one_counterpart_in_all_answers()
    {
        Assert.Empty(Differences(("""{"id":1001}""", """{"id":2001}"""), ("""{"id":1001}""", """{"id":2001}""")));
        Assert.Single(Differences(("""{"id":1001}""", """{"id":2001}"""), ("""{"id":1001}""", """{"id":2002}""")));
    }

    [Fact]
    public void Bodies_that_are_nested_without_end_are_texts()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));
        Assert.Single(Differences((deep, deep + " ")));
        Assert.Single(Differences((new string('[', 100_000), new string('[', 99_999))));
    }

    IReadOnlyList<string> Differences(params (string Then, string Now)[] answers)
    {
        var hosts = new Dictionary<string, string> { ["api.eeo.cn"] = "classin" };
        var comparison = new BodyComparison(
            new Counterparts(), new VolatileValues([]), new PlatformAddresses(simulator.Sandbox, hosts));
        IReadOnlyList<string> differences = [];
        foreach (var (then, now) in answers)
            differences = comparison.Differences(Encoding.UTF8.GetBytes(then), Encoding.UTF8.GetBytes(now));
        return differences;
    }

    /// <summary>Whose platforms there are.</summary>
    public sealed class Simulator : IAsyncLifetime
    {
        readonly SimulatorHost _host = new();

        internal Client.SimulatorSandbox Sandbox { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Sandbox = await _host.NewSandboxAsync();

        public ValueTask DisposeAsync()
        {
            _host.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
