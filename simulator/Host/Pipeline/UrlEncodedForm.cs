using System.Net;
using System.Text;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Pipeline;

/// <summary>
/// Reads an <c>application/x-www-form-urlencoded</c> body from its bytes. Every call of the busiest path passes here:
/// names come from a pool, and a value without an escape is decoded once.
/// </summary>
static class UrlEncodedForm
{
    /// <summary>Assumption: PHP's default max_input_vars; what comes after is not seen.</summary>
    const int MaximumFields = 1000;

    static readonly NamePool Names = new();

    public static Form Read(ReadOnlySpan<byte> body)
    {
        var fields = new List<KeyValuePair<string, string>>(8);
        while (!body.IsEmpty && fields.Count < MaximumFields)
        {
            var end = body.IndexOf((byte)'&');
            var pair = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (pair.IsEmpty) continue;
            var equals = pair.IndexOf((byte)'=');
            var name = equals < 0 ? pair : pair[..equals];
            var value = equals < 0 ? default : pair[(equals + 1)..];
            fields.Add(new KeyValuePair<string, string>(
                Escaped(name) ? Decode(name) : Names.Get(name),
                Escaped(value) ? Decode(value) : Encoding.UTF8.GetString(value)));
        }

        return new Form(fields, []);
    }

    static bool Escaped(ReadOnlySpan<byte> text) => text.ContainsAny((byte)'%', (byte)'+');

    static string Decode(ReadOnlySpan<byte> text) => WebUtility.UrlDecode(Encoding.UTF8.GetString(text));
}
