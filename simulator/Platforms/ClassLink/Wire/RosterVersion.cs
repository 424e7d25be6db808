namespace Simulators.ClassLink.Wire;

/// <summary>The versions of OneRoster that are answered, by base path.</summary>
enum RosterVersion
{
    /// <summary>1.1, below <c>/ims/oneroster/v1p1</c>.</summary>
    V11,

    /// <summary>1.2, below <c>/ims/oneroster/rostering/v1p2</c>.</summary>
    V12,
}
