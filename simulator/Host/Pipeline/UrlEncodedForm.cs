using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>Reads an <c>application/x-www-form-urlencoded</c> body.</summary>
static class UrlEncodedForm
{
    /// <summary>Assumption: PHP's default max_input_vars; what comes after is not seen.</summary>
    const int MaximumFields = 1000;

    public static Form Read(ReadOnlySpan<byte> body)
    {
        var fields = new List<KeyValuePair<string, string>>(8);
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body).AsMemory()))
        {
            if (fields.Count == MaximumFields) break;
            fields.Add(new KeyValuePair<string, string>(
                pair.DecodeName().ToString(),
                pair.DecodeValue().ToString()));
        }

        return new Form(fields, []);
    }
}
