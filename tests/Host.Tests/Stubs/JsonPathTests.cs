using System.Text;
using System.Text.Json;

namespace Simulators.Host.Tests.Stubs;

/// <summary>Whatever is written as a JSONPath, and whatever document it is held against: it fits, or not, or is refused or given up.</summary>
public sealed class JsonPathTests
{
    const string Document = """
        {"name":"Ada","\u00fc":[1,2.5,-3,1e400,null,true],"items":[{"id":1,"kind":"a"},{"id":2,"kind":"b","items":[[],[[0]]]}],"":{"a b":"'\"\\"}}
        """;

    static readonly string[] Words =
    [
        "name", "items", "id", "kind", "ü", "*", "length()", "size()", "sum()", "0", "-1", "2147483647", "99999999999", "'a b'", "\"\"",
        "'it\\'s'", "@", "$", "true", "null", "1e400", "[1,2]", "['a']", "/a+/i", "/(a+)+b/", "/[/", "\u0001", "\U0001F600", " ", "",
    ];

    static readonly string[] Marks =
        [".", "..", "[", "]", "[?(", ")", "(", ",", ":", "==", "!=", "<", ">=", "=~", "in ", "nin ", "contains ", "size ", "empty ", "&&", "||", "!"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_path_of_the_grammar_crashes_or_hangs(int seed)
    {
        await using var host = await TestHost.StartAsync();
        var random = new Random(seed);
        for (var i = 0; i < 250; i++) await HoldAsync(host, "$" + Steps(random, 3), Document);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task No_heap_of_words_and_marks_crashes_or_hangs(int seed)
    {
        await using var host = await TestHost.StartAsync();
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            var parts = Enumerable.Range(0, random.Next(0, 12)).Select(_ => random.Next(0, 2) == 0 ? Any(random, Words) : Any(random, Marks));
            await HoldAsync(host, (random.Next(0, 4) == 0 ? "" : "$") + string.Concat(parts), Document);
        }
    }

    [Fact]
    public async Task No_path_that_lost_or_doubled_a_character_crashes_or_hangs()
    {
        await using var host = await TestHost.StartAsync();
        const string path = "$..items[?(@.id >= 2 && !(@['kind'] =~ /^B/i) || @.kind in ['a','b'])][-1:].length()";
        for (var i = 0; i < path.Length; i++)
        {
            await HoldAsync(host, path.Remove(i, 1), Document);
            await HoldAsync(host, path.Insert(i, path[i].ToString()), Document);
            await HoldAsync(host, path[..i], Document);
        }
    }

    [Fact]
    public async Task A_short_path_that_leads_to_one_value_a_billion_times_is_given_up()
    {
        await using var host = await TestHost.StartAsync();
        var indexes = $"[{string.Join(',', Enumerable.Repeat("0", 240))}]";
        Assert.Contains(GivenUp, await HoldAsync(host, $"${indexes}{indexes}{indexes}{indexes}", "[[[[1]]]]"), StringComparison.Ordinal);
        var names = $"[{string.Join(',', Enumerable.Repeat("'a'", 120))}]";
        Assert.Contains(GivenUp, await HoldAsync(host, $"${names}{names}{names}{names}", """{"a":{"a":{"a":{"a":1}}}}"""), StringComparison.Ordinal);
        var slices = string.Concat(Enumerable.Repeat("..[0:]", 60));
        Assert.Contains(GivenUp, await HoldAsync(host, $"${slices}", Nested(60)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.list[?($.text contains 'b')]")]
    [InlineData("$.list[?($.text > $.text)]")]
    [InlineData("$.list[?($.text == $.text)]")]
    [InlineData("$.list[?($.text size 3)]")]
    [InlineData("$.list[?($..text == 1)]")]
    [InlineData("$.list[?($.text =~ /b/)]")]
    public async Task A_long_text_that_is_read_for_each_of_many_values_is_given_up(string path)
    {
        await using var host = await TestHost.StartAsync(journalBytes: 1 << 26);
        var document = $$"""{"text":"{{new string('a', 400_000)}}","list":[{{string.Join(',', Enumerable.Repeat("{}", 20_000))}}]}""";
        Assert.Contains(GivenUp, await HoldAsync(host, path, document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_many_times_is_not_copied_as_often()
    {
        await using var host = await TestHost.StartAsync(journalBytes: 1 << 26);
        var document = $"""["{new string('a', 500_000)}"]""";
        var indexes = $"$[{string.Join(',', Enumerable.Repeat("0", 900))}]";
        Assert.Contains(GivenUp, await HoldAsync(host, indexes, document, """{"contains":"b"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_no_text_and_no_crash()
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains("404", await HoldAsync(host, "$[?(@.a == 'x')]", """{"a":"\ud800"}"""), StringComparison.Ordinal);
        Assert.Contains("404", await HoldAsync(host, "$.a", """{"\uDC00":1,"a":2}"""), StringComparison.Ordinal);
        Assert.Contains("207", await HoldAsync(host, "$.a", """{"a":"\ud83d\ude00"}"""), StringComparison.Ordinal);
        var refused = await host.PostAsync("/__admin/mappings", """{"request":{"bodyPatterns":[{"matchesJsonPath":"$.\ud800"}]}}""", 400);
        Assert.Contains("surrogate", TestHost.ErrorOf(refused), StringComparison.Ordinal);
    }

    static string GivenUp => "could not be held";

    /// <summary>Lays the path over the host and sends the document: what was answered, by status and text.</summary>
    static async Task<string> HoldAsync(TestHost host, string path, string document, string? pattern = null)
    {
        var json = JsonSerializer.Serialize(path);
        var value = pattern is null ? json : $$"""{"expression":{{json}},{{pattern[1..]}}""";
        using var mapping = new StringContent(
            $$$"""{"request":{"bodyPatterns":[{"matchesJsonPath":{{{value}}}}]},"response":{"status":207}}""", Encoding.UTF8, "application/json");
        var made = await host.Client.PostAsync(new Uri("/__admin/mappings", UriKind.Relative), mapping);
        if ((int)made.StatusCode == 422) return "422";
        Assert.True((int)made.StatusCode == 201, $"{path}: {(int)made.StatusCode}: {await made.Content.ReadAsStringAsync()}");
        var answer = await host.Client.PostAsync(new Uri("/x", UriKind.Relative), new ByteArrayContent(Encoding.UTF8.GetBytes(document)));
        var text = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}";
        Assert.True(
            answer.StatusCode is (System.Net.HttpStatusCode)207 or System.Net.HttpStatusCode.NotFound || text.Contains(GivenUp, StringComparison.Ordinal)
            || text.Contains("took too long", StringComparison.Ordinal),
            $"{path}: {text}");
        await host.SendAsync(HttpMethod.Delete, "/__admin/mappings");
        return text;
    }

    static string Steps(Random random, int depth) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => Step(random, depth)));

    static string Step(Random random, int depth) => random.Next(0, 9) switch
    {
        0 => "." + Any(random, Words),
        1 => ".." + Any(random, Words),
        2 => ".*",
        3 => "[*]",
        4 => $"[{random.Next(-3, 4)}]",
        5 => $"[{random.Next(-3, 4)}:{random.Next(-3, 4)}]",
        6 => $"['{Any(random, Words)}','items']",
        7 => "..[*]",
        _ => depth == 0 ? ".items" : $"[?({Condition(random, depth - 1)})]",
    };

    static string Condition(Random random, int depth) => random.Next(0, 6) switch
    {
        0 when depth > 0 => $"({Condition(random, depth - 1)}) && {Condition(random, depth - 1)}",
        1 when depth > 0 => $"!({Condition(random, depth - 1)}) || {Condition(random, depth - 1)}",
        2 => "@" + Steps(random, depth),
        3 => $"@{Steps(random, depth)} =~ {Any(random, Words)}",
        _ => $"@{Steps(random, depth)} {Any(random, Marks)} {(random.Next(0, 2) == 0 ? Any(random, Words) : "$" + Steps(random, depth))}",
    };

    static string Any(Random random, string[] of) => of[random.Next(of.Length)];

    static string Nested(int depth) => new string('[', depth) + new string(']', depth);
}
