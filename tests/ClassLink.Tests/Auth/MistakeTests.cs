namespace Simulators.ClassLink.Tests.Auth;

/// <summary>A signature that does not hold says which mistake it is.</summary>
public sealed class MistakeTests(SimulatorFixture simulator)
{
    const string Url = OAuthDistrict.V1p1 + "/users?limit=5&offset=10&filter=givenName%3D'Colin%20Robert'";

    static readonly Dictionary<string, (Func<Signer, Signer> Spoil, string Explanation)> Mistakes = new()
    {
        ["no ampersand"] = (signer => signer with { AfterSecret = "" }, "the key was the secret alone: append an ampersand"),
        ["other algorithm"] = (signer => signer with { ClaimedAlgorithm = "HMAC-SHA1" }, "it was made with HMAC-SHA256, but "
            + "oauth_signature_method says HMAC-SHA1"),
        ["limit and offset"] = (signer => Without(signer, "limit=5&offset=10&"), "it was made before limit and offset was added"),
        ["limit"] = (signer => Without(signer, "limit=5&"), "it was made before limit was added"),
        ["offset"] = (signer => Without(signer, "offset=10&"), "it was made before offset was added"),
        ["filter"] = (signer => Without(signer, "&filter=givenName%3D'Colin%20Robert'"), "it was made before filter was added"),
        ["query"] = (signer => signer with { SignedUrl = signer.Url.Split('?')[0] }, "it was made before limit and offset and "
            + "filter was added"),
        ["https"] = (
            signer => signer with { SignedUrl = signer.Url.Replace("http://", "https://", StringComparison.Ordinal) },
            "it was made for https, but the request came by http"),
        ["port"] = (
            signer => signer with { SignedUrl = signer.Url.Replace("localhost", "localhost:8080", StringComparison.Ordinal) },
            "it was made for the host localhost:8080"),
        ["address"] = (
            signer => signer with { SignedUrl = signer.Url.Replace("localhost", "127.0.0.1", StringComparison.Ordinal) },
            "it was made for the host 127.0.0.1"),
        ["sandbox"] = (
            signer => signer with { SignedUrl = From(signer.Url, "/classlink") },
            "it was made for the path /classlink/ims/oneroster/v1p1/users"),
        ["platform"] = (
            signer => signer with { SignedUrl = From(signer.Url, "/ims") },
            "it was made for the path /ims/oneroster/v1p1/users"),
        ["slash"] = (
            signer => signer with { SignedUrl = signer.Url.Replace("/users", "/users/", StringComparison.Ordinal) },
            "with a slash at the end"),
        ["method"] = (signer => signer with { Method = "POST" }, "it was made for POST, but the request is a GET"),
        ["plus"] = (
            signer => signer with { Spoil = text => text.Replace("%2520", "%2B", StringComparison.Ordinal) },
            "a blank was encoded as + before signing: it must be %20"),
        ["plus twice"] = (
            signer => signer with { Spoil = text => text.Replace("%2520", "%252B", StringComparison.Ordinal) },
            "a blank was signed as a plus sign"),
        ["cut"] = (
            signer => signer with
            {
                Spoil = text => text.Replace(
                "%253D%2527Colin%2520Robert%2527", "", StringComparison.Ordinal)
            },
            "was cut at an equals sign before signing"),
        ["undecoded"] = (
            signer => signer with { SignedUrl = signer.Url.Replace("%", "%25", StringComparison.Ordinal) },
            "the query was signed as it stands in the URL"),
        ["unsigned version"] = (
            signer => signer with
            {
                Version = "1.0",
                Spoil = text => text.Replace(
                "%26oauth_version%3D1.0", "", StringComparison.Ordinal)
            },
            "oauth_version was sent but not signed"),
        ["unsent version"] = (signer => signer with { More = [("oauth_version", "1.0")] }, "oauth_version=1.0 was signed but "
            + "not sent"),
        ["secret"] = (signer => signer with { Secret = "guess" }, "no known mistake gives it, so the secret is probably "
            + "another one"),
    };

    public static TheoryData<string> Names => [.. Mistakes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_explanation_names_the_mistake(string name)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var (spoil, explanation) = Mistakes[name];
        var answer = await district.Send(spoil(district.Signer(Url)));
        answer.RefusedBy("classlink/oauth1/signature", explanation);
        Assert.Contains(
            $"GET&http%3A%2F%2Flocalhost%2Fs%2F{district.Sandbox.Id}%2Fclasslink%2Fims%2Foneroster%2Fv1p1%2Fusers&"
                + "filter%3DgivenName%253D%2527Colin%2520Robert%2527%26limit%3D5",
            answer.Explanation,
            StringComparison.Ordinal);
        Assert.DoesNotContain(district.Secret, answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_in_hexadecimal_is_recognised()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var signer = district.Signer(Url);
        var hex = Convert.ToHexStringLower(Convert.FromBase64String(signer.Signature));
        var header = signer.Header().Replace(Uri.EscapeDataString(signer.Signature), hex, StringComparison.Ordinal);
        (await district.Get(Url, header)).RefusedBy("classlink/oauth1/signature", "it is hexadecimal: encode the bytes as "
            + "Base64");
    }

    static string From(string url, string segment) => "http://localhost" + url[url.IndexOf(segment, StringComparison.Ordinal)..];

    static Signer Without(Signer signer, string part) =>
        signer with { SignedUrl = signer.Url.Replace(part, "", StringComparison.Ordinal) };
}
