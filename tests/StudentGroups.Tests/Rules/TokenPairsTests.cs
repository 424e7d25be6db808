using Simulators.StudentGroups.Rules;

namespace Simulators.StudentGroups.Tests.Rules;

public sealed class TokenPairsTests
{
    static readonly DateTimeOffset Noon = new(2018, 1, 1, 12, 0, 0, 123, TimeSpan.Zero);

    readonly TokenPairs _pairs = new(77, "key");

    [Fact]
    public void Say_when_they_were_made()
    {
        var pair = _pairs.Make(Noon);
        Assert.True(_pairs.TryReadAccess(pair.AccessToken!, out var access));
        Assert.True(_pairs.TryReadRefresh(pair.RefreshToken!, out var refresh));
        Assert.Equal((Noon, Noon), (access, refresh));
        Assert.Equal(pair, new TokenPairs(77, "key").Make(Noon));
    }

    [Fact]
    public void Are_good_for_one_purpose_of_one_instance()
    {
        var pair = _pairs.Make(Noon);
        Assert.False(_pairs.TryReadRefresh(pair.AccessToken!, out _));
        Assert.False(_pairs.TryReadAccess(pair.RefreshToken!, out _));
        Assert.False(new TokenPairs(78, "key").TryReadAccess(pair.AccessToken!, out _));
        Assert.False(new TokenPairs(77, "other").TryReadAccess(pair.AccessToken!, out _));
    }

    [Fact]
    public void Cannot_be_made_younger()
    {
        var token = _pairs.MakeAccess(Noon);
        var younger = _pairs.MakeAccess(Noon.AddHours(1));
        Assert.False(_pairs.TryReadAccess(younger.Split('.')[0] + "." + token.Split('.')[1], out _));
        Assert.False(_pairs.TryReadAccess("0" + token, out _));
        Assert.False(_pairs.TryReadAccess("ffffffffffffffff." + token.Split('.')[1], out _));
    }
}
