using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Port.Tests;

/// <summary>The page that integrations are written by says what the types say.</summary>
public sealed partial class PageTests
{
    static readonly string Page = File.ReadAllText(PathOf("harness/Port/README.md"));

    public static TheoryData<string> Commands => [.. CommandNames.All];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Has_every_field_of_the_command_and_no_other(string command)
    {
        var type = JsonSerializer.Deserialize(Example(command, 0), PortJson.Default.IntegrationCommand)!.GetType();
        var fields = PortJson.Default.GetTypeInfo(type)!.Properties.Select(property => property.Name).Except(["id"]);
        Assert.Equal(fields.Order(), FirstCells(Section(command)).Order());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Has_an_example_that_reads_and_writes_as_it_stands(string command)
    {
        var (order, answer) = (Example(command, 0), Example(command, 1));
        var read = JsonSerializer.Deserialize(order, PortJson.Default.IntegrationCommand)!;
        Assert.Equal(command, CommandNames.Of(read));
        Assert.Equal(Sorted(order), Sorted(JsonSerializer.Serialize(read, PortJson.Plain.IntegrationCommand)));
        var given = JsonSerializer.Deserialize(answer, PortJson.Default.IntegrationAnswer)!;
        Assert.Equal(Sorted(answer), Sorted(JsonSerializer.Serialize(given, PortJson.Plain.IntegrationAnswer)));
        Assert.Null(AnswerCheck.ProblemOf(read, given));
    }

    [Fact]
    public void Has_every_field_of_an_answer_and_no_other() => Assert.Equal(
        PortJson.Default.IntegrationAnswer.Properties.Select(property => property.Name).Order(),
        FirstCells(Part("## Answers")).Order());

    [Fact]
    public void Has_every_field_of_what_is_in_an_answer()
    {
        var answers = Part("## Answers");
        Type[] parts =
            [typeof(ItemAnswer), typeof(GroupAnswer), typeof(WebhookEvent), typeof(ClassRecord), typeof(Difference)];
        foreach (var type in parts)
        {
            foreach (var property in PortJson.Default.GetTypeInfo(type)!.Properties)
                Assert.Contains($"`{property.Name}`", answers, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Has_every_word_for_an_error()
    {
        foreach (var field in typeof(IntegrationErrors).GetFields())
            Assert.Contains($"`{field.GetRawConstantValue()}`", Part("## Answers"), StringComparison.Ordinal);
    }

    static string Section(string command) => Part($"### {command}");

    static string Part(string heading)
    {
        var begin = Page.IndexOf($"{heading}\n", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"The page has no heading '{heading}'.");
        var end = Headings().Match(Page, begin + heading.Length);
        return end.Success ? Page[begin..end.Index] : Page[begin..];
    }

    static string Example(string command, int line) =>
        Section(command).Split("```json\n")[1].Split("```")[0].Split('\n')[line];

    /// <summary>What is in code marks in the first cells of a table.</summary>
    static IEnumerable<string> FirstCells(string text) => text.Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value));

    static string Sorted(string json) => Sorted(JsonElement.Parse(json));

    static string Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => string.Join(',', element.EnumerateObject()
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{member.Name}:{Sorted(member.Value)}")
            .Prepend("{").Append("}")),
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Sorted))}]",
        JsonValueKind.String when element.TryGetDateTimeOffset(out var moment) => moment.ToString("O"),
        _ => element.GetRawText(),
    };

    static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulators.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, file);
    }

    [GeneratedRegex("^##+ ", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
