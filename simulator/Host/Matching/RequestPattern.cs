using System.Text.Json;

namespace Simulators.Host.Matching;

/// <summary>
/// WireMock's request pattern. What we do not have of it is answered 422 with the member's name: a criterion that is silently
/// ignored makes a test pass that should not.
/// </summary>
sealed class RequestPattern
{
    /// <summary>In a near miss an address that is right counts as much as this many other things; a method a third of it.</summary>
    const double WeightOfUrl = 10;
    const double WeightOfMethod = 3;

    /// <summary>What WireMock weighs of a pattern that says nothing of scheme, host, port and client.</summary>
    const double WeightOfSilence = 26;

    readonly List<RequestPart> _parts;

    public RequestPattern(List<RequestPart> parts) => _parts = parts;

    /// <summary>True when every request fits.</summary>
    public bool IsEmpty => _parts.Count == 0;

    public bool Fits(RequestSubject subject)
    {
        foreach (var part in _parts)
        {
            if (!part.Fits(subject)) return false;
        }

        return true;
    }

    /// <summary>How far the request is from fitting: from 0, it fits, to nearly 1.</summary>
    public double Distance(RequestSubject subject)
    {
        var (distance, weight) = (0.0, WeightOfSilence);
        foreach (var part in _parts)
        {
            var partWeight = part.Kind switch { PartKind.Url => WeightOfUrl, PartKind.Method => WeightOfMethod, _ => 1.0 };
            distance += partWeight * part.Distance(subject);
            weight += partWeight;
        }

        return distance / weight;
    }

    public static RequestPattern Read(JsonElement json, string path)
    {
        List<RequestPart> parts = [];
        foreach (var member in PatternJson.Members(json, path))
        {
            var place = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (!RequestPartReader.TryRead(json, member, place, parts))
                throw PatternJson.Unsupported(place, $"is not supported here; {RequestPartReader.Known} are");
        }

        return new RequestPattern(parts);
    }
}

/// <summary>One thing that a request pattern asks for.</summary>
/// <param name="Kind">What it is about, for its weight.</param>
/// <param name="Fits">Does the request fit?</param>
/// <param name="Distance">How far it is from fitting.</param>
sealed record RequestPart(PartKind Kind, Func<RequestSubject, bool> Fits, Func<RequestSubject, double> Distance);

enum PartKind
{
    Method,
    Url,
    Other,
}
