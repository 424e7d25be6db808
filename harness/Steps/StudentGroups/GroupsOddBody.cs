using System.Text;

namespace Simulators.Steps.StudentGroups;

/// <summary>
/// A body that no client should send. Each has a name besides, so that a server that reads as far as it can would make
/// something of it.
/// </summary>
public sealed record GroupsOddBody(string Words, byte[] Bytes);

/// <summary>The parameter {groupsOddBody}: what is wrong with a body.</summary>
[Binding]
public sealed class GroupsOddBodyTransformation
{
    const string Begin = """{"name":"Maths","uid":"S26","x":""";

    const string Pattern =
        "(breaks off|is an array|is nested 101 levels deep|is not UTF-8|has half of a surrogate pair|has 262145 bytes"
        + "|has 4097 parameters|has student_infos of 65536 bytes)";

    /// <summary>A body that cannot be read, or is out of all proportion.</summary>
    [StepArgumentTransformation(Pattern, Name = "groupsOddBody")]
    public GroupsOddBody Body(string words) => new(words, BytesOf(words));

    static byte[] BytesOf(string words) => words switch
    {
        "breaks off" => Utf8(Begin),
        "is an array" => Utf8("""[{"name":"Maths"}]"""),
        "is nested 101 levels deep" => Utf8(Begin + new string('[', 100) + new string(']', 100) + "}"),
        "is not UTF-8" => Encoding.Latin1.GetBytes("""{"name":"Café"}"""),
        "has half of a surrogate pair" => Utf8("""{"name":"A\ud800"}"""),
        "has 262145 bytes" => Utf8(Begin + '"' + new string('x', 262145 - Begin.Length - 3) + "\"}"),
        "has 4097 parameters" => Utf8(
            """{"name":"Maths",""" + string.Join(',', Enumerable.Range(1, 4096).Select(number => $"\"x{number}\":1")) + "}"),
        _ => Utf8(
            """{"uid":"S26","civil_profile_attributes":{"name":"Ada","student_infos":{"a":"""
            + '"' + new string('x', 65536 - """{"a":""}""".Length) + "\"}}}"),
    };

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
