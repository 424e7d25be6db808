using System.Globalization;

namespace Simulators.Roster.Writing;

/// <summary>manifest.csv: which of all the files that the version knows are there.</summary>
static class CsvManifest
{
    static readonly string[] Known =
    [
        "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics", "enrollments",
        "lineItems", "orgs", "resources", "results", "users",
    ];

    static readonly string[] KnownSinceV1P2 =
    [
        "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds", "resultScoreScales", "roles", "scoreScales",
        "userProfiles", "userResources",
    ];

    public static RosterFile File(DistrictRecords records, OneRosterVersion version, IReadOnlyList<RosterFile> files)
    {
        var there = files.Select(file => Path.GetFileNameWithoutExtension(file.Name)).ToHashSet();
        return CsvTable.File(
            CsvBinding.Manifest,
            () => Rows(records, version, there),
            [new CsvColumn<(string Name, string Value)>("propertyName", row => row.Name), new("value", row => row.Value)]);
    }

    static IEnumerable<(string Name, string Value)> Rows(DistrictRecords records, OneRosterVersion version, HashSet<string> there)
    {
        yield return ("manifest.version", "1.0");
        yield return ("oneroster.version", version == OneRosterVersion.V1P1 ? "1.1" : "1.2");
        var known = version == OneRosterVersion.V1P1 ? Known : Known.Concat(KnownSinceV1P2);
        foreach (var name in known.Order(StringComparer.OrdinalIgnoreCase))
            yield return ($"file.{name}", there.Contains(name) ? "bulk" : "absent");
        yield return ("source.systemName", records.Facts.Name);
        yield return ("source.systemCode", string.Create(CultureInfo.InvariantCulture, $"simulators-{records.District.Seed}"));
    }
}
