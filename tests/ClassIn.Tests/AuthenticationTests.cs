using System.Globalization;

namespace Simulators.ClassIn.Tests;

/// <summary>SID, safeKey and timeStamp of every v1 call [docs.eeo.cn, every v1 page].</summary>
public sealed class AuthenticationTests(SimulatorFixture simulator)
{
    const string Path = "/classin/partner/api/course.api.php";

    public enum Mistake
    {
        UpperCase,
        Milliseconds,
        KeyOfMilliseconds,
        SwappedOrder,
        WrongSecret,
        SecretAlone,
        CutShort,
        StaleTime,
        FutureTime,
        OtherTimeSigned,
        NoNumber,
        UnknownSid,
        NeighboursSid,
    }

    [Theory]
    [InlineData(Mistake.UpperCase, "upper case", "classin/v1/authentication")]
    [InlineData(Mistake.Milliseconds, "in milliseconds; send Unix seconds", "classin/v1/timestamp-window")]
    [InlineData(Mistake.KeyOfMilliseconds, "made of milliseconds", "classin/v1/authentication")]
    [InlineData(Mistake.SwappedOrder, "order is swapped", "classin/v1/authentication")]
    [InlineData(Mistake.WrongSecret, "another one than this SID's", "classin/v1/authentication")]
    [InlineData(Mistake.SecretAlone, "secret alone", "classin/v1/authentication")]
    [InlineData(Mistake.CutShort, "31 characters", "classin/v1/authentication")]
    [InlineData(Mistake.StaleTime, "stale", "classin/v1/timestamp-window")]
    [InlineData(Mistake.FutureTime, "ahead of the sandbox's clock", "classin/v1/timestamp-window")]
    [InlineData(Mistake.OtherTimeSigned, "another timeStamp was signed", "classin/v1/authentication")]
    [InlineData(Mistake.NoNumber, "Unix seconds in digits", "classin/v1/timestamp-window")]
    [InlineData(Mistake.UnknownSid, "No school has the SID '5'", "classin/v1/authentication")]
    [InlineData(Mistake.NeighboursSid, "another one than this SID's", "classin/v1/authentication")]
    public async Task Answers_102_and_names_the_mistake(Mistake mistake, string named, string rule)
    {
        var school = await simulator.NewSchoolAsync();
        school.Sandbox.Clock.Freeze(true);
        var (sid, safeKey, timeStamp) = Signature(school, mistake);
        var answer = await Register(school, sid, safeKey, timeStamp);
        Assert.Equal("""{"error_info":{"errno":102,"error":"无权限"}}""", answer.Body);
        Assert.Contains(named, answer.Explanation, StringComparison.Ordinal);
        Assert.Equal([rule], answer.Rules);
        Assert.DoesNotContain(school.Secret, answer.Explanation, StringComparison.Ordinal);
        Assert.Equal(2, school.State("users").Count);
    }

    [Theory]
    [InlineData("both", -1200, 1)]
    [InlineData("both", -1201, 102)]
    [InlineData("both", 1200, 1)]
    [InlineData("both", 1201, 102)]
    [InlineData("past", -1200, 1)]
    [InlineData("past", -1201, 102)]
    [InlineData("past", 0, 1)]
    [InlineData("past", 1, 102)]
    public async Task Takes_a_timeStamp_of_twenty_minutes_around_now(string window, int offset, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("timeStampWindow", window);
        school.Sandbox.Clock.Freeze(true);
        var timeStamp = Text(school.UnixNow + offset);
        Assert.Equal(errno, (await Register(school, school.Sid, ClassInSchool.Md5(school.Secret + timeStamp), timeStamp)).Errno);
    }

