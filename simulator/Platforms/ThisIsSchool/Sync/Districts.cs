using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>Districts by name. One name is the default, so that whoever has one district need not name it.</summary>
static class Districts
{
    /// <summary>The district of the seed document's example of a username prefix.</summary>
    public const string Default = "ExampleISD";

    /// <summary>The district; it is made when there is none.</summary>
    public static District Have(ThisIsSchoolTables tables, string name)
    {
        if (tables.District(name) is { } known) return known;
        var district = new District(tables.NextId(ThisIsSchoolSchema.NextDistrict), name);
        tables.Districts.Insert(district);
        return district;
    }
}
