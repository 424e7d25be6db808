using System.Net;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Wire;

/// <summary>
/// A request's parameters: names in any letter case (the pages write CID and cid, RoomID and roomid), in the query or in
/// the form of a POST.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="formFirst">Whether the form counts when both have the parameter.</param>
/// <param name="repeated">What a repeated one is: <c>joined</c>, <c>first</c> or <c>last</c>.</param>
sealed class Parameters(WireRequest request, bool formFirst, string repeated)
{
    readonly bool _hasForm = request.Method == "POST" && request.Form.Fields.Count > 0;

    /// <summary>Whether a parameter that was read stood in query and form with different values.</summary>
    public bool Twice { get; private set; }

    /// <summary>Whether a parameter that was read was repeated.</summary>
    public bool Repeated { get; private set; }

    /// <summary>The value as sent, or null when there is none.</summary>
    public string? this[string name]
    {
        get
        {
            var inForm = _hasForm ? OfForm(name) : null;
            if (request.Query.Length == 0) return inForm;
            var inQuery = OfQuery(name);
            if (inForm is null) return inQuery;
            if (inQuery is null) return inForm;
            Twice |= inForm != inQuery;
            return formFirst ? inForm : inQuery;
        }
    }

    /// <summary>The first value of a name, query before form: enough to choose the sandbox by.</summary>
    public static string? First(WireRequest request, string name) =>
        new Parameters(request, formFirst: false, "first")[name];

    string? OfForm(string name)
    {
        string? found = null;
        var fields = request.Form.Fields;
        for (var i = 0; i < fields.Count; i++)
        {
            if (string.Equals(fields[i].Key, name, StringComparison.OrdinalIgnoreCase)) found = Next(found, fields[i].Value);
        }

        return found;
    }

    string? OfQuery(string name)
    {
        string? found = null;
        var query = request.Query.AsSpan().TrimStart('?');
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            var equals = pair.IndexOf('=');
            var key = equals < 0 ? pair : pair[..equals];
            if (!IsNamed(key, name)) continue;
            found = Next(found, equals < 0 ? "" : Decode(pair[(equals + 1)..]));
        }

        return found;
    }

    /// <summary>A value joins the ones before it. Bounded: together they are no longer than the request.</summary>
    string Next(string? before, string value)
    {
        if (before is null) return value;
        Repeated = true;
        return repeated switch { "first" => before, "last" => value, _ => Join(before, value) };
    }

    /// <summary>
    /// Ten thousand repetitions would be joined ten thousand times: what is longer than any text may be is not made longer.
    /// </summary>
    static string Join(string before, string value) => before.Length > 200_000 ? before : $"{before},{value}";

    static bool IsNamed(ReadOnlySpan<char> key, string name) =>
        key.ContainsAny('%', '+')
            ? key.Length <= name.Length * 3 && string.Equals(Decode(key), name, StringComparison.OrdinalIgnoreCase)
            : key.Equals(name, StringComparison.OrdinalIgnoreCase);

    static string Decode(ReadOnlySpan<char> text) =>
        text.ContainsAny('%', '+') ? WebUtility.UrlDecode(text.ToString()) : text.ToString();
}
