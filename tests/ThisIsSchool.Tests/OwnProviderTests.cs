namespace Simulators.ThisIsSchool.Tests;

/// <summary>The demonstration: the sandbox's own ClassLink, and accounts that are older than any sync.</summary>
public sealed class OwnProviderTests(SchoolFixture fixture)
{
    [Fact]
    public async Task The_sandboxs_own_provider_is_pulled_in_both_versions_and_says_the_same()
    {
        var consumer = await fixture.NewAsync(demo: true);
        var first = (await consumer.SyncOwn("1.1")).Succeeded();
        Assert.Equal(["linked link/email-or-username", "linked link/email-or-username"], [first.Of("u-tch-1"), first.Of("u-tch-2")]);
        Assert.Equal("skipped user/username-global", first.Of("u-stu-6"));
        Assert.Contains("Southgate Middle School", first.WarningText("thisisschool/share/purchased"), StringComparison.Ordinal);
        Assert.StartsWith("1 accounts", first.WarningText("thisisschool/user/unlinked-unchanged"), StringComparison.Ordinal);
        var before = consumer.Everything();
        (await consumer.SyncOwn("1.2")).Succeeded();
        Assert.Equal(before, consumer.Everything());
    }
}
