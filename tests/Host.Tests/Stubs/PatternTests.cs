using System.Text;

namespace Simulators.Host.Tests.Stubs;

/// <summary>Which requests a stub answers, operator by operator.</summary>
public sealed class PatternTests
{
    const string Body = """{"name":"Ada","age":36,"tags":["x","y"],"address":{"city":"London","zip":null},"items":[{"id":1,"kind":"a"},{"id":2,"kind":"b"}],"none":[]}""";
    const string Xml = """<r xmlns:n="urn:n"><a id="1">one</a><n:b>two</n:b><c/><!-- no --></r>""";

    [Theory]
    [InlineData("""{"method":"POST"}""", true)]
    [InlineData("""{"method":"GET"}""", false)]
    [InlineData("""{"url":"/deep/er?q=1&q=2&z=a%20b"}""", true)]
    [InlineData("""{"url":"/deep/er"}""", false)]
    [InlineData("""{"urlPath":"/deep/er"}""", true)]
    [InlineData("""{"urlPattern":"/deep/.*z=.*"}""", true)]
    [InlineData("""{"urlPattern":"/deep"}""", false)]
    [InlineData("""{"urlPathPattern":"/d.../[er]+"}""", true)]
    [InlineData("""{"urlPathTemplate":"/deep/{what}"}""", true)]
    [InlineData("""{"urlPathTemplate":"/deep/{what}","pathParameters":{"what":{"equalTo":"er"}}}""", true)]
    [InlineData("""{"urlPathTemplate":"/deep/{what}","pathParameters":{"what":{"equalTo":"est"}}}""", false)]
    [InlineData("""{"queryParameters":{"q":{"equalTo":"2"}}}""", true)]
    [InlineData("""{"queryParameters":{"q":{"equalTo":"3"}}}""", false)]
    [InlineData("""{"queryParameters":{"z":{"equalTo":"a b"}}}""", true)]
    [InlineData("""{"queryParameters":{"none":{"absent":true}}}""", true)]
    [InlineData("""{"queryParameters":{"q":{"absent":true}}}""", false)]
    [InlineData("""{"queryParameters":{"q":{"hasExactly":[{"equalTo":"1"},{"equalTo":"2"}]}}}""", true)]
    [InlineData("""{"queryParameters":{"q":{"hasExactly":[{"equalTo":"1"}]}}}""", false)]
    [InlineData("""{"queryParameters":{"q":{"includes":[{"equalTo":"1"}]}}}""", true)]
    [InlineData("""{"headers":{"x-colour":{"equalTo":"RED","caseInsensitive":true}}}""", true)]
    [InlineData("""{"headers":{"X-Colour":{"doesNotContain":"e"}}}""", false)]
    [InlineData("""{"headers":{"X-None":{"absent":true}}}""", true)]
    [InlineData("""{"cookies":{"session":{"matches":"[0-9]+"}}}""", true)]
    [InlineData("""{"cookies":{"other":{"absent":true}}}""", true)]
    [InlineData("""{"basicAuth":{"username":"ada","password":"pw"}}""", true)]
    [InlineData("""{"basicAuth":{"username":"ada","password":"no"}}""", false)]
    [InlineData("""{"scheme":"http","host":{"equalTo":"localhost"},"port":80}""", true)]
    [InlineData("""{"port":81}""", false)]
    public async Task Answers_by_address_head_and_credentials(string request, bool expected) =>
        Assert.Equal(expected, await AnswersAsync(request, Body));

