namespace Simulators.ClassLink.Tests.Auth;

/// <summary>ClassLink's proxy: which districts share, where their servers are, and data with a district's bearer.</summary>
public sealed class ProxyTests(WireFixture simulator) : IClassFixture<WireFixture>
{
    const string Users = OAuthDistrict.V1p1 + "/users";

    [Fact]
    public async Task The_districts_are_listed_with_their_bearers()
    {
        var district = await simulator.NewDistrictAsync();
        var answer = await district.Get("/applications", $"Bearer {district.ProxyToken}");
        answer.LetInBy("classlink/proxy/applications");
        var number = district.Sandbox.Number;
        Assert.Equal(
            $$$"""
            {"status":1,"applications":[{"id":{{{1176 + number}}},"application_id":57,"tenant_id":{{{2 + number}}},"bearer":"{{{district.Bearer}}}",
            "tenant_name":"Example District {{{district.Sandbox.Id}}}","enabled":"true","tenant_status":"Active",
            "oneroster_application_id":"{{{district.ApplicationId}}}","name":"This is School","version":""}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            answer.Body);
        Assert.StartsWith("%2F", district.ApplicationId, StringComparison.Ordinal);
        Assert.EndsWith("%3D", district.ApplicationId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?limit=10000", 1)]
    [InlineData("?limit=1&offset=0", 1)]
    [InlineData("?limit=0", 0)]
    [InlineData("?offset=1", 0)]
    [InlineData("?limit=many&offset=-1", 1)]
    public async Task The_list_can_be_paged(string query, int shown)
    {
        var district = await simulator.NewDistrictAsync();
        var answer = await district.Get($"/applications{query}", $"Bearer {district.ProxyToken}");
        Assert.Equal(shown, answer.Json.GetProperty("applications").GetArrayLength());
        Assert.Equal(!query.Contains("many", StringComparison.Ordinal), answer.Rules.Contains("classlink/proxy/page"));
    }

    [Fact]
    public async Task The_server_of_a_district_is_told_with_its_keys()
    {
        var district = await simulator.NewDistrictAsync();
        var answer = await district.Get($"/applications/{district.ApplicationId}/server", $"Bearer {district.ProxyToken}");
        answer.LetInBy("classlink/proxy/server");
        Assert.Equal(
            $$$"""{"status":1,"server":{"client_id":"{{{district.Key}}}","client_secret":"{{{district.Secret}}}","endpoint_url":"{{{district.BaseUrl}}}"},"message":""}""",
            answer.Body);
        (await district.GetSigned(answer.Json.GetProperty("server").GetProperty("endpoint_url").GetString() + Users))
            .LetInBy("classlink/oauth1/signature");
    }

    [Fact]
    public async Task The_proxys_own_calls_want_the_partners_key()
    {
        var district = await simulator.NewDistrictAsync();
        foreach (var path in new[] { "/applications", $"/applications/{district.ApplicationId}/server" })
        {
            foreach (var (authorization, explanation) in new (string?, string)[]
            {
                (null, "Send the partner's API key"),
                ($"Bearer {district.Bearer}", "This is the bearer of the district"),
                ("Bearer guess", "is not the partner's API key"),
                (OAuthDistrict.Basic(district.Key, district.Secret), "Send the partner's API key"),
            })
            {
                var answer = await district.Get(path, authorization);
                answer.RefusedBy("classlink/proxy/token", explanation);
                Assert.Equal("""{"status":0,"message":"Unauthorized"}""", answer.Body);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/proxy/v1p0")]
    public async Task Data_comes_with_the_districts_bearer(string prefix)
    {
        var district = await simulator.NewDistrictAsync();
        foreach (var version in new[] { OAuthDistrict.V1p1, OAuthDistrict.V1p2 })
        {
            var answer = await district.Get(
                $"{prefix}/{district.ApplicationId}{version}/users?limit=3", $"Bearer {district.Bearer}");
            answer.LetInBy("classlink/proxy/bearer");
            Assert.Equal(prefix.Length > 0, answer.Rules.Contains("classlink/proxy/prefix"));
        }
    }

    [Fact]
    public async Task The_proxy_may_have_OneRoster_1_1_only()
    {
        var district = await simulator.NewDistrictAsync();
        district.Set("proxyVersions", "v1p1");
        (await district.Get($"/{district.ApplicationId}{OAuthDistrict.V1p2}/users", $"Bearer {district.Bearer}"))
            .RefusedBy("classlink/proxy/version", "The proxy has OneRoster 1.1 only", status: 404);
        (await district.Get($"/{district.ApplicationId}{Users}", $"Bearer {district.Bearer}")).LetInBy("classlink/proxy/bearer");
    }

    [Fact]
    public async Task The_bearer_selects_the_sandbox()
    {
        var district = await simulator.NewDistrictAsync();
        (await district.Get($"{district.Origin}/classlink/{district.ApplicationId}{Users}", $"Bearer {district.Bearer}"))
            .LetInBy("classlink/proxy/bearer");
        (await district.Get($"{district.Origin}/classlink/applications", $"Bearer {district.ProxyToken}"))
            .LetInBy("classlink/proxy/applications");
    }

    [Fact]
    public async Task The_application_id_is_used_verbatim()
    {
        var district = await simulator.NewDistrictAsync();
        foreach (var (id, explanation) in new[]
        {
            (Uri.EscapeDataString(district.ApplicationId), "it was percent-encoded a second time"),
            (district.ApplicationId.Replace("%3D", "=", StringComparison.Ordinal), "it is another one"),
            (district.ApplicationId.ToLowerInvariant(), "its letters have another case"),
            ("abc", "it is another one"),
            (Uri.UnescapeDataString(district.ApplicationId), "it was percent-decoded"),
        })
        {
            (await district.Get($"/{id}{Users}", $"Bearer {district.Bearer}"))
                .RefusedBy("classlink/proxy/application-id", explanation);
            var server = await district.Get($"/applications/{id}/server", $"Bearer {district.ProxyToken}");
            server.RefusedBy("classlink/proxy/application-id", explanation, status: 404);
            Assert.Equal("""{"status":0,"message":"Application not found"}""", server.Body);
        }
    }

    [Fact]
    public async Task Data_through_the_proxy_takes_no_other_key()
    {
        var district = await simulator.NewDistrictAsync();
        var url = $"/{district.ApplicationId}{Users}";
        (await district.Get(url, null)).RefusedBy("classlink/proxy/bearer", "Send the district's bearer");
        (await district.Get(url, "Bearer guess")).RefusedBy("classlink/proxy/bearer", "is not that of the district");
        (await district.Get(url, $"Bearer {district.ProxyToken}")).RefusedBy("classlink/proxy/bearer", "This is the partner's "
            + "API key");
        (await district.Get(url, $"Bearer {await district.Token()}"))
            .RefusedBy("classlink/proxy/bearer", "is not that of the district");
        (await district.GetSigned(url)).RefusedBy("classlink/proxy/bearer", "The proxy signs for its callers");
    }
}
