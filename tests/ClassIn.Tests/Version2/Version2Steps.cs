using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Simulators.ClassIn.Tests.Version2;

/// <summary>Calls of v2, signed as the vendor's page describes it.</summary>
static class Version2Steps
{
    public const long Nobody = 999999999;

    public static Task<V1Answer> Lms(this ClassInSchool school, string path, object body) =>
        school.LmsText(path, JsonSerializer.Serialize(body));

    /// <summary>Sends this text, signed by what it says, at most with other headers.</summary>
    public static Task<V1Answer> LmsText(this ClassInSchool school, string path, string body, long? at = null)
    {
        var timeStamp = (at ?? school.UnixNow).ToString(CultureInfo.InvariantCulture);
        return school.LmsRaw(path, body, SignOf(body, school.Sid, timeStamp, school.Secret), school.Sid, timeStamp);
    }

    public static Task<V1Answer> LmsRaw(
        this ClassInSchool school, string path, string body, string? sign, string? uid, string? timeStamp)
    {
        var content = new StringContent(body, Encoding.UTF8, "application/json");
        if (sign is not null) content.Headers.Add("X-EEO-SIGN", sign);
        if (uid is not null) content.Headers.Add("X-EEO-UID", uid);
        if (timeStamp is not null) content.Headers.Add("X-EEO-TS", timeStamp);
        return school.Send($"/classin/{path}", "", content);
    }

    public static string SignOf(string body, string sid, string timeStamp, string secret)
    {
        var pairs = new List<(string Name, string Value)> { ("sid", sid), ("timeStamp", timeStamp) };
        try
        {
            foreach (var member in JsonDocument.Parse(body).RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) continue;
                var value = member.Value.ValueKind == JsonValueKind.String
                    ? member.Value.GetString()!
                    : member.Value.GetRawText();
                if (Encoding.UTF8.GetByteCount(value) <= 1024) pairs.Add((member.Name, value));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return "none";
        }

        pairs.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return ClassInSchool.Md5(string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}")) + "&key=" + secret);
    }

    public static async Task<long> UnitOf(this ClassInSchool school, long courseId, string name = "One", int flag = 2)
    {
        var answer = await school.Lms("lms/unit/create", new { courseId, name, publishFlag = flag });
        Assert.Equal(1, answer.Errno);
        return answer.Data.GetProperty("unitId").GetInt64();
    }

    /// <summary>A body of createClass for a lesson tomorrow, with other members put in.</summary>
    public static async Task<Dictionary<string, object?>> ClassBody(
        this ClassInSchool school, long courseId, params (string Name, object? Value)[] others)
    {
        var begin = school.UnixNow + 86400;
        var body = new Dictionary<string, object?>
        {
            ["courseId"] = courseId,
            ["name"] = "Fractions",
            ["teacherUid"] = others.Any(other => other.Name == "teacherUid") ? null : await school.Teacher(),
            ["startTime"] = begin,
            ["endTime"] = begin + 3600,
        };
        foreach (var (name, value) in others) body[name] = value;
        return body;
    }

    public static async Task<V1Answer> CreateClass(
        this ClassInSchool school, long courseId, params (string Name, object? Value)[] others) =>
        await school.Lms("lms/activity/createClass", await school.ClassBody(courseId, others));

    public static async Task<(long CourseId, long ActivityId, long ClassId)> Classroom(
        this ClassInSchool school, params (string Name, object? Value)[] others)
    {
        var courseId = await school.CourseWith();
        var answer = await school.CreateClass(courseId, others);
        Assert.Equal(1, answer.Errno);
        return (courseId, answer.Data.GetProperty("activityId").GetInt64(), answer.Data.GetProperty("classId").GetInt64());
    }

    public static async Task<(long CourseId, long ActivityId)> Activity(this ClassInSchool school, int type = 5)
    {
        var courseId = await school.CourseWith();
        var answer = await school.Lms("lms/activity/createActivityNoClass", new
        {
            courseId,
            unitId = await school.UnitOf(courseId),
            activityType = type,
            name = "Read this",
            teacherUid = await school.Teacher(),
        });
        Assert.Equal(1, answer.Errno);
        return (courseId, answer.Data.GetProperty("activityId").GetInt64());
    }
}