    [Theory]
    [InlineData("100", "SID")]
    [InlineData("100", "safeKey")]
    [InlineData("100", "timeStamp")]
    [InlineData("102", "SID")]
    [InlineData("102", "safeKey")]
    [InlineData("102", "timeStamp")]
    public async Task A_missing_part_answers_as_the_setting_says(string setting, string missing)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("missingSignatureErrno", setting);
        foreach (var empty in new[] { false, true })
        {
            var fields = school.Signed(("telephone", "13800000001"), ("password", "secret12"))
                .Where(field => empty || field.Key != missing)
                .Select(field => field.Key == missing ? KeyValuePair.Create(missing, "") : field);
            var answer = await school.Post(Path, "register", fields);
            Assert.Equal(setting, Text(answer.Errno));
            Assert.Equal(["classin/v1/signature-missing"], answer.Rules);
            Assert.Contains(missing, answer.Explanation, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sid")]
    [InlineData("SafeKey")]
    [InlineData("timestamp")]
    public async Task Names_are_case_sensitive(string misspelt)
    {
        var school = await simulator.NewSchoolAsync();
        var fields = school.Signed(("telephone", "13800000001"), ("password", "secret12"))
            .Select(field => field.Key.Equals(misspelt, StringComparison.OrdinalIgnoreCase)
                ? KeyValuePair.Create(misspelt, field.Value)
                : field);
        Assert.Equal(100, (await school.Post(Path, "register", fields)).Errno);
    }

    [Theory]
    [InlineData("authenticationFirst", "", 102)]
    [InlineData("parametersFirst", "", 100)]
    [InlineData("parametersFirst", "13800000001", 102)]
    public async Task The_signature_and_the_parameters_are_checked_as_the_setting_says(string order, string telephone, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("checkOrder", order);
        var fields = school.Signed(("telephone", telephone), ("password", "secret12"))
            .Select(field => field.Key == "safeKey" ? KeyValuePair.Create("safeKey", new string('0', 32)) : field);
        Assert.Equal(errno, (await school.Post(Path, "register", fields)).Errno);
        Assert.Equal(2, school.State("users").Count);
    }

    [Fact]
    public async Task Takes_multipart_on_every_action()
    {
        var school = await simulator.NewSchoolAsync();
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in school.Signed(("telephone", "13800000001"), ("password", "secret12")))
            content.Add(new StringContent(value), name);
        Assert.Equal(1, (await school.Send(Path, "register", content)).Errno);
    }

    static Task<V1Answer> Register(ClassInSchool school, string sid, string safeKey, string timeStamp) =>
        school.Post(Path, "register",
        [
            KeyValuePair.Create("SID", sid),
            KeyValuePair.Create("safeKey", safeKey),
            KeyValuePair.Create("timeStamp", timeStamp),
            KeyValuePair.Create("telephone", "13800000001"),
            KeyValuePair.Create("password", "secret12"),
        ]);

    static (string Sid, string SafeKey, string TimeStamp) Signature(ClassInSchool school, Mistake mistake)
    {
        var (sid, secret, now) = (school.Sid, school.Secret, Text(school.UnixNow));
        string Of(string time) => ClassInSchool.Md5(secret + time);
        var (stale, future, milliseconds) = (Text(school.UnixNow - 86400), Text(school.UnixNow + 86400), now + "000");
        return mistake switch
        {
            Mistake.UpperCase => (sid, Of(now).ToUpperInvariant(), now),
            Mistake.Milliseconds => (sid, Of(milliseconds), milliseconds),
            Mistake.KeyOfMilliseconds => (sid, Of(milliseconds), now),
            Mistake.SwappedOrder => (sid, ClassInSchool.Md5(now + secret), now),
            Mistake.WrongSecret => (sid, ClassInSchool.Md5("x" + now), now),
            Mistake.SecretAlone => (sid, ClassInSchool.Md5(secret), now),
            Mistake.CutShort => (sid, Of(now)[..31], now),
            Mistake.StaleTime => (sid, Of(stale), stale),
            Mistake.FutureTime => (sid, Of(future), future),
            Mistake.OtherTimeSigned => (sid, Of(Text(school.UnixNow - 1)), now),
            Mistake.NoNumber => (sid, Of("now"), "now"),
            Mistake.UnknownSid => ("5", Of(now), now),
            _ => (school.Neighbour().Sid, Of(now), now),
        };
    }

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
