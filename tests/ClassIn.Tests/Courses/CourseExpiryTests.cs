using Simulators.ClassIn.Rules;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>When a course may expire: a day ahead to five years ahead, or never [docs.eeo.cn classroom/addCourse].</summary>
public sealed class CourseExpiryTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-23T04:59:59Z", "151")]
    [InlineData("2026-11-23T05:00:00Z", null)]
    [InlineData("2031-11-22T05:00:00Z", null)]
    [InlineData("2031-11-22T05:00:01Z", "154")]
    [InlineData("1970-01-01T00:00:00Z", null)]
    [InlineData("1970-01-01T00:00:01Z", "151")]
    public void Has_bounds_that_belong_to_it(string expiry, string? errno)
    {
        var time = DateTimeOffset.Parse(expiry, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds();
        Assert.Equal(errno, CourseRules.Expiry(time, Now)?.Error.Code);
    }

    [Fact]
    public void Tells_who_sends_milliseconds()
    {
        var expiry = Now.AddDays(30);
        var refused = CourseRules.Expiry(expiry.ToUnixTimeMilliseconds(), Now);
        Assert.Equal("154", refused!.Error.Code);
        Assert.Contains($"send Unix seconds, {expiry.ToUnixTimeSeconds()}", refused.Explanation);
    }
}
