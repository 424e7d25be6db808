using Simulators.Load.Running;

namespace Simulators.Load.Tests.Support;

/// <summary>Remembers what a view was told.</summary>
sealed class SilentView : ILoadView
{
    public List<LoadMoment> Moments { get; } = [];

    public void Say(string text)
    {
    }

    public void Show(LoadMoment moment) => Moments.Add(moment);
}
