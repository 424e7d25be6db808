namespace Simulators.Port.Tests;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("python3 mine.py", "python3", "mine.py")]
    [InlineData("  a   b\tc ", "a", "b", "c")]
    [InlineData("\"my program\" 'an argument' x\"y z\"w", "my program", "an argument", "xy zw")]
    [InlineData("a '' b", "a", "", "b")]
    [InlineData("a \"it's\" 'say \"no\"'", "a", "it's", "say \"no\"")]
    [InlineData(@"C:\tools\x.exe", @"C:\tools\x.exe")]
    public void Cuts_a_command_into_words(string command, params string[] words) =>
        Assert.Equal(words, CommandWords.Split(command));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a \"b")]
    [InlineData("a 'b")]
    public void Refuses_what_is_no_command(string command) => Assert.Throws<FormatException>(() => CommandWords.Split(command));

    [Theory]
    [InlineData("reference")]
    [InlineData("stdio:php adapter.php")]
    [InlineData("http:http://127.0.0.1:9000/port")]
    [InlineData("http:https://localhost/port")]
    [InlineData("http://127.0.0.1:9000/port")]
    public void Reads_what_integration_is_driven(string text) => Assert.Equal(text, IntegrationAddress.Parse(text).Text);

    [Theory]
    [InlineData("")]
    [InlineData("Reference")]
    [InlineData("stdio:")]
    [InlineData("stdio: \"x")]
    [InlineData("http:")]
    [InlineData("http:ftp://x")]
    [InlineData("python3 mine.py")]
    public void Refuses_what_is_none(string text) => Assert.Throws<FormatException>(() => IntegrationAddress.Parse(text));
}
