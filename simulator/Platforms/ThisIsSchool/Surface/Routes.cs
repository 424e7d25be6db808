using System.Globalization;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>Our own API by address and method. The vendor's is not public.</summary>
static class Routes
{
    static readonly Operation NotFound = new("notFound", call => ApiReply.Reject(call, Unknown(
        "The API has accounts, classes, schools, enrollments and link."))
        with
    { Outcome = Outcome.Unrouted });

    static readonly Operation MethodNotAllowed = new("methodNotAllowed", call => ApiReply.Reject(call, new Rejection(
        Errors.MethodNotAllowed, RuleBook.ApiAddress, $"{call.Request.Method} does nothing at this address.")));

    static readonly Dictionary<(string Place, string Method), Operation> Operations =
        new List<((string, string) Key, Operation Operation)>
    {
        (("accounts", "GET"), new("accounts.list", AccountCalls.List)),
        (("accounts", "POST"), new("accounts.create", AccountCalls.Create)),
        (("accounts/", "GET"), new("accounts.one", AccountCalls.One)),
        (("accounts/", "PATCH"), new("accounts.edit", AccountCalls.Edit)),
        (("accounts/", "DELETE"), new("accounts.delete", AccountCalls.Delete)),
        (("classes", "GET"), new("classes.list", ClassCalls.List)),
        (("classes", "POST"), new("classes.create", ClassCalls.Create)),
        (("classes/", "GET"), new("classes.one", ClassCalls.One)),
        (("classes/", "PATCH"), new("classes.edit", ClassCalls.Edit)),
        (("classes/", "DELETE"), new("classes.delete", ClassCalls.Delete)),
        (("classes//assignments", "GET"), new("assignments.list", AssignmentCalls.List)),
        (("classes//assignments", "POST"), new("assignments.create", AssignmentCalls.Create)),
        (("schools", "GET"), new("schools.list", DistrictCalls.Schools)),
        (("enrollments", "GET"), new("enrollments.list", DistrictCalls.Enrollments)),
        (("link", "GET"), new("link", DistrictCalls.Link)),
    }.ToDictionary(one => one.Key, one => one.Operation);

    static readonly HashSet<string> Places = [.. Operations.Keys.Select(key => key.Place)];

    public static IReadOnlyCollection<Operation> All => [.. Operations.Values, NotFound, MethodNotAllowed];

    public static Operation Find(WireRequest request)
    {
        var parts = request.Path.Trim('/').Split('/');
        var place = parts.Length switch
        {
            1 => parts[0],
            2 => $"{parts[0]}/",
            3 => $"{parts[0]}//{parts[2]}",
            _ => "",
        };
        if (!Places.Contains(place)) return NotFound;
        return Operations.GetValueOrDefault((place, request.Method), MethodNotAllowed);
    }

    /// <summary>The id in the address; a text that is no id is nobody's.</summary>
    public static long IdIn(Call call) =>
        long.TryParse(call.Request.Path.Trim('/').Split('/')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id : -1;

    public static Rejection Unknown(string explanation) => new(Errors.NotFound, RuleBook.ApiAddress, explanation);
}
