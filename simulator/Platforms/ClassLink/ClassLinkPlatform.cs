using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink;

/// <summary>ClassLink. Not built yet.</summary>
public sealed class ClassLinkPlatform : Platform
{
    
    static readonly SettingCatalogue TheSettings = new([]);
    static readonly RuleCatalogue TheRules = RuleCatalogue.Embedded(typeof(ClassLinkPlatform).Assembly);
    static readonly ErrorCatalogue TheErrors = ErrorCatalogue.Embedded(typeof(ClassLinkPlatform).Assembly);

    public override string Name => "classlink";

    public override string Title => "ClassLink";

    public override StoreSchema Schema => State.ClassLinkSchema.Schema;

    public override SettingCatalogue Settings => TheSettings;

    public override RuleCatalogue Rules => TheRules;

    public override ErrorCatalogue Errors => TheErrors;

    public override Credentials Issue(long number, long seed) => CredentialsOfDistrict.Issue(number, seed);

    public override string? SelectorOf(WireRequest request) => null;

    public override Operation? Route(WireRequest request) => null;

    public override void Seed(PlatformContext context, bool demo)
    {
    }
}
