namespace Simulators.Interop.WireMock;

/// <summary>Patterns, and bodies that they may or may not take: the genuine server decides.</summary>
static class Comparisons
{
    const string Store =
        """{"store":{"book":[{"category":"fiction","price":8.95,"isbn":"1"},{"category":"reference","price":12.99}],"bicycle":{"color":"red"}},"n":null,"e":[],"o":{},"f":false,"s":"","t":["a","b"]}""";

    const string Xml = """<r xmlns:n="urn:n"><a id="1">one</a><n:b>two</n:b><c/></r>""";

    public static IReadOnlyList<(string Pattern, string[] Bodies)> All { get; } =
    [
        .. new[]
        {
            "$.store", "$.none", "$.n", "$.e", "$.o", "$.f", "$.s", "$.t", "$..price", "$..none", "$.store.book[0]", "$.store.book[5]",
            "$.store.book[-1]", "$.store.book[*].price", "$.store.*", "$.store.book[0:1]", "$.store.book[0,1].price", "$['store']['book']",
            "$.store.book[?(@.price < 10)]", "$.store.book[?(@.price > 100)]", "$.store.book[?(@.isbn)]", "$.store.book[?(!(@.isbn))]",
            "$.store.book[?(@.category == 'fiction' && @.price < 9)]", "$.store.book[?(@.category =~ /REF.*/i)]",
            "$.store.book[?(@.category =~ /ref/)]", "$.store.book[?(@.category in ['fiction','x'])]", "$..book[?(@.price == 12.99)]",
            "$.store.bicycle[?(@.color == 'red')]", "$.store.book[?(@.category != 'fiction')]", "$.t[?(@ == 'a')]",
        }.Select(path => ($$"""{"matchesJsonPath":"{{path}}"}""", new[] { Store, "no json", "[]" })),
        ("""{"matchesJsonPath":{"expression":"$.store.bicycle.color","equalTo":"red"}}""", [Store, "{}"]),
        ("""{"matchesJsonPath":{"expression":"$..price","equalTo":"8.95"}}""", [Store]),
        ("""{"matchesJsonPath":{"expression":"$.t","equalTo":"b"}}""", [Store]),
        ("""{"matchesJsonPath":{"expression":"$.t","equalToJson":"[\"a\",\"b\"]"}}""", [Store]),
        ("""{"matchesJsonPath":{"expression":"$.none","absent":true}}""", [Store]),
        ("""{"matchesJsonPath":{"expression":"$.store.book.length()","equalTo":"2"}}""", [Store]),
        ("""{"matchesJsonPath":{"expression":"$.f","equalTo":"false"}}""", [Store]),
        ("""{"equalToJson":"{\"a\":1,\"b\":[1,2]}"}""", ["""{"b":[1,2],"a":1}""", """{"a":1,"b":[2,1]}""", """{"a":1,"b":[1,2],"c":0}""", """{"a":1.0,"b":[1,2]}""", "no"]),
        ("""{"equalToJson":"{\"b\":[1,2]}","ignoreArrayOrder":true}""", ["""{"b":[2,1]}""", """{"b":[2,1,3]}"""]),
        ("""{"equalToJson":"{\"b\":[1,2]}","ignoreExtraElements":true}""", ["""{"b":[1,2],"c":1}""", """{"b":[1,2,3]}""", """{"b":[3,1,2]}"""]),
        ("""{"equalToJson":"{\"b\":[1,2]}","ignoreExtraElements":true,"ignoreArrayOrder":true}""", ["""{"b":[3,2,1]}""", """{"b":[3,2]}"""]),
        ("""{"equalToJson":"{\"a\":\"${json-unit.any-number}\"}"}""", ["""{"a":7}""", """{"a":"x"}"""]),
        ("""{"equalToXml":"<r xmlns:m='urn:n'><a id='1'>one</a><m:b> two </m:b><c></c></r>"}""", [Xml, "<r/>", "no"]),
        ("""{"equalToXml":"<r><b/><a/></r>"}""", ["<r><a/><b/></r>", "<r><a/></r>", "<r>x<a/><b/></r>", "<r><!-- c --><b/><a/></r>"]),
        ("""{"matchesXPath":"/r/a"}""", [Xml, "<r/>", "no"]),
        ("""{"matchesXPath":"//b"}""", [Xml]),
        ("""{"matchesXPath":"//x:b","xPathNamespaces":{"x":"urn:n"}}""", [Xml]),
        ("""{"matchesXPath":"/r/a[@id='1']"}""", [Xml]),
        ("""{"matchesXPath":{"expression":"//a/text()","equalTo":"one"}}""", [Xml]),
        ("""{"matchesXPath":{"expression":"//a/@id","equalTo":"1"}}""", [Xml]),
        ("""{"matchesXPath":{"expression":"//a","equalToXml":"<a id='1'>one</a>"}}""", [Xml]),
        ("""{"matchesXPath":{"expression":"//none/text()","absent":true}}""", [Xml]),
        ("""{"matches":"a.c"}""", ["a\nc", "abcd", "abc"]),
        ("""{"doesNotMatch":"a.c"}""", ["a\nc", "abcd"]),
        ("""{"equalTo":"ABC","caseInsensitive":true}""", ["abc", "abd"]),
        ("""{"contains":"b"}""", ["abc", "ac", ""]),
        ("""{"doesNotContain":"b"}""", ["abc", "ac", ""]),
        ("""{"absent":true}""", ["abc", ""]),
        ("""{"not":{"contains":"b"}}""", ["abc", "ac"]),
        ("""{"and":[{"contains":"a"},{"contains":"b"}]}""", ["abc", "ac"]),
        ("""{"or":[{"contains":"x"},{"contains":"b"}]}""", ["abc", "ac"]),
        ("""{"binaryEqualTo":"QURB"}""", ["ADA", "ada"]),
        ("""{"matchesJsonPath":"$.["}""", ["{}"]),
        ("""{"matches":"(a"}""", ["a"]),
    ];
}
