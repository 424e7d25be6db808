using System.Text;

namespace Simulators.Steps.Hazards;

/// <summary>The catalogue as features: one for each hazard, a scenario for each platform.</summary>
public static class HazardFeatures
{
    const int Pupils = 14;
    const int First = 3;

    /// <summary>Where reports say that the features lie.</summary>
    public const string Folder = "hazards";

    /// <summary>The feature's place.</summary>
    public static string UriOf(Hazard hazard)
    {
        ArgumentNullException.ThrowIfNull(hazard);
        return $"{Folder}/{hazard.Name}.feature";
    }

    /// <summary>The feature as Gherkin.</summary>
    public static string TextOf(Hazard hazard)
    {
        ArgumentNullException.ThrowIfNull(hazard);
        var text = new StringBuilder(
            $"@integration @needs-clock @hazard-{hazard.Name}\nFeature: The hazard {hazard.Name}\n  {hazard.Meaning}\n");
        foreach (var place in hazard.Places)
        {
            var platform = HazardCatalogue.NameOf(place.Platform);
            text.Append($"\n  @{place.Platform} {string.Join(' ', place.Rules.Select(rule => "@" + rule))}\n");
            text.Append($"  Scenario: {hazard.Name} at {platform}: {place.Does}\n");
            foreach (var step in place.Work == HazardWork.Roster ? Roster(hazard, place) : School(hazard, place, platform))
                text.Append("    ").Append(step).Append('\n');
        }

        return text.ToString();
    }

    static IEnumerable<string> School(Hazard hazard, HazardPlace place, string platform)
    {
        yield return $"Given a school of {Pupils} pupils for {platform}";
        yield return $"And the integration has brought the first {First} of them to {platform}";
        yield return $"And the hazard \"{hazard.Name}\" at {platform}";
        yield return $"When the integration does all its work at {platform}";
        yield return $"Then nobody exists twice at {platform}";
        yield return $"And nobody who was at {platform} is lost, or taken for somebody else";
        yield return $"And everybody who is reported as there is at {platform}";
        yield return "When the hazard is over";
        yield return $"And the integration does all its work at {platform}";
        yield return $"Then the whole school is at {platform}, once";
        yield return $"And everybody who is reported as there is at {platform}";
        yield return $"And nobody who was at {platform} is lost, or taken for somebody else";
        yield return "And no request repeated a creation";
        if (place.Listens) yield return "And it has taken in every message once";
    }

    static IEnumerable<string> Roster(Hazard hazard, HazardPlace place)
    {
        var target = place.Target is { } one ? HazardCatalogue.NameOf(one) : "a platform that it syncs to";
        yield return "Given a small district at ClassLink";
        yield return $"And the integration has brought the district to {target}";
        yield return $"And the hazard \"{hazard.Name}\" at {HazardCatalogue.NameOf(place.Platform)}";
        yield return "When the integration brings the district there once more";
        yield return "Then no more than a fifth of the people there are gone, and nobody is taken for somebody else";
        yield return "And nobody exists twice there";
        yield return "When the hazard is over";
        yield return "And the integration brings the district there once more";
        yield return "Then the district was synced";
        yield return "And everybody of the district is there, once";
        yield return "And no request repeated a creation";
    }
}
