#nullable disable annotations
using System.Globalization;
using Simulators.Bdd.BoDi;

namespace Simulators.Bdd;

/// <summary>The feature that runs.</summary>
public interface IFeatureContext : IReqnrollContext
{
    FeatureInfo FeatureInfo { get; }

    CultureInfo BindingCulture { get; }

    IObjectContainer FeatureContainer { get; }
}

/// <summary>The feature that runs, and what its scenarios share.</summary>
public class FeatureContext : ReqnrollContext, IFeatureContext
{
    internal FeatureContext(IObjectContainer container, FeatureInfo feature, CultureInfo culture)
    {
        FeatureContainer = container;
        FeatureInfo = feature;
        BindingCulture = culture;
    }

    public FeatureInfo FeatureInfo { get; }

    /// <summary>How numbers and dates in steps are read: as the feature's language writes them.</summary>
    public CultureInfo BindingCulture { get; }

    public IObjectContainer FeatureContainer { get; }

    /// <summary>Why a BeforeFeature hook failed, or null.</summary>
    public Exception BeforeFeatureHookError { get; internal set; }

    public bool BeforeFeatureHookFailed => BeforeFeatureHookError is not null;
}
