using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ThisIsSchool;

/// <summary>ThisIsSchool. Not built yet.</summary>
public sealed class ThisIsSchoolPlatform : Platform
{
    static readonly StoreSchema TheSchema = new();
    static readonly SettingCatalogue TheSettings = new([]);
    static readonly RuleCatalogue TheRules = RuleCatalogue.Embedded(typeof(ThisIsSchoolPlatform).Assembly);
    static readonly ErrorCatalogue TheErrors = ErrorCatalogue.Embedded(typeof(ThisIsSchoolPlatform).Assembly);

    public override string Name => "thisisschool";

    public override string Title => "ThisIsSchool";

    public override StoreSchema Schema => TheSchema;

    public override SettingCatalogue Settings => TheSettings;

    public override RuleCatalogue Rules => TheRules;

    public override ErrorCatalogue Errors => TheErrors;

    public override Credentials Issue(long number, long seed) => new(new Dictionary<string, string>(), $"{number}");

    public override string? SelectorOf(WireRequest request) => null;

    public override Operation? Route(WireRequest request) => null;

    public override void Seed(PlatformContext context, bool demo)
    {
    }
}
