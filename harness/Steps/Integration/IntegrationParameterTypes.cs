using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>The parameters that steps about an integration have.</summary>
[Binding]
public sealed class IntegrationParameterTypes
{
    /// <summary>{outcome}: created, existing, updated, rejected, unknown.</summary>
    [StepArgumentTransformation("(created|existing|updated|rejected|unknown)", Name = "outcome")]
    public Outcome Outcome(string word) => Enum.Parse<Outcome>(word, ignoreCase: true);

    /// <summary>{aRole}: a student, a teacher, an admin.</summary>
    [StepArgumentTransformation("(?:an? )?(student|teacher|admin)s?", Name = "aRole")]
    public AskedRole Role(string word) => new(word);
}

/// <summary>A role that is asked for.</summary>
public sealed record AskedRole(string Word);
