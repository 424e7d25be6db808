using Simulators.DigitalChalk.Rules;
using static Simulators.DigitalChalk.Tests.Organisation;

namespace Simulators.DigitalChalk.Tests;

/// <summary>accessKey, timestamp and signature of every request.</summary>
public sealed class AuthenticationTests(SimulatorFixture simulator)
{
    /// <summary>Computed with Python, OpenSSL and the vendor's PHP client; the operation of the first is the vendor's own example.</summary>
    [Theory]
    [InlineData("doesUserExist", "2008-09-26T14:52:02Z", "42xBnN/ae8ROPJMc2JKFJ6PEAdY=")]
    [InlineData("createUser", "2008-09-26T14:52:02Z", "gFVEbc26puTI1odGlb8kY6q3bYA=")]
    [InlineData("createAndRegisterUser", "2013-10-21T17:53:00Z", "j4dpS1YjoWzgW0OSNrl3cLCEf1o=")]
    public void Signs_as_others_do(string operation, string timestamp, string signature) =>
        Assert.Equal(signature, AuthenticationRules.Signature("secret", operation, timestamp));

    [Theory]
    [InlineData(0, true)]
    [InlineData(900, true)]
    [InlineData(901, false)]
    [InlineData(-900, true)]
    [InlineData(-901, false)]
    public async Task A_timestamp_is_within_15_minutes(int age, bool passes)
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.FreezeAt(new DateTimeOffset(2026, 11, 22, 12, 0, 0, 400, TimeSpan.Zero));
        var answer = await Ask(organisation, timestamp: Stamp(organisation.Now.AddSeconds(-age)));
        Assert.Equal(passes ? 200 : 500, answer.Status);
        if (passes) return;
        Assert.Equal("The timestamp is not within 15 minutes of the server time", answer.FaultString);
        Assert.Equal("digitalchalk/auth/timestamp-window", answer.Rules[0]);
        Assert.Contains("900 s", answer.Explanation!.Replace("901 s ahead", "900 s", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timestamp_ahead_is_refused_where_the_setting_says_so()
    {
        var organisation = await simulator.NewOrganisationAsync();
        organisation.Set("timestampWindow", "past");
        Assert.Equal(500, (await Ask(organisation, timestamp: Stamp(organisation.Now.AddSeconds(60)))).Status);
        Assert.Equal(200, (await Ask(organisation, timestamp: Stamp(organisation.Now.AddSeconds(-60)))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("2008-09-26 14:52:02")]
    [InlineData("2008-09-26T14:52:02")]
    [InlineData("2008-09-26T14:52:02+00:00")]
    [InlineData("2008-09-26T14:52:02.000Z")]
    [InlineData("2008-13-26T14:52:02Z")]
    [InlineData(" 2008-09-26T14:52:02Z")]
    public async Task A_timestamp_of_another_form_is_refused(string timestamp)
    {
        var answer = await Ask(await simulator.NewOrganisationAsync(), timestamp: timestamp);
        Assert.Equal("The timestamp is not valid", answer.FaultString);
        Assert.Equal("digitalchalk/auth/timestamp-format", answer.Rules[0]);
    }

    [Fact]
    public async Task An_unknown_access_key_is_refused()
    {
        var answer = await Ask(await simulator.NewOrganisationAsync(), accessKey: "ABC");
        Assert.Equal("The access key is not valid", answer.FaultString);
        Assert.Equal("digitalchalk/auth/access-key", answer.Rules[0]);
        Assert.Contains("'ABC'", answer.Explanation, StringComparison.Ordinal);
    }

    public static TheoryData<string> Mistakes =>
        ["element", "noService", "swapped", "hex", "space", "short", "other", "otherOperation"];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_wrong_signature_is_refused_and_the_mistake_named(string mistake)
    {
        var organisation = await simulator.NewOrganisationAsync();
        var stamp = Stamp(organisation.Now);
        var good = Sign(organisation.SecretKey, $"v4doesUserExist{stamp}");
        var (signature, hint) = mistake switch
        {
            "element" => (Sign(organisation.SecretKey, $"v4doesUserExistRequest{stamp}"), "without Request"),
            "noService" => (Sign(organisation.SecretKey, $"doesUserExist{stamp}"), "v4 was left out"),
            "swapped" => (Sign($"v4doesUserExist{stamp}", organisation.SecretKey), "key and data are swapped"),
            "hex" => (Convert.ToHexStringLower(Convert.FromBase64String(good)), "hexadecimal"),
            "space" => ($" {good}", "white space"),
            "short" => (good[..20], "it has 20 characters"),
            "other" => (Sign("another", $"v4doesUserExist{stamp}"), "another one"),
            _ => (Sign(organisation.SecretKey, $"v4createUser{stamp}"), "another one"),
        };
        var answer = await Ask(organisation, timestamp: stamp, signature: signature);
        Assert.Equal("The signature is not valid", answer.FaultString);
        Assert.Equal("digitalchalk/auth/signature", answer.Rules[0]);
        Assert.Contains(hint, answer.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain(organisation.SecretKey, answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_signed_request_passes_again_while_its_timestamp_holds()
    {
        var organisation = await simulator.NewOrganisationAsync();
        var body = Envelope(organisation.Request("doesUserExist", E("username", "ada")));
        Assert.Equal(200, (await organisation.Post(body)).Status);
        Assert.Equal(200, (await organisation.Post(body)).Status);
        await organisation.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("The timestamp is not within 15 minutes of the server time", (await organisation.Post(body)).FaultString);
    }

    [Fact]
    public async Task The_access_key_selects_the_sandbox()
    {
        var organisation = await simulator.NewOrganisationAsync();
        await organisation.CreateUser(User("ada@example.org"));
        using var client = simulator.NewClient();
        using var content = new StringContent(Envelope(organisation.Request("doesUserExist", E("username", "ada@example.org"))));
        content.Headers.ContentType = new("text/xml");
        var answer = await SoapAnswer.Read(await client.PostAsync(new Uri(Endpoint, UriKind.Relative), content, TestContext.Current.CancellationToken));
        Assert.Equal("true", answer.Text("exists"));
    }

    static Task<SoapAnswer> Ask(Organisation organisation, string? accessKey = null, string? timestamp = null, string? signature = null)
    {
        var auth = organisation.Auth("doesUserExist", accessKey, timestamp, signature);
        return organisation.Post(Envelope($"<dcAPI:doesUserExistRequest>{auth}{E("username", "ada")}</dcAPI:doesUserExistRequest>"));
    }
}
