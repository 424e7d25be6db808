namespace Simulators.ClassLink.Tests.Auth;

/// <summary>
/// ClassLink's own samples, whose habits are re-made here, against URLs that tell them apart. What strict refuses is what a
/// strict verifier refused when the samples themselves ran.
/// </summary>
public sealed class SampleClientTests(SimulatorFixture simulator)
{
    /// <summary>A URL, and the samples whose signature RFC 5849 does not have.</summary>
    static readonly (string Url, string[] Fail)[] Cases =
    [
        ("/users", []),
        ("/users?limit=100&offset=0", []),
        ("/users?limit=100&offset=0&sort=familyName&orderBy=asc", []),
        ("/users?filter=role='teacher'", []),
        ("/users?filter=role%3D%27teacher%27", []),
        ("/users?filter=givenName='Colin%20Robert'", []),
        ("/users?filter=givenName='Colin+Robert'", []),
        ("/users?filter=email='ada%2Bschool@example.org'", []),
        ("/users?filter=dateLastModified>'2024-01-01T00:00:00.000Z'", []),
        ("/users?filter=givenName='J%C3%BCrgen'%20AND%20familyName='%E5%BC%A0'", []),
        ("/users?filter=familyName~'son'", ["java", "dotnet"]),
        ("/classes?filter=title='A/B'", ["python"]),
        ("/classes?filter=title='Sci5%20(Sci5)'", ["node", "dotnet"]),
        ("/classes?filter=title='5*%20Maths!'", ["node", "java", "dotnet"]),
    ];

    public static TheoryData<string, string, bool> Table
    {
        get
        {
            var table = new TheoryData<string, string, bool>();
            foreach (var (url, fail) in Cases)
            {
                foreach (var client in SampleClient.All) table.Add(client.Name, url, !fail.Contains(client.Name));
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Strict_lets_in_what_the_standard_has_and_lenient_what_the_samples_have(
        string client, string url, bool standard)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var strict = await Call(district, client, url);
        if (standard) strict.LetInBy("classlink/oauth1/signature");
        else strict.RefusedBy("classlink/oauth1/signature", "set oauthMode to lenient");
        district.Set("oauthMode", "lenient");
        var lenient = await Call(district, client, url);
        lenient.LetInBy("classlink/oauth1/signature");
        Assert.Equal(!standard, lenient.Rules.Contains("classlink/oauth1/encoding"));
    }

    [Theory]
    [InlineData("php", true)]
    [InlineData("go", true)]
    [InlineData("java", true)]
    [InlineData("dotnet", true)]
    [InlineData("ruby", true)]
    [InlineData("python", false)]
    public async Task A_plus_sign_passes_whether_it_was_signed_as_a_blank_or_as_itself(string client, bool sentAsPlus)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var answer = await Call(district, client, "/users?filter=givenName='Colin+Robert'");
        answer.LetInBy("classlink/oauth1/signature");
        Assert.Equal(sentAsPlus, answer.Rules.Contains("classlink/oauth1/plus"));
    }

    [Theory]
    [InlineData("/users?filter=familyName~'son'", "java")]
    [InlineData("/classes?filter=title='A/B'", "python")]
    public async Task Lenient_wants_the_right_secret_all_the_same(string url, string client)
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        district.Set("oauthMode", "lenient");
        var (sent, header) = SampleClient.Named(client).Request(
            district.BaseUrl + OAuthDistrict.V1p1 + url, district.Key, district.Secret + "x", district.Timestamp, district.NewNonce());
        (await district.Get(sent, header)).RefusedBy("classlink/oauth1/signature", "the secret is probably another one");
    }

    /// <summary>The gem of cpoms in direct mode signs the filter, and sends limit and offset in its place.</summary>
    [Fact]
    public async Task A_client_that_signs_before_it_adds_limit_and_offset_is_refused_and_told_so()
    {
        var district = await OAuthDistrict.MakeAsync(simulator);
        var url = $"{district.BaseUrl}{OAuthDistrict.V1p1}/users";
        var (_, header) = SampleClient.Named("ruby").Request(
            url, district.Key, district.Secret, district.Timestamp, district.NewNonce());
        (await district.Get($"{url}?limit=200&offset=0", header))
            .RefusedBy("classlink/oauth1/signature", "it was made before limit and offset was added to the URL");
    }

    static Task<Answer> Call(OAuthDistrict district, string client, string url)
    {
        var (sent, header) = SampleClient.Named(client).Request(
            district.BaseUrl + OAuthDistrict.V1p1 + url, district.Key, district.Secret, district.Timestamp, district.NewNonce());
        return district.Get(sent, header);
    }
}
