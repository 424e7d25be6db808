using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups.Surface;

/// <summary>Rejections that several resources give.</summary>
static class Refusals
{
    /// <summary>An id that is nobody's.</summary>
    public static Rejection NoSuch(string what, long id) => new(
        Errors.NotFound,
        RuleBook.OneUnknown,
        id < 0 ? $"The id in the address is no number; a {what} is named by the id that POST answered."
            : $"There is no {what} {id}: it was never made, or it was deleted.");

    /// <summary>A method that the address has not.</summary>
    public static Rejection Method(string method) => new(
        Errors.MethodNotAllowed,
        RuleBook.Method,
        $"{method} does not go there: GET and POST go to an address without an id, GET, PUT and DELETE to one with an id.");

    /// <summary>A cluster is to be changed where it can only be read.</summary>
    public static Rejection ReadOnlyCluster() => new(
        Errors.MethodNotAllowed,
        RuleBook.ClustersReadOnly,
        "The setting v2StudentClusters lets v2 only read clusters: make the change in v1.");
}
