using Simulators.ClassIn.Surface;

namespace Simulators.ClassIn.Tests.Version2;

/// <summary>Bodies as no client of good will sends them: each is answered, with a code that the vendor has.</summary>
public sealed class HostileTests(SimulatorFixture simulator)
{
    static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "1", "{},{}", "{\"a\":1}]", "\"x\"", "{\"a\":\"\\ud800\"}",
        new string('[', 5000), "{\"courseId\":" + new string('[', 100) + new string(']', 100) + "}",
    ];

    static readonly string[] Values =
    [
        "null", "true", "-1", "0", "1e400", "99999999999999999999", "1.5", "\"\"", "\"x\\u0000y\"", "[]", "{}", "[null]",
        "[{}]", "[[1]]", "[\"x\"]", "[99999999999999999999]", "\"'; drop table --\"",
    ];

    static readonly string[] Members =
    [
        "courseId", "unitId", "toUnitId", "activityId", "name", "publishFlag", "content", "teacherUid", "teacherUids",
        "studentUids",
        "startTime", "endTime", "assistantUids", "seatNum", "isHd", "isDc", "recordType", "recordState", "liveState", "openState",
        "uniqueIdentity", "activityType", "allowViewReplay", "cameraHide", "isAutoOnstage",
    ];

    public static TheoryData<string> Paths => [.. V2Gate.Operations.Keys.Select(path => path[1..]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_body_that_is_no_object_is_refused(string path)
    {
        var school = await simulator.NewSchoolAsync();
        foreach (var body in Bodies) Known(await school.LmsText(path, body), body);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_member_of_another_kind_is_answered(string path)
    {
        var school = await simulator.NewSchoolAsync();
        var usual = await school.ClassBody(
            await school.CourseWith(), ("publishFlag", 2), ("studentUids", new[] { await school.Student() }));
        foreach (var member in Members)
        {
            foreach (var value in Values)
            {
                var rest = usual.Where(pair => pair.Key != member).Select(
                    pair => $"\"{pair.Key}\":{System.Text.Json.JsonSerializer.Serialize(pair.Value)}");
                var body = $"{{{string.Join(',', rest)},\"{member}\":{value}}}";
                var answer = await school.LmsText(path, body);
                Assert.True(answer.Status == 200, $"{path} {member}={value}: {answer.Status} {answer.Body}");
                Assert.Equal(ClassIn.Errors.Catalogue[answer.Errno].Text, answer.Error);
            }
        }
    }

    static void Known(V1Answer answer, string what)
    {
        Assert.True(answer.Status == 200, $"{what}: HTTP {answer.Status}: {answer.Body}");
        Assert.NotEqual(1, answer.Errno);
        Assert.Equal(ClassIn.Errors.Catalogue[answer.Errno].Text, answer.Error);
        Assert.NotNull(answer.Explanation);
    }
}
