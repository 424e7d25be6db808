using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>What one resource answers; null where it has nothing to answer.</summary>
sealed record ResourceOperations(
    Operation List,
    Operation Create,
    Operation One,
    Operation Edit,
    Operation Delete,
    Operation? ListResults = null,
    Operation? RecordResult = null);

/// <summary>The operations by address and method. v1 and v2 share them: the call knows which it is.</summary>
static class Routes
{
    static readonly Operation UnknownAddress = new("unknownAddress", Gate.UnknownAddress);
    static readonly Operation MethodNotAllowed = new("methodNotAllowed", call => Gate.Open(call, null));

    /// <summary>In the order of <see cref="Resource"/>.</summary>
    static readonly ResourceOperations[] Resources = [GroupCalls.Operations, ClusterCalls.Operations, StudentCalls.Operations];

    public static IReadOnlyCollection<Operation> All => [.. Resources.SelectMany(EachOf), UnknownAddress, MethodNotAllowed];

    public static Operation Find(WireRequest request)
    {
        if (!Address.TryParse(request.Path, out var address)) return UnknownAddress;
        var resource = Resources[(int)address.Resource];
        return (address.Place, request.Method) switch
        {
            (Place.Collection, "GET") => resource.List,
            (Place.Collection, "POST") => resource.Create,
            (Place.One, "GET") => resource.One,
            (Place.One, "PUT") => resource.Edit,
            (Place.One, "DELETE") => resource.Delete,
            (Place.Results, "GET") => resource.ListResults ?? MethodNotAllowed,
            (Place.Results, "POST") => resource.RecordResult ?? MethodNotAllowed,
            _ => MethodNotAllowed,
        };
    }

    static IEnumerable<Operation> EachOf(ResourceOperations of) =>
        new[] { of.List, of.Create, of.One, of.Edit, of.Delete, of.ListResults, of.RecordResult }.OfType<Operation>();

    /// <summary>An operation that passes the gate first.</summary>
    public static Operation Of(string name, Func<ApiCall, Reply> handle) => new(name, call => Gate.Open(call, handle));
}
