namespace Simulators.StudentGroups.Tests;

/// <summary>The rotating tokens of v2 [wiki api2:getting_started; adaptive-engine api_doc; domoscio_rails].</summary>
public sealed class V2TokenTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Come_with_the_first_answer_and_hold_for_two_hours()
    {
        var instance = await FrozenAsync();
        var first = await instance.V2("GET", "student_groups");
        Assert.Contains("studentgroups/v2/token-pair", first.Rules);
        var (access, refresh) = Tokens(first);
        Assert.NotEqual(access, refresh);
        await instance.Advance(TimeSpan.FromHours(2) - TimeSpan.FromMilliseconds(1));
        var next = await With(instance, access, refresh);
        Assert.Equal((200, (access, refresh)), (next.Status, Tokens(next)));
        Assert.Contains("studentgroups/v2/token-headers", next.Rules);
    }

    [Fact]
    public async Task Expire_after_two_hours_without_a_RefreshToken()
    {
        var instance = await FrozenAsync();
        var (access, _) = Tokens(await instance.V2("GET", "student_groups"));
        await instance.Advance(TimeSpan.FromHours(2));
        var expired = await With(instance, access, null);
        expired.IsRefused("token_expired", "v2/access-token-life");
        Assert.Equal((401, """{"message":"Expired Token. No Refresh Token provided"}"""), (expired.Status, expired.Body));
        Assert.Null(expired.Header("AccessToken"));
        Assert.Equal(expired.Body, (await With(instance, access, "")).Body);
    }

    [Fact]
    public async Task Are_renewed_by_the_RefreshToken()
    {
        var instance = await FrozenAsync();
        var (access, refresh) = Tokens(await instance.V2("GET", "student_groups"));
        await instance.Advance(TimeSpan.FromHours(2));
        var renewed = await With(instance, access, refresh);
        Assert.Equal(200, renewed.Status);
        Assert.Contains("studentgroups/v2/renewal", renewed.Rules);
        var (newAccess, newRefresh) = Tokens(renewed);
        Assert.NotEqual(access, newAccess);
        Assert.NotEqual(refresh, newRefresh);
        await instance.Advance(TimeSpan.FromHours(1));
        Assert.Equal(newAccess, Tokens(await With(instance, newAccess, newRefresh)).Access);
        Assert.Equal(200, (await With(instance, access, refresh)).Status);
    }

    [Fact]
    public async Task Keep_the_RefreshToken_where_the_setting_says_so()
    {
        var instance = await FrozenAsync();
        instance.Set("renewal", "accessToken");
        var (access, refresh) = Tokens(await instance.V2("GET", "student_groups"));
        await instance.Advance(TimeSpan.FromHours(3));
        var (newAccess, newRefresh) = Tokens(await With(instance, access, refresh));
        Assert.NotEqual(access, newAccess);
        Assert.Equal(refresh, newRefresh);
    }

    [Theory]
    [InlineData(null, 14 * 24)]
    [InlineData("P1D", 24)]
    public async Task Expire_both_in_the_end(string? life, int hours)
    {
        var instance = await FrozenAsync();
        if (life is not null) instance.Set("refreshTokenLife", life);
        var (access, refresh) = Tokens(await instance.V2("GET", "student_groups"));
        await instance.Advance(TimeSpan.FromHours(hours) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, (await With(instance, access, refresh)).Status);
        await instance.Advance(TimeSpan.FromMilliseconds(1));
        (await With(instance, access, refresh)).IsRefused("refresh_token_expired", "v2/refresh-token-life");
        Assert.Equal(200, (await instance.V2("GET", "student_groups")).Status);
    }

    [Fact]
    public async Task Are_refused_when_they_are_not_ours()
    {
        var instance = await FrozenAsync();
        var (access, refresh) = Tokens(await instance.V2("GET", "student_groups"));
        foreach (var wrong in (string[])["x", access + "x", refresh, access[..^1], ".", "zz." + access, access.ToUpperInvariant()])
            (await With(instance, wrong, refresh)).IsRefused("token_invalid", "v2/authorization");
        await instance.Advance(TimeSpan.FromHours(2));
        (await With(instance, access, access)).IsRefused("token_invalid", "v2/authorization");
        (await With(instance, "", refresh)).IsRefused("token_missing", "v2/authorization");
        (await instance.Send("GET", Path(instance), null, null, ("Authorization", "Token token=wrong")))
            .IsRefused("token_invalid", "v2/authorization");
        (await instance.Send("GET", Path(instance), null, null)).IsRefused("token_missing", "v2/authorization");
    }

    [Fact]
    public async Task Of_a_renewal_are_sent_only_then_where_the_setting_says_so()
    {
        var instance = await FrozenAsync();
        instance.Set("tokenHeaders", "whenNew");
        var (access, refresh) = Tokens(await instance.V2("GET", "student_groups"));
        Assert.Null((await With(instance, access, refresh)).Header("AccessToken"));
        await instance.Advance(TimeSpan.FromHours(2));
        Assert.NotNull((await With(instance, access, refresh)).Header("AccessToken"));
    }

    [Fact]
    public async Task Come_with_refusals_of_an_authorised_call_too()
    {
        var instance = await FrozenAsync();
        var refused = await instance.V2("GET", "student_groups/7");
        refused.IsRefused("not_found", "one/unknown");
        Assert.NotNull(refused.Header("AccessToken"));
    }

    [Fact]
    public async Task Are_none_of_v1()
    {
        var instance = await FrozenAsync();
        var (access, refresh) = Tokens(await instance.V2("GET", "student_groups"));
        var v1 = await instance.Send(
            "GET", $"/v1/instances/{instance.Id}/student_groups", null, null, ("AccessToken", access), ("RefreshToken", refresh));
        v1.IsRefused("forbidden", "access/token");
        Assert.Null((await instance.Get("student_groups")).Header("AccessToken"));
    }

    [Fact]
    public async Task Come_with_a_token_in_the_query_too()
    {
        var instance = await FrozenAsync();
        var answer = await instance.Send("GET", $"{Path(instance)}?token={instance.Token}", null, null);
        Assert.NotNull(answer.Header("RefreshToken"));
    }

    static string Path(Instance instance) => $"/v2/instances/{instance.Id}/student_groups";

    static Task<Answer> With(Instance instance, string access, string? refresh) => refresh is null
        ? instance.Send("GET", Path(instance), null, null, ("AccessToken", access))
        : instance.Send("GET", Path(instance), null, null, ("AccessToken", access), ("RefreshToken", refresh));

    static (string Access, string Refresh) Tokens(Answer answer) => (answer.Header("AccessToken")!, answer.Header("RefreshToken")!);

    async Task<Instance> FrozenAsync()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2018-01-01T00:00:00Z");
        return instance;
    }
}
