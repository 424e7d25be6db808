using Simulators.ClassIn.Rules;

namespace Simulators.ClassIn.Tests.Rules;

/// <summary>Telephone numbers and e-mail addresses [docs.eeo.cn appendix/rules].</summary>
public sealed class AccountRulesTests
{
    [Theory]
    [InlineData("13800000001", 1)]
    [InlineData("19912345678", 1)]
    [InlineData("001-8006437676", 1)]
    [InlineData("0044-7911123456", 1)]
    [InlineData("00852-51234567", 1)]
    [InlineData("ada@example.com", 1)]
    [InlineData("Ada.Lovelace+x@school.example.com", 1)]
    [InlineData("12012345678", 288)]
    [InlineData("23800000001", 288)]
    [InlineData("00000000000", 288)]
    [InlineData("1380000000", 134)]
    [InlineData("138000000012", 134)]
    [InlineData("0086-13800000001", 134)]
    [InlineData("+8613800000001", 134)]
    [InlineData("001-0800643767", 134)]
    [InlineData("1-8006437676", 134)]
    [InlineData("0018006437676", 134)]
    [InlineData("001-8006437676\n", 134)]
    [InlineData(" 13800000001", 134)]
    [InlineData("138-0000-0001", 134)]
    [InlineData("１３８００００００００", 134)]
    [InlineData("1001931", 134)]
    [InlineData("ada", 134)]
    [InlineData("ada@example", 134)]
    [InlineData("@example.com", 134)]
    [InlineData("a b@example.com", 134)]
    [InlineData("ada@example.com\n", 134)]
    [InlineData("a@b@example.com", 134)]
    public void Takes_what_the_vendor_takes(string text, long errno)
    {
        var decision = AccountRules.Parse(text, ClassIn.Errors.PhoneIllegal);
        Assert.Equal(errno, long.Parse(decision.Rejection?.Error.Code ?? "1", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_e_mail_address_is_the_same_in_any_letter_case() =>
        Assert.Equal("ada@example.com", AccountRules.Parse("Ada@Example.COM", ClassIn.Errors.PhoneIllegal).Value.Text);

    [Theory]
    [InlineData("0086-13800000001")]
    [InlineData("+8613800000001")]
    public void Says_that_a_mainland_number_goes_without_its_country_code(string text)
    {
        var rejection = AccountRules.Parse(text, ClassIn.Errors.PhoneIllegal).Rejection;
        Assert.Contains("without its country code", rejection!.Explanation, StringComparison.Ordinal);
    }
}
