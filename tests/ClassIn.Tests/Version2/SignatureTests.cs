using System.Text.Json;
using Simulators.ClassIn.Rules;

namespace Simulators.ClassIn.Tests.Version2;

/// <summary>The signature of v2 [docs.eeo.cn appendix/signature].</summary>
public sealed class SignatureTests(SimulatorFixture simulator)
{
    const string Path = "lms/unit/create";

    [Fact]
    public void The_example_of_the_vendors_page_comes_out()
    {
        using var body = JsonDocument.Parse("""{"courseId":132323}""");
        var text = SignatureRules.Text(body.RootElement, "1000082", "1673949471", "json");
        Assert.Equal("courseId=132323&sid=1000082&timeStamp=1673949471&key=", text);
        Assert.Equal("d0d99023aa44549f97dfe9523059f0c3", SignatureRules.Sign(text, "Mb71234"));
    }

    [Fact]
    public void Arrays_objects_and_long_values_are_not_signed_and_names_are_sorted_by_their_bytes()
    {
        using var body = JsonDocument.Parse(JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["b"] = "x y&z",
            ["B"] = 1.50m,
            ["list"] = new[] { 1 },
            ["object"] = new { a = 1 },
            ["kept"] = new string('k', 1024),
            ["long"] = new string('汉', 342),
        }));
        Assert.Equal(
            $"B=1.50&b=x y&z&kept={new string('k', 1024)}&sid=1&timeStamp=2&key=",
            SignatureRules.Text(body.RootElement, "1", "2", "json"));
    }

    [Theory]
    [InlineData("json", "a=null&b=true&sid=1&timeStamp=2&key=")]
    [InlineData("python", "a=None&b=True&sid=1&timeStamp=2&key=")]
    [InlineData("omitted", "sid=1&timeStamp=2&key=")]
    public void Null_and_truth_values_are_signed_as_the_setting_says(string setting, string expected)
    {
        using var body = JsonDocument.Parse("""{"b":true,"a":null}""");
        Assert.Equal(expected, SignatureRules.Text(body.RootElement, "1", "2", setting));
    }

    [Fact]
    public async Task A_signed_call_is_answered_in_the_envelope_of_version_2()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Lms(Path, new { courseId = await school.CourseWith(), name = "Eins", publishFlag = 0 });
        Assert.Equal("""{"code":1,"msg":"程序正常执行","data":{"name":"Eins","unitId":30010001}}""", answer.Body);
    }

    [Theory]
    [InlineData(300, 1)]
    [InlineData(-300, 1)]
    [InlineData(301, 101002006)]
    [InlineData(-301, 101002006)]
    public async Task A_timestamp_holds_for_five_minutes_either_way(int offset, int code)
    {
        var school = await simulator.NewSchoolAsync();
        school.Sandbox.Clock.Freeze(true);
        var body = JsonSerializer.Serialize(new { courseId = await school.CourseWith(), name = "A", publishFlag = 0 });
        Assert.Equal(code, (await school.LmsText(Path, body, school.UnixNow + offset)).Errno);
    }

    [Fact]
    public async Task A_truth_value_that_was_signed_in_another_way_is_named_as_the_likely_mistake()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("v2SignedOthers", "python");
        var answer = await school.LmsText(Path, """{"content":true}""");
        Assert.Equal(101002005, answer.Errno);
        Assert.Equal(["classin/v2/signed-others"], answer.Rules);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_has_a_code_of_its_own()
    {
        var school = await simulator.NewSchoolAsync();
        var now = $"{school.UnixNow}";
        var sign = Version2Steps.SignOf("{}", school.Sid, now, school.Secret);
        Assert.Equal(101002008, (await school.LmsRaw(Path, "{}", sign, school.Sid, null)).Errno);
        Assert.Equal(101002005, (await school.LmsRaw(Path, "{}", null, school.Sid, now)).Errno);
        Assert.Equal(101002005, (await school.LmsRaw(Path, "{}", sign, null, now)).Errno);
        var upper = await school.LmsRaw(Path, "{}", sign.ToUpperInvariant(), school.Sid, now);
        Assert.Equal(101002005, upper.Errno);
        Assert.Contains("upper case", upper.Explanation, StringComparison.Ordinal);
        Assert.Equal(101002006, (await school.LmsRaw(Path, "{}", sign, school.Sid, now + "000")).Errno);
    }

    [Theory]
    [InlineData("sid")]
    [InlineData("timeStamp")]
    [InlineData("key")]
    public async Task A_member_that_the_signature_adds_is_refused(string name)
    {
        var school = await simulator.NewSchoolAsync();
        var now = $"{school.UnixNow}";
        using var body = JsonDocument.Parse($$"""{"{{name}}":"1"}""");
        var sign = SignatureRules.Sign(SignatureRules.Text(body.RootElement, school.Sid, now, "json"), school.Secret);
        Assert.Equal(121601030, (await school.LmsRaw(Path, body.RootElement.GetRawText(), sign, school.Sid, now)).Errno);
    }
}