    [Theory]
    [InlineData("""{"contains":"Lond"}""", true)]
    [InlineData("""{"doesNotContain":"Lond"}""", false)]
    [InlineData("""{"matches":".*\"age\":[0-9]+.*"}""", true)]
    [InlineData("""{"doesNotMatch":"\\[.*"}""", true)]
    [InlineData("""{"and":[{"contains":"Ada"},{"contains":"36"}]}""", true)]
    [InlineData("""{"or":[{"contains":"Bob"},{"contains":"36"}]}""", true)]
    [InlineData("""{"not":{"contains":"Ada"}}""", false)]
    [InlineData("""{"absent":true}""", false)]
    [InlineData("""{"equalToJson":{"name":"Ada"},"ignoreExtraElements":true}""", true)]
    [InlineData("""{"equalToJson":{"name":"Ada"}}""", false)]
    [InlineData("""{"equalToJson":"{\"tags\":[\"y\",\"x\"]}","ignoreExtraElements":true}""", false)]
    [InlineData("""{"equalToJson":{"tags":["y","x"],"items":[{"id":2},{"id":1}]},"ignoreExtraElements":true,"ignoreArrayOrder":true}""", true)]
    [InlineData("""{"equalToJson":{"age":36.0,"name":"${json-unit.any-string}"},"ignoreExtraElements":true}""", true)]
    [InlineData("""{"matchesJsonPath":"$.name"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.address.zip"}""", false)]
    [InlineData("""{"matchesJsonPath":"$.none"}""", false)]
    [InlineData("""{"matchesJsonPath":"$['address']['city']"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.items[1]"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.items[-1].kind"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.items[2]"}""", false)]
    [InlineData("""{"matchesJsonPath":"$.items[0:1].id"}""", true)]
    [InlineData("""{"matchesJsonPath":"$..city"}""", true)]
    [InlineData("""{"matchesJsonPath":"$..town"}""", false)]
    [InlineData("""{"matchesJsonPath":"$.*.city"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.items[?(@.id == 2)]"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.items[?(@.id > 2)]"}""", false)]
    [InlineData("""{"matchesJsonPath":"$.items[?(@.id >= 2 && @.kind != 'a')]"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.items[?(@.kind =~ /B/i || !(@.id))]"}""", true)]
    [InlineData("""{"matchesJsonPath":"$.items[?(@.kind in ['b','c'])]"}""", true)]
    [InlineData("""{"matchesJsonPath":"$[?(@.name == 'Ada')]"}""", true)]
    [InlineData("""{"matchesJsonPath":{"expression":"$.name","equalTo":"Ada"}}""", true)]
    [InlineData("""{"matchesJsonPath":{"expression":"$.name","contains":"x"}}""", false)]
    [InlineData("""{"matchesJsonPath":{"expression":"$.items[*].kind","equalTo":"b"}}""", true)]
    [InlineData("""{"matchesJsonPath":{"expression":"$.none.other","absent":true}}""", true)]
    [InlineData("""{"matchesJsonPath":{"expression":"$.tags","equalToJson":["x","y"]}}""", true)]
    [InlineData("""{"matchesJsonPath":{"expression":"$.items.length()","equalTo":"2"}}""", true)]
    public async Task Answers_by_text_and_JSON(string pattern, bool expected) =>
        Assert.Equal(expected, await AnswersAsync($$"""{"bodyPatterns":[{{pattern}}]}""", Body));

    [Theory]
    [InlineData("""{"equalToXml":"<r xmlns:m='urn:n'><c/> <m:b>two</m:b><a id='1'> one </a></r>"}""", true)]
    [InlineData("""{"equalToXml":"<r xmlns:m='urn:n'><c/><m:b>two</m:b><a id='2'>one</a></r>"}""", false)]
    [InlineData("""{"equalToXml":"<r><c/></r>"}""", false)]
    [InlineData("""{"matchesXPath":"/r/a[@id='1']"}""", true)]
    [InlineData("""{"matchesXPath":"//d"}""", false)]
    [InlineData("""{"matchesXPath":"//x:b","xPathNamespaces":{"x":"urn:n"}}""", true)]
    [InlineData("""{"matchesXPath":"//x:b","xPathNamespaces":{"x":"urn:other"}}""", false)]
    [InlineData("""{"matchesXPath":{"expression":"//a/text()","equalTo":"one"}}""", true)]
    [InlineData("""{"matchesXPath":{"expression":"//a/text()","equalTo":"two"}}""", false)]
    [InlineData("""{"matchesXPath":{"expression":"//a/@id","matches":"[0-9]"}}""", true)]
    [InlineData("""{"matchesXPath":{"expression":"//a","equalToXml":"<a id='1'>one</a>"}}""", true)]
    [InlineData("""{"matchesXPath":{"expression":"//none","absent":true}}""", false)]
    public async Task Answers_by_XML(string pattern, bool expected) =>
        Assert.Equal(expected, await AnswersAsync($$"""{"bodyPatterns":[{{pattern}}]}""", Xml));

    [Theory]
    [InlineData("""{"binaryEqualTo":"QURB"}""", "ADA", true)]
    [InlineData("""{"equalTo":"ada","caseInsensitive":true}""", "ADA", true)]
    [InlineData("""{"matches":"a.c"}""", "a\nc", true)]
    [InlineData("""{"absent":true}""", "", true)]
    [InlineData("""{"matchesJsonPath":"$.a"}""", "no json", false)]
    [InlineData("""{"matchesXPath":"//a"}""", "no xml", false)]
    public async Task Answers_by_bytes_and_by_what_is_not_there(string pattern, string body, bool expected) =>
        Assert.Equal(expected, await AnswersAsync($$"""{"bodyPatterns":[{{pattern}}]}""", body));

