namespace Simulators.Reports.Tests.Stories;

/// <summary>A run whose every text tries to become something else than text.</summary>
static class Hostile
{
    /// <summary>
    /// What a page, an annotation, a terminal or XML might fall for. Were one to run, the page's title would change.
    /// </summary>
    public static readonly string[] Texts =
    [
        "</script><script>document.title='ran'</script>",
        "<img src=x onerror=\"document.title='ran'\">",
        "\"><svg onload=document.title='ran'>",
        "<!--<script>",
        "]]></system-out>&lt;&amp;",
        "${document.title='ran'} `x` 'y' \\u003cscript\\u003e",
        "\u0000\u0001\u001b[2J\ud800 \udc00 \ufffe\u2028\u202e",
    ];

    public static Story Story() => Stories.Story.Of(Texts.Index().Select(text => Scenario(text.Index, text.Item)));

    static ToldScenario Scenario(int index, string text) => Stories.Story.Scenario(
        text,
        ToldStep.Passed(text) with
        {
            Attachments = [(text, "text/plain"), (text, text),
            (text, "text/uri-list"), (text, "text/x.cucumber.log+plain")]
        },
        ToldStep.Undefined(text, text),
        ToldStep.Failed(text, text) with
        {
            Exchanges = [Exchanges.Refused(text, text, text)],
            Argument = new(new(text, MediaType: text), new([new([new(text)])])),
        }) with
    { Uri = $"{text}{index}.feature", Feature = text, Rule = text, Tags = ["electa/token/lock", text], Line = index + 3 };
}
