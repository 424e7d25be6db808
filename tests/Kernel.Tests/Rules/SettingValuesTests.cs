using Simulators.Kernel.Rules;

namespace Simulators.Kernel.Tests.Rules;

public sealed class SettingValuesTests
{
    readonly SettingValues _values = new(new TinyPlatform().Settings);

    [Fact]
    public void Begins_with_the_defaults()
    {
        Assert.Equal(
            (false, 5, TimeSpan.FromMinutes(20), "blue"),
            (_values.Get(TinyPlatform.Loud), _values.Get(TinyPlatform.Volume), _values.Get(TinyPlatform.Patience),
                _values.Get(TinyPlatform.Colour)));
        Assert.Equal("PT20M", _values.Show(TinyPlatform.Patience));
        Assert.Empty(_values.Changed());
    }

    [Theory]
    [InlineData("loud", "true", true)]
    [InlineData("volume", "0", 0L)]
    [InlineData("volume", "11", 11L)]
    [InlineData("patience", "P1D", "P1D")]
    [InlineData("patience", "PT0S", "PT0S")]
    [InlineData("colour", "red", "red")]
    public void Takes_a_valid_value(string name, string text, object shown)
    {
        Assert.Null(Change((name, text)));
        Assert.Equal(shown, _values.Changed()[name]);
    }

    [Theory]
    [InlineData("loud", "yes", "true or false")]
    [InlineData("loud", "True", "true or false")]
    [InlineData("volume", "12", "from 0 to 11")]
    [InlineData("volume", "-1", "from 0 to 11")]
    [InlineData("volume", "5.0", "from 0 to 11")]
    [InlineData("volume", "", "from 0 to 11")]
    [InlineData("patience", "5", "PT5S")]
    [InlineData("patience", "-PT5S", "PT5S")]
    [InlineData("patience", "P99999999999D", "PT5S")]
    [InlineData("colour", "green", "blue, red")]
    [InlineData("weight", "1", "loud, volume, patience, colour")]
    public void Refuses_an_invalid_name_or_value_and_lists_the_valid_ones(string name, string text, string valid)
    {
        Assert.Contains(valid, Change((name, text)), StringComparison.Ordinal);
        Assert.Empty(_values.Changed());
    }

    [Fact]
    public void Changes_all_or_nothing()
    {
        Assert.NotNull(Change(("loud", "true"), ("volume", "99"), ("colour", "red")));
        Assert.Empty(_values.Changed());
        Assert.Null(Change(("loud", "true"), ("volume", "9"), ("colour", "red")));
        Assert.Equal((true, 9, "red"), (_values.Get(TinyPlatform.Loud), _values.Get(TinyPlatform.Volume), _values.Get(TinyPlatform.Colour)));
    }

    [Fact]
    public void Goes_back_to_a_default()
    {
        Change(("loud", "true"), ("volume", "9"));
        Assert.Null(Change(("loud", null)));
        Assert.Equal(["volume"], _values.Changed().Keys);
        _values.Reset();
        Assert.Empty(_values.Changed());
    }

    [Fact]
    public void A_fork_has_the_values_and_then_values_of_its_own()
    {
        Change(("volume", "9"));
        var fork = _values.Fork();
        Change(("volume", "1"));
        fork.Change(new Dictionary<string, string?> { ["loud"] = "true" });
        Assert.Equal((1, false), (_values.Get(TinyPlatform.Volume), _values.Get(TinyPlatform.Loud)));
        Assert.Equal((9, true), (fork.Get(TinyPlatform.Volume), fork.Get(TinyPlatform.Loud)));
    }

    [Fact]
    public async Task Loses_no_change_of_two_at_once()
    {
        var stop = TestContext.Current.CancellationToken;
        for (var round = 0; round < 200; round++)
        {
            _values.Reset();
            using var together = new Barrier(2);
            await Task.WhenAll(
                Task.Run(() => Together(together, ("volume", "9")), stop),
                Task.Run(() => Together(together, ("loud", "true")), stop));
            Assert.Equal(2, _values.Changed().Count);
        }
    }

    void Together(Barrier together, (string, string?) change)
    {
        together.SignalAndWait();
        Assert.Null(Change(change));
    }

    string? Change(params (string Name, string? Text)[] changes) =>
        _values.Change(changes.ToDictionary(change => change.Name, change => change.Text));
}
