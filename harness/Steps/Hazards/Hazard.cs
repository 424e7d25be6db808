namespace Simulators.Steps.Hazards;

/// <summary>Something that goes wrong in the field, by the name that people have for it.</summary>
/// <param name="Name">As <c>conform --hazards</c> and features name it: answer-lost-after-commit.</param>
/// <param name="Meaning">What happens, in one sentence.</param>
/// <param name="Places">Where it can happen: at most one for each platform.</param>
public sealed record Hazard(string Name, string Meaning, IReadOnlyList<HazardPlace> Places)
{
    /// <summary>What it is at a platform, or null where it cannot happen.</summary>
    public HazardPlace? At(string platform) => Places.FirstOrDefault(place => place.Platform == World.NameOf(platform));
}

/// <summary>What an integration does while a hazard is about.</summary>
public enum HazardWork
{
    /// <summary>It brings a school to the platform: people, a class, enrolments, a group; whatever the platform has.</summary>
    School,

    /// <summary>It reads a roster at ClassLink and makes a target agree with it.</summary>
    Roster,
}

/// <summary>What a hazard is at one platform.</summary>
/// <param name="Platform">Where it strikes.</param>
/// <param name="Does">What exactly happens there.</param>
/// <param name="Rules">The platform's rules that decide what follows.</param>
/// <param name="StrikeAsync">Has it happen from now on.</param>
public sealed record HazardPlace(
    string Platform,
    string Does,
    IReadOnlyList<string> Rules,
    Func<HazardScene, Task> StrikeAsync)
{
    /// <summary>What the integration does meanwhile.</summary>
    public HazardWork Work => Platform == HazardCatalogue.ClassLink ? HazardWork.Roster : HazardWork.School;

    /// <summary>Whether the integration has to listen for the platform's messages.</summary>
    public bool Listens { get; init; }

    /// <summary>
    /// Where a roster is brought to, of hazards at ClassLink; null: to the first platform that the integration syncs to.
    /// </summary>
    public string? Target { get; init; }
}
