using FsCheck;
using FsCheck.Fluent;
using Simulators.ClassLink.Rules;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Tests.Auth;

/// <summary>Published examples of OAuth 1.0a, and what must hold of its encoding whatever the text.</summary>
public sealed class VectorTests
{
    /// <summary>RFC 5849 section 3.4.1.</summary>
    [Fact]
    public void The_base_string_of_the_RFCs_example()
    {
        var request = OAuthRequest.Of(
            Request(
                "POST",
                "EXAMPLE.COM:80",
                "/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
                "OAuth realm=\"Example\", oauth_consumer_key=\"9djdj82h48djs9d2\", oauth_token=\"kkk9d7dh3k39sjv7\", "
                + "oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"137131201\", oauth_nonce=\"7d8f3e4a\", "
                + "oauth_signature=\"bYT5CMsGcbgUdFHObYMEfcx6bsw%3D\"",
                "c2&a3=2+q"),
            quotesRequired: true);
        Assert.Equal(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26"
            + "oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26"
            + "oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7",
            OAuthBaseString.Of(request.Method, request.BaseUri, request.Signed(plusIsSpace: true), OAuthHabit.Strict));
    }

    /// <summary>RFC 5849 section 3.4.1.2, and what HTTP lets a client send.</summary>
    [Theory]
    [InlineData("http", "EXAMPLE.COM:80", "/r%20v/X?id=123", "http://example.com/r%20v/X")]
    [InlineData("https", "www.example.net:8080", "/?q=1", "https://www.example.net:8080/")]
    [InlineData("https", "example.com:443", "/a", "https://example.com/a")]
    [InlineData("http", "example.com:443", "/a", "http://example.com:443/a")]
    [InlineData("http", "[::1]:18302", "/a%2Fb", "http://[::1]:18302/a%2Fb")]
    [InlineData("http", "example.com", "http://example.com/x?y=z", "http://example.com/x")]
    public void The_base_URI(string scheme, string host, string target, string expected) =>
        Assert.Equal(
            expected, OAuthRequest.Of(Request("GET", host, target, "OAuth a=\"b\"", "", scheme), quotesRequired: true).BaseUri);

    /// <summary>The test cases of the OAuth wiki, the example of OAuth Core 1.0, and RFC 4231's second for SHA-256.</summary>
    [Theory]
    [InlineData("HMAC-SHA1", "cs&", "bs", "egQqG5AJep5sJ7anhXju1unge2I=")]
    [InlineData("HMAC-SHA1", "cs&ts", "bs", "VZVjXceV7JgPq/dOTnNmEfO0Fv8=")]
    [InlineData(
        "HMAC-SHA1", "kd94hf93k423kf44&pfkkdhi9sl3r4s00",
        "GET&http%3A%2F%2Fphotos.example.net%2Fphotos&file%3Dvacation.jpg%26oauth_consumer_key%3Ddpf43f3p2l4k3l03%26"
        + "oauth_nonce%3Dkllo9940pd9333jh%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D1191242096%26"
        + "oauth_token%3Dnnch734d00sl2jdk%26oauth_version%3D1.0%26size%3Doriginal",
        "tR3+Ty81lMeYAr/Fid0kMTYa/WM=")]
    [InlineData("HMAC-SHA256", "Jefe", "what do ya want for nothing?", "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=")]
    public void The_signature_of_a_text(string method, string key, string text, string expected) =>
        Assert.Equal(expected, OAuthSignature.Of(method, key, text));

    /// <summary>The test cases of the OAuth wiki.</summary>
    [Theory]
    [InlineData("abcABC123", "abcABC123")]
    [InlineData("-._~", "-._~")]
    [InlineData("%", "%25")]
    [InlineData("+", "%2B")]
    [InlineData("&=*", "%26%3D%2A")]
    [InlineData("\n", "%0A")]
    [InlineData(" ", "%20")]
    [InlineData("\u007F", "%7F")]
    [InlineData("\u0080", "%C2%80")]
    [InlineData("\u3001", "%E3%80%81")]
    [InlineData("\U0001F600", "%F0%9F%98%80")]
    public void A_text_encoded(string text, string expected) => Assert.Equal(expected, OAuthText.Encode(text));

    [Theory]
    [InlineData("a%2", "a%2")]
    [InlineData("%zz%", "%zz%")]
    [InlineData("%C3%28", "\uFFFD(")]
    [InlineData("%c3%bc", "ü")]
    [InlineData("ü%C3%BC+", "üü ")]
    public void What_is_no_escape_is_left_and_what_is_no_text_replaced(string encoded, string expected) =>
        Assert.Equal(expected, OAuthText.Decode(encoded, plusIsSpace: true));

    [Fact]
    public void Encoding_is_what_RFC_3986_has_whatever_the_text() =>
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            var sound = Sound(text);
            Assert.Equal(Uri.EscapeDataString(sound), OAuthText.Encode(sound));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decoding_gives_back_what_was_encoded_by_whatever_habit() =>
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            var sound = Sound(text);
            foreach (var habit in (OAuthHabit[])[OAuthHabit.Strict, .. OAuthHabit.Known])
            {
                var encoded = OAuthText.Encode(sound, habit.Raw, habit.EscapesTilde);
                Assert.Equal(sound, OAuthText.Decode(encoded, plusIsSpace: true));
                Assert.Equal(sound, OAuthText.Decode(encoded, plusIsSpace: false));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decoding_takes_whatever_comes() =>
        Prop.ForAll<string>(ArbMap.Default.ArbFor<string>(), text =>
        {
            var pieces = (text ?? "").Replace("a", "%", StringComparison.Ordinal);
            Assert.True(OAuthText.Decode(pieces, plusIsSpace: true).Length <= pieces.Length * 3);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_parameters_come_does_not_matter() =>
        Prop.ForAll<(string, string)[]>(ArbMap.Default.ArbFor<(string, string)[]>(), pairs =>
        {
            var parameters = pairs.Select(pair => new OAuthParameter(Sound(pair.Item1), Sound(pair.Item2))).ToArray();
            Assert.Equal(
                OAuthBaseString.Of("GET", "http://x/", parameters, OAuthHabit.Strict),
                OAuthBaseString.Of("GET", "http://x/", parameters.Reverse(), OAuthHabit.Strict));
        }).QuickCheckThrowOnFailure();

    /// <summary>Half a surrogate pair is no text that anybody could send.</summary>
    static string Sound(string? text) => string.Concat((text ?? "").EnumerateRunes());

    static WireRequest Request(
        string method, string host, string target, string authorization, string body, string scheme = "http") => new()
        {
            Method = method,
            Path = "/",
            Query = target.Contains('?', StringComparison.Ordinal) ? target[target.IndexOf('?', StringComparison.Ordinal)..] : "",
            Scheme = scheme,
            Host = host,
            Target = target,
            Headers =
        [
            KeyValuePair.Create("Authorization", authorization),
            KeyValuePair.Create("Content-Type", "application/x-www-form-urlencoded"),
        ],
            Body = System.Text.Encoding.UTF8.GetBytes(body),
            BodyLength = body.Length,
            Form = Form.Empty,
        };
}
