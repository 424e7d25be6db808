using Simulators.ClassIn.Rules;

namespace Simulators.ClassIn.Tests.Rules;

/// <summary>Passwords, plain and as MD5 [docs.eeo.cn appendix/rules].</summary>
public sealed class PasswordRulesTests
{
    const string Md5OfSecret12 = "1ff7b02a3cd5f94fa0ab5ed7ca89e9f2";

    [Theory]
    [InlineData("12345", 137)]
    [InlineData("123456", 1)]
    [InlineData("12345678901234567890", 1)]
    [InlineData("123456789012345678901", 137)]
    [InlineData("密码密码密", 137)]
    [InlineData("密码密码密码", 1)]
    public void A_plain_password_has_6_to_20_characters(string password, long errno) =>
        Assert.Equal(errno, ErrnoOf(password, null));

    [Theory]
    [InlineData("e10adc3949ba59abbe56e057f20f883e", 1)]
    [InlineData("E10ADC3949BA59ABBE56E057F20F883E", 100)]
    [InlineData("e10adc3949ba59abbe56e057f20f883", 100)]
    [InlineData("e10adc3949ba59abbe56e057f20f883e\n", 100)]
    [InlineData("g10adc3949ba59abbe56e057f20f883e", 100)]
    public void A_digest_has_32_lower_case_hexadecimal_digits(string md5pass, long errno) =>
        Assert.Equal(errno, ErrnoOf(null, md5pass));

    [Fact]
    public void One_of_the_two_is_needed() => Assert.Equal(100, ErrnoOf(null, null));

    [Fact]
    public void A_plain_password_is_kept_as_its_digest() =>
        Assert.Equal("e10adc3949ba59abbe56e057f20f883e", PasswordRules.Digest("123456", null, true, ClassIn.Errors.Parameters).Value.ToString());

    [Theory]
    [InlineData(true, Md5OfSecret12)]
    [InlineData(false, "e10adc3949ba59abbe56e057f20f883e")]
    public void Of_both_the_one_counts_that_the_setting_says(bool md5First, string expected) =>
        Assert.Equal(expected, PasswordRules.Digest("123456", Md5OfSecret12, md5First, ClassIn.Errors.Parameters).Value.ToString());

    static long ErrnoOf(string? password, string? md5pass) => long.Parse(
        PasswordRules.Digest(password, md5pass, md5First: true, ClassIn.Errors.Parameters).Rejection?.Error.Code ?? "1",
        System.Globalization.CultureInfo.InvariantCulture);
}
