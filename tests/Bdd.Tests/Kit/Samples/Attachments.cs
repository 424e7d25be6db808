namespace Simulators.Bdd.Tests.Kit.Samples;

[Binding]
sealed class Attachments(IReqnrollOutputHelper output)
{
    [When("the string {string} is attached as {string}")]
    public void Text(string text, string mediaType) => output.Attach(text, mediaType);

    [When("the string {string} is logged")]
    public void Logged(string text) => output.WriteLine(text);

    [When("text with ANSI escapes is logged")]
    public void Coloured() => output.WriteLine(
        "This displays a \e[31mr\e[0m\e[91ma\e[0m\e[33mi\e[0m\e[32mn\e[0m\e[34mb\e[0m\e[95mo\e[0m\e[35mw\e[0m");

    [When("the following string is attached as {string}:")]
    public void DocString(string mediaType, string text) => output.Attach(text, mediaType);

    [When("an array with {int} bytes is attached as {string}")]
    public void Bytes(int size, string mediaType) =>
        output.Attach([.. Enumerable.Range(0, size).Select(number => (byte)number)], mediaType);

    [When("a PDF document is attached and renamed")]
    public void Pdf() =>
        output.Attach(File.ReadAllBytes(KitFiles.Of("attachments", "document.pdf")), "application/pdf", "renamed.pdf");

    [When("a link to {string} is attached")]
    public void Link(string address) => output.Link(new Uri(address));

    [When("the string {string} is attached as {string} before a failure")]
    public void Fails(string text, string mediaType)
    {
        output.Attach(text, mediaType);
        throw new KitError("whoops");
    }
}

[Binding]
sealed class ExamplesTablesAttachment(IReqnrollOutputHelper output)
{
    [When("a JPEG image is attached")]
    public void Jpeg() => Attach("cucumber.jpeg", "image/jpeg");

    [When("a PNG image is attached")]
    public void Png() => Attach("cucumber.png", "image/png");

    void Attach(string file, string mediaType) =>
        output.Attach(File.ReadAllBytes(KitFiles.Of("examples-tables-attachment", file)), mediaType);
}

[Binding]
sealed class Markdown(IReqnrollOutputHelper output)
{
    [Given("some TypeScript code:")]
    public static void Code(string code) => Assert.NotEmpty(code);

    [Given("some classic Gherkin:")]
    public static void Gherkin(string gherkin) => Assert.NotEmpty(gherkin);

    [When("we use a data table and attach something and then {word}")]
    public void Table(string word, DataTable table)
    {
        Assert.NotNull(table);
        output.WriteLine($"We are logging some plain text ({word})");
        if (word == "fail") throw new KitError("You asked me to fail");
    }

    [Then("this might or might not run")]
    public static void Perhaps()
    {
    }
}
