namespace Simulators.Bdd.Assist;

/// <summary>How strictly tables are made objects of.</summary>
public class InstanceCreationOptions
{
    /// <summary>A column that no member is named like is an error.</summary>
    public bool VerifyAllColumnsBound { get; set; }

    /// <summary>Names are compared whatever their case; they are here in any case.</summary>
    public bool VerifyCaseInsensitive { get; set; }

    /// <summary>A constructor's parameter that no column is named like is an error.</summary>
    public bool RequireTableToProvideAllConstructorParameters { get; set; }
}
