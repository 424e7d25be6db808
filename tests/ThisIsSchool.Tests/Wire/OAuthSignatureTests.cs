using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Tests.Wire;

public sealed class OAuthSignatureTests
{
    /// <summary>The example of RFC 5849, 3.4.1.1, without its body and its token.</summary>
    [Fact]
    public void Builds_the_base_string_of_the_RFC()
    {
        var text = OAuthSignature.BaseString(
            "GET",
            new Uri("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b"),
            [("oauth_consumer_key", "9djdj82h48djs9d2"), ("oauth_nonce", "7d8f3e4a"), ("oauth_timestamp", "137131201")]);
        Assert.Equal(
            "GET&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_timestamp%3D137131201",
            text);
    }

    /// <summary>Computed with Python's hmac and hashlib.</summary>
    [Fact]
    public void Signs_with_HMAC_SHA256()
    {
        var header = OAuthSignature.Header(
            "GET", new Uri("https://x.example:8443/ims/oneroster/v1p1/users?limit=2&offset=0"), "key", "s&cret", "n1", DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        Assert.EndsWith("oauth_signature=\"4y0EoC7SoGPA4mRdoOfrxLrCcBsUSl4dnKhXIT0mI3I%3D\"", header, StringComparison.Ordinal);
    }
}