    [Fact]
    public async Task Answers_by_the_fields_of_a_form()
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/mappings", """{"request":{"formParameters":{"name":{"equalTo":"A da"}}},"response":{"status":207}}""", 201);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("name", "A da")]);
        Assert.Equal(207, (int)(await host.Client.PostAsync(new Uri("/form", UriKind.Relative), form)).StatusCode);
    }

    [Theory]
    [InlineData("""{"request":{"urlPathh":"/a"}}""", "request.urlPathh")]
    [InlineData("""{"request":{"url":"/a","urlPath":"/a"}}""", "request.url")]
    [InlineData("""{"request":{"multipartPatterns":[]}}""", "request.multipartPatterns")]
    [InlineData("""{"request":{"customMatcher":{"name":"x"}}}""", "request.customMatcher")]
    [InlineData("""{"request":{"bodyPatterns":[{"matchesJsonSchema":"{}"}]}}""", "request.bodyPatterns[0].matchesJsonSchema")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalTo":"a","contains":"b"}]}}""", "request.bodyPatterns[0].contains")]
    [InlineData("""{"request":{"bodyPatterns":[{"matches":"(a"}]}}""", "request.bodyPatterns[0].matches")]
    [InlineData("""{"request":{"bodyPatterns":[{"matchesJsonPath":"$.."}]}}""", "request.bodyPatterns[0].matchesJsonPath")]
    [InlineData("""{"request":{"bodyPatterns":[{"matchesJsonPath":"$.a.sum()"}]}}""", "sum()")]
    [InlineData("""{"request":{"bodyPatterns":[{"matchesXPath":"//["}]}}""", "request.bodyPatterns[0].matchesXPath")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToXml":"<a>"}]}}""", "request.bodyPatterns[0].equalToXml")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToXml":"<a/>","enablePlaceholders":true}]}}""", "enablePlaceholders")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToJson":"{"}]}}""", "request.bodyPatterns[0].equalToJson")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToJson":{"a":"${json-unit.matches:x}y"}}]}}""", "json-unit.matches")]
    [InlineData("""{"request":{"headers":{"a":{"before":"now"}}}}""", "request.headers.a.before")]
    [InlineData("""{"persistent":true}""", "persistent")]
    [InlineData("""{"postServeActions":[{"name":"webhook"}]}""", "postServeActions")]
    [InlineData("""{"serveEventListeners":[{"name":"webhook"}]}""", "serveEventListeners")]
    [InlineData("""{"colour":1}""", "colour")]
    [InlineData("""{"id":"7"}""", "id")]
    [InlineData("""{"requiredScenarioState":"x"}""", "scenarioName")]
    [InlineData("""{"response":{"transformers":["response-template"]}}""", "response.transformers")]
    [InlineData("""{"response":{"bodyFileName":"a.json"}}""", "response.bodyFileName")]
    [InlineData("""{"response":{"status":700}}""", "response.status")]
    [InlineData("""{"response":{"body":"a","jsonBody":{}}}""", "response.jsonBody")]
    [InlineData("""{"response":{"base64Body":"%"}}""", "response.base64Body")]
    [InlineData("""{"response":{"fault":"FIRE"}}""", "EMPTY_RESPONSE")]
    [InlineData("""{"response":{"headers":{"a":"x\r\ny: z"}}}""", "response.headers.a")]
    [InlineData("""{"response":{"headers":{"a b":"x"}}}""", "response.headers.a b")]
    [InlineData("""{"response":{"headers":{"Content-Length":"3"}}}""", "response.headers.Content-Length")]
    [InlineData("""{"response":{"fixedDelayMilliseconds":-1}}""", "response.fixedDelayMilliseconds")]
    [InlineData("""{"response":{"delayDistribution":{"type":"uniform","lower":5,"upper":1}}}""", "response.delayDistribution.upper")]
    [InlineData("""{"response":{"delayDistribution":{"type":"gamma"}}}""", "response.delayDistribution.type")]
    [InlineData("""{"response":{"chunkedDribbleDelay":{"numberOfChunks":0,"totalDuration":1}}}""", "numberOfChunks")]
    [InlineData("""{"response":{"proxyBaseUrl":"http://example.org"}}""", "--allow-targets example.org")]
    [InlineData("""{"response":{"proxyBaseUrl":"file:///etc/passwd"}}""", "response.proxyBaseUrl")]
    [InlineData("""{"response":{"proxyUrlPrefixToRemove":"/a"}}""", "response.proxyBaseUrl")]
    public async Task Refuses_what_is_not_supported_by_its_name(string mapping, string named)
    {
        await using var host = await TestHost.StartAsync();
        Assert.Contains(named, TestHost.ErrorOf(await host.PostAsync("/__admin/mappings", mapping, 422)), StringComparison.Ordinal);
        Assert.Equal(0, (await host.GetAsync("/__admin/mappings")).GetProperty("meta").GetProperty("total").GetInt32());
    }

    static async Task<bool> AnswersAsync(string pattern, string body)
    {
        await using var host = await TestHost.StartAsync();
        await host.PostAsync("/__admin/mappings", $$$"""{"request":{{{pattern}}},"response":{"status":207}}""", 201);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/deep/er?q=1&q=2&z=a%20b");
        request.Headers.Add("X-Colour", "red");
        request.Headers.Add("Cookie", "theme=dark; session=42");
        request.Headers.Add("Authorization", "Basic " + Convert.ToBase64String("ada:pw"u8));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        using var answer = await host.Client.SendAsync(request);
        return (int)answer.StatusCode == 207;
    }
}
