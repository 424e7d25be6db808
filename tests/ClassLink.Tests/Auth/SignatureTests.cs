using System.Globalization;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>OAuth 1.0a: what may vary, what must not, and what each refusal says.</summary>
public sealed class SignatureTests(SimulatorFixture simulator)
{
    const string Users = OAuthDistrict.V1p1 + "/users";
    const string Rule = "classlink/oauth1/signature";

    [Theory]
    [InlineData("HMAC-SHA1", null, ", ", false)]
    [InlineData("HMAC-SHA1", "1.0", ",", true)]
    [InlineData("HMAC-SHA256", null, ",", false)]
    [InlineData("HMAC-SHA256", "1.0", " , ", true)]
    public async Task The_header_may_have_any_order_and_commas_and_a_version_or_none(
        string algorithm, string? version, string comma, bool reversed)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users + "?limit=5") with { Algorithm = algorithm, Version = version };
        (await district.Get(signer.Url, signer.Header(comma, reversed))).LetInBy(Rule);
    }

    [Theory]
    [InlineData("oauth")]
    [InlineData("OAUTH")]
    public async Task The_name_of_the_scheme_may_have_any_case(string scheme)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users);
        (await district.Get(signer.Url, scheme + signer.Header()["OAuth".Length..])).LetInBy(Rule);
    }

    [Fact]
    public async Task A_realm_is_not_signed()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users);
        (await district.Get(signer.Url, signer.Header().Replace("OAuth ", "OAuth realm=\"Roster\", ", StringComparison.Ordinal)))
            .LetInBy(Rule);
    }

    [Fact]
    public async Task An_empty_token_is_no_token()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users) with { More = [("oauth_token", "")] };
        (await district.Get(signer.Url, signer.Header() + ", oauth_token=\"\"")).LetInBy(Rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("limit=5&filter=role%3D%27student%27&")]
    public async Task The_signature_may_come_in_the_query(string query)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var url = $"{district.BaseUrl}{Users}?{query}";
        var signer = district.Signer(url.TrimEnd('&', '?'));
        (await district.Get($"{url}{signer.Pairs()}", null)).LetInBy(Rule);
    }

    [Fact]
    public async Task The_signature_may_come_in_a_form_whose_fields_are_signed_too()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users) with { More = [("colour", "light blue")] };
        var request = new HttpRequestMessage(HttpMethod.Get, signer.Url)
        {
            Content = new StringContent($"colour=light+blue&{signer.Pairs()}", null, "application/x-www-form-urlencoded"),
        };
        (await district.Send(request)).LetInBy(Rule);
    }

    [Theory]
    [InlineData("localhost:8080")]
    [InlineData("District-CA-v2.OneRoster.example")]
    [InlineData("[::1]:18302")]
    public async Task The_host_is_the_one_that_the_caller_used(string host)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var path = $"/s/{district.Sandbox.Id}/classlink{Users}";
        var right = district.Signer($"http://{host}{path}") with { SignedUrl = $"http://{host.ToLowerInvariant()}{path}" };
        (await district.Send(Named(host, right))).LetInBy(Rule);
        (await district.Send(Named(host, right with { SignedUrl = district.BaseUrl + Users })))
            .RefusedBy(Rule, $"it was made for the host localhost, but the header Host says {host.ToLowerInvariant()}");
    }

    [Fact]
    public async Task A_port_that_the_scheme_implies_is_not_signed()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Send(Named("localhost:80", district.Signer(Users)))).LetInBy(Rule);
        var with80 = $"http://localhost:80/s/{district.Sandbox.Id}/classlink{Users}";
        (await district.Send(Named("localhost:80", district.Signer(Users) with { SignedUrl = with80 })))
            .RefusedBy(Rule, "it was made for the host localhost:80");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_plus_sign_may_be_signed_as_a_blank_or_as_itself(bool plusIsSpace)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users + "?filter=givenName%3D'Colin+Robert'") with { PlusIsSpace = plusIsSpace };
        var answer = await district.Send(signer);
        answer.LetInBy(Rule);
        Assert.Contains("classlink/oauth1/plus", answer.Rules);
    }

    [Fact]
    public async Task A_parameter_that_comes_twice_is_signed_twice()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.GetSigned(Users + "?limit=5&limit=3")).LetInBy(Rule);
        (await district.Send(district.Signer(Users + "?limit=5&limit=3") with { SignedUrl = district.BaseUrl + Users }))
            .RefusedBy(Rule, "The base string is");
    }

    [Fact]
    public async Task Without_a_signature_or_token_the_call_is_refused()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var answer = await district.Get(Users, null);
        answer.RefusedBy("classlink/auth/required", "no header Authorization");
        Assert.Equal("OAuth realm=\"ClassLink\", Bearer realm=\"ClassLink\"", answer.Challenge);
        (await district.Get(Users, OAuthDistrict.Basic(district.Key, district.Secret)))
            .RefusedBy("classlink/auth/required", "Basic is for the token endpoint only");
    }

    [Theory]
    [InlineData("oauth_consumer_key")]
    [InlineData("oauth_signature_method")]
    [InlineData("oauth_timestamp")]
    [InlineData("oauth_nonce")]
    [InlineData("oauth_signature")]
    public async Task Each_parameter_is_needed_and_only_once(string name)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users);
        var parts = signer.Header(",")["OAuth ".Length..].Split(',').ToList();
        var part = parts.Single(one => one.StartsWith($"{name}=", StringComparison.Ordinal));
        (await district.Get(signer.Url, "OAuth " + string.Join(',', parts.Where(one => one != part))))
            .RefusedBy("classlink/oauth1/header", $"{name} is missing");
        (await district.Get(signer.Url, "OAuth " + string.Join(',', parts.Append(part))))
            .RefusedBy("classlink/oauth1/header", $"{name} was sent more than once");
    }

    [Fact]
    public async Task Values_without_quotes_pass_in_the_lenient_mode_only()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Get(Users, district.Signer(Users).Header().Replace("\"", "", StringComparison.Ordinal)))
            .RefusedBy("classlink/oauth1/header", "is not in double quotes");
        district.Set("oauthMode", "lenient");
        (await district.Get(Users, district.Signer(Users).Header().Replace("\"", "", StringComparison.Ordinal))).LetInBy(Rule);
    }

    [Theory]
    [InlineData("1.0a")]
    [InlineData("2.0")]
    public async Task Another_version_is_refused(string version)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Send(district.Signer(Users) with { Version = version }))
            .RefusedBy("classlink/oauth1/version", $"must be 1.0 or be left out; it was '{version}'");
    }

    [Theory]
    [InlineData("PLAINTEXT")]
    [InlineData("HMAC-SHA512")]
    [InlineData("hmac-sha256")]
    public async Task Another_method_is_refused(string method)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Send(district.Signer(Users) with { ClaimedAlgorithm = method }))
            .RefusedBy("classlink/oauth1/signature-method", $"it was '{method}'");
    }

    [Fact]
    public async Task Another_consumer_key_is_refused()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Send(district.Signer(Users) with { Key = "somebody" }))
            .RefusedBy("classlink/oauth1/consumer-key", "No application has the consumer key 'somebody'");
    }

    [Fact]
    public async Task A_token_is_refused_for_there_are_none()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users) with { More = [("oauth_token", "abc")] };
        (await district.Get(signer.Url, signer.Header() + ", oauth_token=\"abc\""))
            .RefusedBy("classlink/oauth1/header", "no tokens in two-legged OAuth");
    }

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public async Task A_timestamp_may_be_five_minutes_off(int seconds, bool passes)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var answer = await district.Send(Stamped(district, seconds));
        if (passes) answer.LetInBy(Rule);
        else answer.RefusedBy(
            "classlink/oauth1/timestamp",
            seconds < 0 ? "301 s behind the sandbox's clock" : "301 s ahead of the sandbox's clock");
    }

    [Fact]
    public async Task The_time_it_may_be_off_is_a_setting()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        district.Set("oauthClockSkew", "PT1H");
        (await district.Send(Stamped(district, -3600))).LetInBy(Rule);
        (await district.Send(Stamped(district, -3601))).RefusedBy("classlink/oauth1/timestamp", "may be off by 3600 s");
        district.Set("oauthClockSkew", "P10000000D");
        (await district.Send(district.Signer(Users) with { Timestamp = "0" })).LetInBy(Rule);
    }

    [Theory]
    [InlineData("noon")]
    [InlineData("-5")]
    [InlineData("99999999999999999999")]
    [InlineData("1e9")]
    public async Task A_timestamp_is_digits(string timestamp)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Send(district.Signer(Users) with { Timestamp = timestamp }))
            .RefusedBy("classlink/oauth1/timestamp", $"must be Unix seconds in digits; it was '{timestamp}'");
    }

    [Fact]
    public async Task A_timestamp_in_milliseconds_is_recognised()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Send(district.Signer(Users) with { Timestamp = district.Timestamp + "000" }))
            .RefusedBy("classlink/oauth1/timestamp", $"it is in milliseconds: send Unix seconds, {district.Timestamp}");
    }

    [Fact]
    public async Task A_nonce_passes_once_with_the_same_timestamp()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users);
        (await district.Send(signer)).LetInBy(Rule);
        (await district.Send(signer)).RefusedBy("classlink/oauth1/nonce", $"The nonce '{signer.Nonce}' was used before with "
            + "this timestamp");
        district.Sandbox.Clock.Set(district.Sandbox.Clock.GetUtcNow().AddSeconds(1));
        (await district.Send(signer with { Timestamp = district.Timestamp })).LetInBy(Rule);
    }

    [Fact]
    public async Task A_nonce_of_a_refused_signature_is_not_used_up()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users);
        (await district.Send(signer with { Secret = "wrong" })).RefusedBy(Rule, "the secret is probably another one");
        (await district.Send(signer)).LetInBy(Rule);
    }

    [Fact]
    public async Task A_nonce_is_used_up_by_a_call_that_is_refused_for_what_it_asks()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Users + "/nobody");
        Assert.Equal(404, (await district.Send(signer)).Status);
        (await district.Send(signer)).RefusedBy("classlink/oauth1/nonce", "was used before");
    }

    [Fact]
    public async Task Nonces_may_come_again_when_the_setting_says_so()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        district.Set("oauthNonce", "any");
        var signer = district.Signer(Users);
        (await district.Send(signer)).LetInBy(Rule);
        (await district.Send(signer)).LetInBy(Rule);
    }

    [Fact]
    public async Task Nonces_are_forgotten_once_their_timestamp_cannot_pass_any_more()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        for (var i = 0; i < 40; i++)
        {
            (await district.GetSigned(Users)).LetInBy(Rule);
            district.Sandbox.Clock.Set(district.Sandbox.Clock.GetUtcNow().AddMinutes(1));
        }

        Assert.InRange(
            await district.Platform.ExecuteAsync(context => context.Transaction.Table(ClassLinkSchema.Tokens.Nonces).Count), 5,
            7);
    }

    [Fact]
    public async Task OneRoster_1_2_can_be_kept_for_OAuth_2()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.GetSigned(OAuthDistrict.V1p2 + "/users")).LetInBy(Rule);
        district.Set("oauth1OnV1p2", "refused");
        (await district.GetSigned(OAuthDistrict.V1p2 + "/users")).RefusedBy("classlink/oauth1/version-1p2", "read with OAuth 2");
        (await district.GetSigned(Users)).LetInBy(Rule);
    }

    [Fact]
    public async Task A_signature_is_good_in_its_own_sandbox_only()
    {
        var (one, other) = (await OAuthDistrict.MakeAsync(simulator), await OAuthDistrict.MakeAsync(simulator));
        var signer = one.Signer(other.BaseUrl + Users);
        (await one.Send(signer)).RefusedBy("classlink/oauth1/consumer-key", $"a credential of the sandbox '{one.Sandbox.Id}'");
    }

    [Fact]
    public async Task The_consumer_key_selects_the_sandbox()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        (await district.Send(district.Signer($"http://localhost/classlink{Users}"))).LetInBy(Rule);
    }

    static Signer Stamped(OAuthDistrict district, int seconds) => district.Signer(Users) with
    {
        Timestamp = (
            long.Parse(district.Timestamp, CultureInfo.InvariantCulture) + seconds).ToString(CultureInfo.InvariantCulture),
    };

    static HttpRequestMessage Named(string host, Signer signer)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(signer.Url).PathAndQuery) { Headers = { Host = host } };
        request.Headers.TryAddWithoutValidation("Authorization", signer.Header());
        return request;
    }
}
