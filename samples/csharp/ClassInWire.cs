using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SchoolSync;

/// <summary>ClassIn's numbers [docs.eeo.cn].</summary>
static class Errno
{
    public const int Ok = 1;

    /// <summary>A wrong clock, a wrong secret or a contract that has ended; version 2 has a number for each.</summary>
    public const int RefusedSignature = 102;

    public const int SignatureWrong = 101002005;
    public const int TimestampExpired = 101002006;
    public const int Member = 133;
    public const int SameIdentity = 398;

    /// <summary>The same parameters came less than five seconds ago.</summary>
    public const int Repeated = 101003002;

    /// <summary>Somebody has that telephone number or e-mail address; data is the UID.</summary>
    public static readonly int[] Registered = [135, 461];

    public static readonly int[] InCourse = [163, Member];
    public static readonly int[] NotInCourse = [162, 106];

    /// <summary>Done, but for a recording, an introduction, a nickname.</summary>
    public static readonly int[] DoneWithRemark = [280, 281, 282, 283, 284, 824, 825, 841];

    /// <summary>Nothing was done, for now.</summary>
    public static readonly int[] Busy = [131, 460, 464, 901, 101003001, Repeated];

    public static readonly int[] Unclear = [104, 114];

    public static bool IsDone(int errno) => errno == Ok || DoneWithRemark.Contains(errno);

    public static bool IsRegistered(int errno) => Registered.Contains(errno);
}

/// <summary>An answer of ClassIn, or to one item of a batch.</summary>
sealed record ClassInResult(int Number, string Text, JsonElement Data)
{
    /// <summary>data as an id, be it a number or a text.</summary>
    public string Id => Data.ToString();

    public static ClassInResult Of(JsonElement info, JsonElement parent) => new(
        int.Parse(info.GetProperty("errno").ToString(), CultureInfo.InvariantCulture),
        info.TryGetProperty("error", out var text) ? text.ToString() : "",
        parent.TryGetProperty("data", out var data) ? data : default);

    public Refused Refusal() => new($"{Number}", $"ClassIn: {Text} ({Number})");
}

/// <summary>Version 1 of the partner API: signed forms in, an errno in a 200 out.</summary>
sealed class ClassInWire(Calls calls, Access access, TimeProvider clock)
{
    static readonly string[] NeedsData =
    [
        "register", "registerMultiple", "addCourse", "addCourseClass", "addCourseStudentMultiple", "delCourseStudentMultiple",
    ];

    /// <summary>Everything may be sent twice: accounts, memberships and identities are unique at ClassIn.</summary>
    /// <param name="accept">Further numbers that are no refusal.</param>
    public async Task<ClassInResult> CallAsync(string action, IReadOnlyDictionary<string, string> fields, params int[] accept)
    {
        var result = await calls.PersistAsync(() => SendAsync(action, fields));
        if (result.Number == Errno.RefusedSignature)
            throw new Refused($"{result.Number}", $"ClassIn refuses the call (102): {await ReasonAsync()}");
        return Errno.IsDone(result.Number) || accept.Contains(result.Number) ? result : throw result.Refusal();
    }

    /// <summary>That a batch succeeded says nothing of its items: each has an errno of its own.</summary>
    public async Task<List<ClassInResult>> BatchAsync(string action, IReadOnlyDictionary<string, string> fields, int sent)
    {
        var data = (await CallAsync(action, fields)).Data;
        if (data.ValueKind != JsonValueKind.Array || data.GetArrayLength() != sent)
            throw new Unknown("bad-answer", $"ClassIn did not answer for each of {sent} items");
        return [.. data.EnumerateArray().Select(item => ClassInResult.Of(item, item))];
    }

    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    async Task<ClassInResult> SendAsync(string action, IReadOnlyDictionary<string, string> fields)
    {
        // Signed anew each time: a call that had to wait must not be out of date.
        var now = $"{clock.GetUtcNow().ToUnixTimeSeconds()}";
        var reply = await calls.SendAsync(new HttpRequestMessage(
            HttpMethod.Post, $"{access.BaseUrl}/partner/api/course.api.php?action={action}")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(fields)
            {
                ["SID"] = access.Credentials["sid"],
                ["timeStamp"] = now,
                ["safeKey"] = Md5(access.Credentials["secret"] + now),
            }),
        });
        var result = Read(reply.Text);
        if (Errno.Busy.Contains(result.Number))
            throw new NotDone($"{result.Number}", result.Text, TimeSpan.FromSeconds(result.Number == Errno.Repeated ? 5.2 : 1));
        if (Errno.Unclear.Contains(result.Number)) throw new Unknown($"{result.Number}", result.Text);
        var needed = result.Number == Errno.Ok
            ? NeedsData.Contains(action)
            : result.Number == Errno.SameIdentity || Errno.IsRegistered(result.Number);
        return needed && result.Data.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
            ? throw new Unknown("bad-answer", $"ClassIn answered {result.Number} to {action} without data")
            : result;
    }

    /// <summary>A call of version 2 that is signed and asks for nothing: it changes nothing, and tells what is wrong.</summary>
    async Task<string> ReasonAsync()
    {
        var (sid, secret) = (access.Credentials["sid"], access.Credentials["secret"]);
        var now = $"{clock.GetUtcNow().ToUnixTimeSeconds()}";
        var request = new HttpRequestMessage(HttpMethod.Post, $"{access.BaseUrl}/school/modifySchoolConf")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-EEO-SIGN", Md5($"sid={sid}&timeStamp={now}&key={secret}"));
        request.Headers.Add("X-EEO-UID", sid);
        request.Headers.Add("X-EEO-TS", now);
        var machine = $"the clock of this machine ({clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC)";
        try
        {
            using var json = JsonDocument.Parse((await calls.SendAsync(request)).Text);
            return json.RootElement.GetProperty("code").GetInt32() switch
            {
                Errno.SignatureWrong =>
                    "SID or secret are wrong: look them up in the school's settings at ClassIn, and enter both again",
                Errno.TimestampExpired => $"{machine} is wrong: set it, and run this again",
                _ => "perhaps the school's contract has ended, or does not have this call: ask ClassIn",
            };
        }
        catch (Exception e) when (e is PlatformFailure or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"look at {machine} first, then at SID and secret";
        }
    }

    static ClassInResult Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ClassInResult.Of(json.RootElement.GetProperty("error_info"), json.RootElement.Clone());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new Unknown("bad-answer", "What came is no answer of ClassIn", e);
        }
    }
}
