namespace Simulators.Port.Tests;

/// <summary>
/// Programs that behave, and programs that do not. They are shell scripts: a shell is on every machine that tests run on.
/// </summary>
public sealed class StdioDriverTests
{
    const string Described = """printf '{"id":1,"ok":true,"name":"x","commands":["provisionUser"],"platforms":["classin"]}\n'""";

    static readonly ProvisionUser Ada = new()
    {
        Platform = "classin",
        Person = new Person { ExternalId = "ada", FirstName = "Ada", LastName = "王" },
        Role = "student",
    };

    [Fact]
    public async Task Commands_go_in_as_lines_and_answers_come_out_as_lines()
    {
        using var folder = new Folder();
        var heard = Path.Combine(folder.Path, "heard");
        await using var driver = Sh($"read line; {Described}; read line; printf '%s\\n' \"$line\" > {heard}; "
            + """printf '{"id":2,"ok":true,"outcome":"created","userId":"7","more":[1]}\r\n'""");
        var description = await driver.AskAsync(new Describe());
        var answer = await driver.AskAsync(Ada);
        Assert.Equal(("x", Outcome.Created, "7"), (description.Name, answer.Outcome, answer.UserId));
        Assert.Equal(
            """{"command":"provisionUser","id":2,"platform":"classin","person":"""
            + """{"externalId":"ada","firstName":"Ada","lastName":"王"},"role":"student"}""",
            (await File.ReadAllTextAsync(heard)).TrimEnd());
    }

    [Theory]
    [InlineData("exit 3", "exit code 3")]
    [InlineData("read line; exit 0", "exit code 0")]
    [InlineData("read line; exec 1>&-; sleep 60", "closed its standard output")]
    [InlineData("read line; echo starting up", "what is no answer: \"starting up\"")]
    [InlineData("read line; echo '[1]'", "what is no answer")]
    [InlineData("read line; echo", "what is no answer")]
    [InlineData("""read line; echo '{"id":9,"ok":true,"name":"x","commands":[],"platforms":[]}'""", "with the id 9")]
    [InlineData("""read line; echo '{"id":1,"ok":true}'""", "\"name\" is missing")]
    [InlineData("""read line; echo '{"id":1,"ok":false}'""", "no \"message\" says why")]
    [InlineData("""read line; echo '{"id":1,"ok":true,"name":"x","commands":["fly"],"platforms":[]}'""", "lists 'fly'")]
    [InlineData("""read line; echo '{"id":1,"ok":true,"outcome":"done"}'""", "$.outcome")]
    [InlineData("""read line; echo '{"id":1,"ok":true,"userId":7}'""", "$.userId")]
    [InlineData("read line; head -c 3000000 /dev/zero", "more than 1000000 bytes")]
    public async Task Says_how_a_program_failed(string script, string expected)
    {
        await using var driver = Sh(script);
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Describe()));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.True(driver.Broken);
        var again = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(Ada));
        Assert.Contains("not asked again", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_hangs_is_given_up_and_ended()
    {
        await using var driver = Sh("echo $$ >&2; read line; sleep 300", TimeSpan.FromSeconds(5));
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Describe()));
        Assert.Contains("did not answer describe within 5 seconds", failure.Message, StringComparison.Ordinal);
        await EndsAsync((await driver.TakeErrorsAsync()).Trim());
    }

    [Fact]
    public async Task A_program_that_reads_nothing_is_given_up_too()
    {
        await using var driver = Sh("sleep 300", TimeSpan.FromSeconds(1));
        var one = new PersonInRole { Person = Ada.Person, Role = "student" };
        var many = new ProvisionUsers { Platform = "classin", Items = [.. Enumerable.Repeat(one, 5000)] };
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(many));
        Assert.Contains("did not answer provisionUsers within 5 seconds", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        await using var driver = new StdioDriver("no-such-program-here --x", Limits(null), RealTime());
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Describe()));
        Assert.Contains("stdio:no-such-program-here --x could not be started", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_error_is_kept_from_both_ends_and_never_blocks()
    {
        const string Much = @"echo first >&2; head -c 500000 /dev/zero | tr '\0' 'x' >&2; echo last >&2";
        await using var driver = Sh($"read line; {Much}; {Described}; read line; exit 1");
        await driver.AskAsync(new Describe());
        await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(Ada));
        var errors = await driver.TakeErrorsAsync();
        Assert.StartsWith("first\n", errors, StringComparison.Ordinal);
        Assert.EndsWith("last\n", errors, StringComparison.Ordinal);
        Assert.Contains("bytes left out", errors, StringComparison.Ordinal);
        Assert.InRange(errors.Length, 1000, 70_000);
        Assert.Equal("", await driver.TakeErrorsAsync());
    }

    [Fact]
    public async Task A_program_that_floods_unasked_does_not_fill_the_memory_and_is_told_at_the_next_command()
    {
        await using var driver = Sh($"read line; {Described}; yes chatter");
        await driver.AskAsync(new Describe());
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(Ada));
        Assert.Contains("\"chatter\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_the_program_with_its_children_and_with_their_orphans()
    {
        var driver = Sh($"read line; sleep 301 & echo $! >&2; (sleep 302 & echo $! >&2); {Described}; read line; sleep 303");
        await driver.AskAsync(new Describe());
        var children = (await ErrorsAsync(driver, lines: 2)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, children.Length);
        Assert.All(children, child => Assert.True(Lives(child)));
        await driver.DisposeAsync();
        foreach (var child in children) await EndsAsync(child);
    }

    [Fact]
    public async Task A_program_may_end_by_itself_when_its_input_ends()
    {
        using var folder = new Folder();
        var farewell = Path.Combine(folder.Path, "farewell");
        var patient = Limits(null) with { Farewell = TimeSpan.FromMinutes(1) };
        var driver = Sh($"read line; {Described}; read line; echo bye > {farewell}", patient);
        await driver.AskAsync(new Describe());
        await driver.DisposeAsync();
        Assert.Equal("bye", (await File.ReadAllTextAsync(farewell)).TrimEnd());
    }

    static async Task<string> ErrorsAsync(IntegrationDriver driver, int lines)
    {
        var errors = "";
        while (errors.Count(letter => letter == '\n') < lines) errors += await driver.TakeErrorsAsync();
        return errors;
    }

    /// <summary>Who is killed dies when the machine finds the time.</summary>
    static async Task EndsAsync(string id)
    {
        Assert.NotEmpty(id);
        while (Lives(id)) await Task.Delay(TimeSpan.FromMilliseconds(10), RealTime(), TestContext.Current.CancellationToken);
    }

    /// <summary>A zombie, which waits for its parent to look, is dead.</summary>
    static bool Lives(string id)
    {
        var status = $"/proc/{id.Trim()}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Contains(") Z", StringComparison.Ordinal);
    }

    static StdioDriver Sh(string script, TimeSpan? patience = null) => Sh(script, Limits(patience));

    static StdioDriver Sh(string script, IntegrationLimits limits) =>
        new($"sh -c \"{script.Replace("\"", "\"'\"'\"", StringComparison.Ordinal)}\"", limits, RealTime());

    static IntegrationLimits Limits(TimeSpan? patience) =>
        new() { Command = patience ?? TimeSpan.FromSeconds(30), AnswerBytes = 1_000_000 };

    static MachineTime RealTime() => new();

    /// <summary>The machine's time, for programs that really take it.</summary>
    sealed class MachineTime : TimeProvider;

    sealed class Folder : IDisposable
    {
        readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("port");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
