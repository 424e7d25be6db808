using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Tests.Wire;

public sealed class UrlTextTests
{
    [Fact]
    public void Is_decoded_to_what_was_encoded() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            // Half a surrogate pair cannot be encoded: what is sent for it is U+FFFD.
            var sent = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            return UrlText.TryDecode(Encoding.ASCII.GetBytes(Uri.EscapeDataString(sent)), out var decoded) && decoded == sent;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Never_fails_on_any_bytes() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            var valid = UrlText.TryDecode(bytes, out var text);
            return valid || text.Length == 0;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a+b", "a b")]
    [InlineData("%2B%26%3d", "+&=")]
    [InlineData("100%", "100%")]
    [InlineData("%4", "%4")]
    [InlineData("%zz%41", "%zzA")]
    [InlineData("%e2%82%ac", "€")]
    public void Keeps_what_is_no_escape(string encoded, string text)
    {
        Assert.True(UrlText.TryDecode(Encoding.ASCII.GetBytes(encoded), out var decoded));
        Assert.Equal(text, decoded);
    }

    [Theory]
    [InlineData("%ff")]
    [InlineData("%e2%82")]
    [InlineData("%ed%a0%80")]
    public void Refuses_what_is_not_UTF8(string encoded) => Assert.False(UrlText.TryDecode(Encoding.ASCII.GetBytes(encoded), out _));
}
