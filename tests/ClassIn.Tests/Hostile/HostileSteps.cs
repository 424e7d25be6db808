using System.Net.Http.Headers;
using System.Text;
using Simulators.ClassIn.Surface;

namespace Simulators.ClassIn.Tests.Hostile;

/// <summary>Calls as no client of good will makes them.</summary>
static class HostileSteps
{
    public const string Course = "/classin/partner/api/course.api.php";
    public const string Cloud = "/classin/partner/api/cloud.api.php";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data; boundary=X";

    /// <summary>Every v1 action there is, with the endpoint it lies at.</summary>
    public static IReadOnlyList<(string Path, string Action)> Actions { get; } =
    [
        .. V1Actions.Course.Keys.Order(StringComparer.Ordinal).Select(action => (Course, action)),
        .. V1Actions.Cloud.Keys.Order(StringComparer.Ordinal).Select(action => (Cloud, action)),
    ];

    /// <summary>Parameters of one kind, whatever action has them.</summary>
    public static readonly string[] Texts =
    [
        "nickname", "studentName", "teacherName", "courseName", "className", "folderName", "fileName", "labelName", "groupName",
        "courseIntroduce", "classIntroduce", "courseUniqueIdentity", "uniqueIdentity", "password", "telephone", "email",
        "studentAccount", "teacherAccount",
    ];

    public static readonly string[] Ids =
    [
        "uid", "UID", "studentUid", "teacherUid", "mainTeacherUid", "assistantUid", "courseId", "classId", "folderId", "fileId",
        "labelId", "groupId", "catId", "classroomSettingId", "identity", "beginTime", "endTime", "expiryTime", "seatNum",
    ];

    public static readonly string[] Arrays =
    [
        "userJson", "studentJson", "studentUidJson", "classJson", "courseList", "classList", "groupList", "commentJson",
        "assistantUids", "fileIdJson", "labelIds", "studentUids", "folderIdJson",
    ];

    public static async Task<V1Answer> Raw(
        this ClassInSchool school,
        byte[] body,
        string? contentType,
        string action = "register",
        string path = Course)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return await school.Send(path, action, content);
    }

    /// <summary>Sends the fields as multipart/form-data, which is how the vendor's own SDK sends all of them.</summary>
    public static Task<V1Answer> AsMultipart(
        this ClassInSchool school,
        string path,
        string action,
        IEnumerable<KeyValuePair<string, string>> fields) =>
        school.Send(path, action, MultipartOf(fields));

    public static MultipartFormDataContent MultipartOf(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
            content.Add(part);
        }

        return content;
    }

    /// <summary>A multipart body with the boundary X.</summary>
    public static string MultipartText(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
            text.Append("--X\r\nContent-Disposition: form-data; name=\"").Append(name).Append("\"\r\n\r\n").Append(value).Append("\r\n");
        return text.Append("--X--\r\n").ToString();
    }

    public static string FormText(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>What holds of every answer, however hostile the call: HTTP 200, a known errno and its text.</summary>
    public static void IsOrderly(V1Answer answer, string what)
    {
        Assert.True(answer.Status == 200, $"{what}: HTTP {answer.Status}: {answer.Body}");
        Assert.Equal(ClassIn.Errors.Catalogue[answer.Errno].Text, answer.Error);
    }
}
