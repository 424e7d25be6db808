using System.Text.Json;

namespace Simulators.ClassLink.Tests.Schema;

/// <summary>A validator that finds nothing is worth nothing: it is held to documents whose faults are known.</summary>
public sealed class OpenApiValidatorTests
{
    const string Document = """
        {"components": {"schemas": {
          "Pupil": {
            "type": "object",
            "required": ["id", "friends"],
            "additionalProperties": false,
            "properties": {
              "id": {"type": "string"},
              "born": {"type": "string", "format": "date"},
              "seen": {"type": "string", "format": "date-time"},
              "page": {"type": "string", "format": "uri"},
              "kind": {"anyOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string", "pattern": "^(ext:)[a-z]+$"}]},
              "status": {"type": "string", "enum": ["active"]},
              "friends": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Friend"}},
              "more": {"type": "object", "additionalProperties": true}
            }
          },
          "Friend": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}, "additionalProperties": false},
          "Odd": {"type": "string", "maxLength": 3}
        }}}
        """;

    [Theory]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}]}""")]
    [InlineData("""{"id": "", "friends": [{"name": "x"}, {"name": "y"}], "born": "2010-02-28", "kind": "a", "more": {"x": [1]}}""")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "kind": "ext:z", "seen": "2026-01-01T00:00:00.000Z", "page": "http://x/y", "status": "active"}""")]
    public void Takes_a_good_document(string json) => Assert.Empty(Check(json));

    [Theory]
    [InlineData("""{"friends": [{"name": "x"}]}""", "Pupil: id is missing")]
    [InlineData("""{"id": 1, "friends": [{"name": "x"}]}""", "Pupil.id: integer where string is wanted")]
    [InlineData("""{"id": null, "friends": [{"name": "x"}]}""", "Pupil.id: null where string is wanted")]
    [InlineData("""{"id": "1", "friends": []}""", "Pupil.friends: fewer than 1 items")]
    [InlineData("""{"id": "1", "friends": {}}""", "Pupil.friends: object where array is wanted")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}, {}]}""", "Pupil.friends[1]: name is missing")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "extra": 1}""", "Pupil: extra does not belong there")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "born": "2010-02-30"}""", "Pupil.born: '2010-02-30' is no date")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "born": ""}""", "Pupil.born: '' is no date")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "seen": "2026-01-01"}""", "Pupil.seen: '2026-01-01' is no date-time")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "page": "/y z"}""", "Pupil.page: '/y z' is no uri")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "kind": "c"}""", "Pupil.kind: \"c\" fits none of its choices")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "kind": "ext:"}""", "Pupil.kind: \"ext:\" fits none of its choices")]
    [InlineData("""{"id": "1", "friends": [{"name": "x"}], "status": "gone"}""", "Pupil.status: \"gone\" is none of [\"active\"]")]
    public void Finds_the_fault(string json, string fault) => Assert.Equal([fault], Check(json));

    [Fact]
    public void Refuses_a_keyword_that_it_does_not_know() => Assert.Throws<NotSupportedException>(() =>
        new OpenApiValidator(JsonElement.Parse(Document)).Check("Odd", JsonElement.Parse("\"x\"")));

    static IReadOnlyList<string> Check(string json) =>
        new OpenApiValidator(JsonElement.Parse(Document)).Check("Pupil", JsonElement.Parse(json));
}
