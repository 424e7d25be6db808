using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Simulators.Electa.Wire;

namespace Simulators.Electa.Tests.Wire;

/// <summary>Dates as the vendor has them.</summary>
public sealed class UsDatesTests
{
    [Theory]
    [InlineData("01/05/2017 16:00:00", "2017-01-05T16:00:00")]
    [InlineData("1/5/2017 4:00:00", "2017-01-05T04:00:00")]
    [InlineData("1/14/2016", "2016-01-14T00:00:00")]
    [InlineData(" 12/31/8999 23:59:59 ", "8999-12-31T23:59:59")]
    [InlineData("02/29/2028 10:30", "2028-02-29T10:30:00")]
    [InlineData("1/1/1900  1:02:03", "1900-01-01T01:02:03")]
    [InlineData("02/29/2027", null)]
    [InlineData("2/30/2028", null)]
    [InlineData("0/1/2027", null)]
    [InlineData("13/1/2027", null)]
    [InlineData("1/0/2027", null)]
    [InlineData("1/1/1899", null)]
    [InlineData("1/1/9000", null)]
    [InlineData("1/1/27", null)]
    [InlineData("1/1", null)]
    [InlineData("1/1/2027/1", null)]
    [InlineData("001/1/2027", null)]
    [InlineData("1-1-2027", null)]
    [InlineData("1/1/2027T10:00:00", null)]
    [InlineData("1/1/2027 24:00:00", null)]
    [InlineData("1/1/2027 10:60:00", null)]
    [InlineData("1/1/2027 10:00:60", null)]
    [InlineData("1/1/2027 10", null)]
    [InlineData("1/1/2027 10:00:00:00", null)]
    [InlineData("1/1/2027 10:00 PM", null)]
    [InlineData("1/+1/2027", null)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("//", null)]
    public void Reads(string text, string? expected) =>
        Assert.Equal(expected, UsDates.Parse(text)?.ToString("s", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2017-01-05T00:00:00", "1/5/2017")]
    [InlineData("2017-01-05T16:00:00", "1/5/2017 4:00 PM")]
    [InlineData("2017-11-15T00:05:00", "11/15/2017 12:05 AM")]
    [InlineData("2017-11-15T12:00:07", "11/15/2017 12:00:07 PM")]
    public void Shows(string moment, string expected) =>
        Assert.Equal(expected, UsDates.Show(DateTime.Parse(moment, CultureInfo.InvariantCulture)));

    [Fact]
    public void Reads_every_date_that_it_may_read() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<DateTime>(), moment =>
        {
            var inRange = moment.Year is >= 1900 and <= 8999;
            var expected = inRange ? moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond)) : (DateTime?)null;
            return UsDates.Parse(moment.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)) == expected;
        }));

    [Fact]
    public void Throws_at_no_text() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Arb.From(Gen.Select(Gen.ArrayOf(Gen.Elements("1", "12", "2027", "/", ":", " ", "-", "x", "٣")),
            string.Concat)), text =>
        {
            _ = UsDates.Parse(text);
            return true;
        }));
}
