using Simulators.Kernel.Sandboxes;

namespace Simulators.Kernel.Tests.Webhooks;

/// <summary>Which servers a request may make the host call.</summary>
public sealed class TargetsTests
{
    [Theory]
    [InlineData("http://localhost:9000/hook")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://127.8.9.1:1/")]
    [InlineData("http://[::1]:9000/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    public void This_machine_is_always_allowed(string url) => Assert.Null(Targets.Loopback.ProblemOf(new Uri(url)));

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://localhost@example.org/")]
    [InlineData("http://user:secret@localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://localhost/")]
    public void Nothing_else_is_without_being_named(string url) => Assert.NotNull(Targets.Loopback.ProblemOf(new Uri(url)));

    [Theory]
    [InlineData("hooks.example.org", "http://HOOKS.example.org:81/", true)]
    [InlineData("hooks.example.org:81", "http://hooks.example.org:81/", true)]
    [InlineData("hooks.example.org:81", "http://hooks.example.org/", false)]
    [InlineData("*.example.org", "http://a.b.example.org/", true)]
    [InlineData("*.example.org", "http://example.org/", false)]
    [InlineData("*.example.org", "http://evilexample.org/", false)]
    [InlineData("a.org, b.org", "http://b.org/", true)]
    [InlineData("*", "http://anything.example/", true)]
    public void A_list_allows_what_it_names(string list, string url, bool allowed) =>
        Assert.Equal(allowed, Targets.Parse(list).Targets!.ProblemOf(new Uri(url)) is null);

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("http://example.org")]
    [InlineData("example.org/path")]
    [InlineData("me@example.org")]
    [InlineData("a b")]
    public void A_list_that_is_none_is_refused_in_words(string list)
    {
        var (targets, problem) = Targets.Parse(list);
        Assert.Null(targets);
        Assert.NotEmpty(problem!);
    }
}
