using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>Headers and queries as no client of good will sends them: 401, never a crash, and the next call is served.</summary>
public sealed class HostileHeaderTests(SimulatorFixture simulator)
{
    /// <summary>The same in every run, so that a failure can be had again.</summary>
    static readonly Config Checks = Config.QuickThrowOnFailure
        .WithMaxTest(300)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    static readonly Gen<string> Headers =
        from scheme in Gen.Elements("OAuth ", "OAuth", "oauth ", "Bearer ", "Bearer", "Basic ", "Basic", "")
        from pieces in Gen.ArrayOf(Gen.Elements(
            "oauth_consumer_key=", "oauth_nonce=\"n\"", "oauth_timestamp=\"1\"", "oauth_signature=\"", "oauth_signature_method=\"HMAC-SHA1\"",
            ",", "\"", "=", "%", "%zz", "%C3", "realm=\"x,y\"", " ", ";", "\t", "ü", "00000000", "10000000", "x", "+"))
        select scheme + string.Concat(pieces);

    [Fact]
    public async Task Whatever_the_header_is_it_is_refused_and_the_next_call_served()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        Prop.ForAll(Headers.ToArbitrary(), header =>
        {
            var answer = district.Get(OAuthDistrict.V1p1 + "/users", header).GetAwaiter().GetResult();
            Assert.True(answer.Status == 401, $"{answer.Status} {answer.Body} for {header}");
            Assert.NotEmpty(answer.Explanation);
        }).Check(Checks);
        (await district.GetSigned(OAuthDistrict.V1p1 + "/users")).LetInBy("classlink/oauth1/signature");
    }

    [Fact]
    public async Task A_long_query_is_signed_as_any_other()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var url = $"{OAuthDistrict.V1p1}/users?x={new string('~', 3000)}{string.Concat(Enumerable.Repeat("&p=%20+", 300))}";
        (await district.GetSigned(url)).LetInBy("classlink/oauth1/signature");
        var refused = await district.Send(district.Signer(url) with { Secret = "guess" });
        refused.RefusedBy("classlink/oauth1/signature", "The base string is");
        Assert.EndsWith("...", refused.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oauth_signature=")]
    [InlineData("oauth_consumer_key=&oauth_nonce=%00&oauth_timestamp=%2B1")]
    [InlineData("oauth_=%ED%A0%80&oauth_signature=%FF")]
    public async Task Half_a_signature_in_the_query_is_refused(string query)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Get($"{OAuthDistrict.V1p1}/users?{query}", null)).RefusedBy("classlink/oauth1/header", "is missing");
    }
}
