using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Steps.ClassIn;

/// <summary>Calls of ClassIn's version 2: JSON, signed in the headers.</summary>
[Binding]
public sealed class Version2Steps(ClassInSchool school)
{
    /// <summary>Calls a path with these members, one a row: numbers, lists and texts as JSON has them, or bare texts.</summary>
    [When("the school calls {string} of ClassIn's version 2 with:")]
    public async Task Calls(string path, DataTable members) => await CallAsync(path, await BodyOfAsync(members), 0);

    /// <summary>Calls a path with an empty body.</summary>
    [When("the school calls {string} of ClassIn's version 2")]
    public Task CallsWithNothing(string path) => CallAsync(path, [], 0);

    /// <summary>Calls a path with a right signature of another moment, so many seconds from now.</summary>
    [When("the school calls {string} of ClassIn's version 2, signed {int} seconds from now")]
    public Task CallsSigned(string path, int seconds) => CallAsync(path, [], seconds);

    /// <summary>Calls a path without one of the headers X-EEO-SIGN, X-EEO-UID and X-EEO-TS.</summary>
    [When("the school calls {string} of ClassIn's version 2 without {string}")]
    public Task CallsWithout(string path, string header) => CallAsync(path, [], 0, header);

    /// <summary>Makes a published unit, which {unit One} stands for from then on.</summary>
    [Given("the unit {string} of the course {string} at ClassIn")]
    public async Task AUnit(string name, string course)
    {
        var body = new JsonObject { ["courseId"] = school.Ids["course", course], ["name"] = name, ["publishFlag"] = 2 };
        school.Ids["unit", name] = await MadeAsync("lms/unit/create", body, "unitId");
    }

    /// <summary>Makes a classroom tomorrow, which {activity Fractions} stands for, and {lesson Fractions} for its lesson.</summary>
    [Given("the classroom {string} of the course {string} by {string} at ClassIn")]
    public Task AClassroom(string name, string course, string teacher) => ClassroomAsync(name, course, teacher, 0);

    /// <summary>Makes a classroom tomorrow in a unit.</summary>
    [Given("the classroom {string} of the course {string} by {string} at ClassIn, in the unit {string}")]
    public Task AClassroomIn(string name, string course, string teacher, string unit) =>
        ClassroomAsync(name, course, teacher, school.Ids["unit", unit]);

    async Task ClassroomAsync(string name, string course, string teacher, long unitId)
    {
        var begin = await school.UnixNowAsync() + 86400;
        var body = new JsonObject
        {
            ["courseId"] = school.Ids["course", course],
            ["name"] = name,
            ["teacherUid"] = await school.UidOfAsync(teacher),
            ["startTime"] = begin,
            ["endTime"] = begin + 3600,
        };
        if (unitId > 0) body["unitId"] = unitId;
        school.Ids["activity", name] = await MadeAsync("lms/activity/createClass", body, "activityId");
        school.Ids["lesson", name] = school.Last.Data.GetProperty("classId").GetInt64();
    }

    async Task<long> MadeAsync(string path, JsonObject body, string id)
    {
        await CallAsync(path, body, 0);
        school.Last.MustBe(1);
        return school.Last.Data.GetProperty(id).GetInt64();
    }

    async Task CallAsync(string path, JsonObject body, int seconds, string without = "")
    {
        var (sid, secret) = await school.CredentialsAsync();
        var timeStamp = (await school.UnixNowAsync() + seconds).ToString(CultureInfo.InvariantCulture);
        IEnumerable<(string Name, string? Value)> headers =
        [
            ("X-EEO-SIGN", SignOf(body, sid, timeStamp, secret)), ("X-EEO-UID", sid), ("X-EEO-TS", timeStamp),
        ];
        await school.SendVersion2Async(path, body.ToJsonString(), headers.Where(header => header.Name != without));
    }

    static string SignOf(JsonObject body, string sid, string timeStamp, string secret)
    {
        var signed = body
            .Where(member => member.Value is JsonValue)
            .Select(member => (member.Key, Value: $"{member.Value}"))
            .Where(member => System.Text.Encoding.UTF8.GetByteCount(member.Value) <= 1024)
            .Append(("sid", sid))
            .Append(("timeStamp", timeStamp))
            .OrderBy(member => member.Item1, StringComparer.Ordinal);
        return ClassInSchool.Md5(string.Join('&', signed.Select(member => $"{member.Item1}={member.Item2}")) + "&key=" + secret);
    }

    async Task<JsonObject> BodyOfAsync(DataTable members)
    {
        var body = new JsonObject();
        foreach (var (name, cell) in ClassInTables.Pairs(members))
        {
            var text = await school.FillAsync(cell);
            body[name] = text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '[' or '"' or '-') ? Parse(text) : text;
        }

        return body;
    }

    static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
