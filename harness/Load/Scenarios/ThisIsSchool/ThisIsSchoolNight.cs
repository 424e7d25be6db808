using Simulators.Load.Scenarios.ClassLink;

namespace Simulators.Load.Scenarios.ThisIsSchool;

/// <summary>
/// Two nights of This is School and the day between them. The nightly sync is enabled, and the sandbox's clock goes through the
/// night: when its hour comes, This is School pulls the whole district from ClassLink, page by page, and makes everybody's
/// account. By day the district corrects some students and others leave; the next night's sync brings that over, and whoever left
/// has no account any more.
/// </summary>
/// <remarks>It moves its sandbox's clock on by up to two days.</remarks>
public sealed class ThisIsSchoolNight : ILoadScenario
{
    public string Name => "thisisschool";

    public string Platform => "thisisschool";

    public string Description =>
        "a night's scheduled sync of the whole district, a day on which students change and leave, the next night's sync";

    /// <summary>A night is a pull of ClassLink.</summary>
    public string LimitedBy => "classlink";

    /// <summary>The pull is This is School's own: it fails when a limit refuses it, and waits for nothing.</summary>
    public bool CanSkipWaits => false;

    /// <summary>A sync is one piece.</summary>
    public bool CanBeSharded => false;

    public async Task<ILoadWork> PrepareAsync(LoadPlace place, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(place);
        var work = new ThisIsSchoolWork(place, await ClassLinkDistrict.OpenAsync(place, cancellation));
        await work.EnableAsync(cancellation);
        return work;
    }
}
