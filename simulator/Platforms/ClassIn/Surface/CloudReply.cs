using System.Globalization;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>What is particular to cloud.api.php: ids of folders and files are texts on the wire [docs.eeo.cn cloud/*].</summary>
static class CloudReply
{
    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A rejection whose id, if it hands one out (206), is a text as well.</summary>
    public static Reply Reject(V1Call call, Rejection rejection)
    {
        if (rejection.Data is not { } id) return call.Reject(rejection);
        call.Decided(rejection.Rule);
        call.Explain(rejection.Explanation);
        return call.Answer(rejection.Error, json => json.WriteString("data", Text(id))) with { Outcome = Outcome.Rejected };
    }
}
