namespace Simulators.Steps.ClassLink;

/// <summary>A version of OneRoster, and where its paths begin below a district's address.</summary>
public sealed record OneRoster(string Version)
{
    /// <summary>The path of its root, without a slash at either end.</summary>
    public string Root => Version == "1.1" ? "ims/oneroster/v1p1" : "ims/oneroster/rostering/v1p2";
}

/// <summary>The parameter {oneroster}: "OneRoster 1.1" or "OneRoster 1.2".</summary>
[Binding]
public sealed class OneRosterTransformation
{
    /// <summary>A version by its name.</summary>
    [StepArgumentTransformation(@"OneRoster (1\.1|1\.2)", Name = "oneroster")]
    public OneRoster Version(string number) => new(number);
}
