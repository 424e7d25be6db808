using System.Text.Json.Nodes;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Electa;

/// <summary>One call as a row of a table describes it, over what the task usually sends.</summary>
/// <remarks>
/// A column is a parameter, but for three: <c>at</c> is another path (with a query, if need be), <c>by</c> another method,
/// <c>as</c> another body (JSON or multipart). A cell <c>{left out}</c> takes a parameter away.
/// </remarks>
sealed class ElectaRequest
{
    const string LeftOut = "{left out}";

    static readonly string[] Columns = ["at", "by", "as"];

    readonly List<(string Name, string Value)> _parameters;
    readonly string _method;
    readonly string _path;
    readonly string _form;

    public ElectaRequest(ElectaTask task, IReadOnlyList<(string Name, string Value)> row, Things things)
    {
        string? Said(string column) =>
            row.Where(cell => cell.Name == column).Select(cell => things.Fill(cell.Value)).FirstOrDefault();
        var sent = row.Where(cell => !Columns.Contains(cell.Name)).ToList();
        _method = Said("by") ?? task.Method;
        _path = Said("at") ?? task.Path;
        _form = Said("as") ?? "form";
        _parameters =
        [
            .. task.Usual.Where(usual => !sent.Exists(cell => SameName(cell.Name, usual.Name)))
                .Concat(sent)
                .Where(parameter => parameter.Value != LeftOut)
                .Select(parameter => (parameter.Name, things.Fill(parameter.Value))),
        ];
    }

    /// <summary>The parameter's value as it is sent, or null.</summary>
    public string? this[string name] =>
        _parameters.Where(parameter => SameName(parameter.Name, name)).Select(parameter => parameter.Value).FirstOrDefault();

    /// <summary>The request to the platform at that address.</summary>
    public HttpRequestMessage At(Uri baseUrl)
    {
        var address = baseUrl.ToString().TrimEnd('/') + _path;
        // Where the body is no form, the query has everything: nothing but the body's form can be what is refused.
        var inQuery = _method == "GET" || _form == "JSON";
        if (inQuery) address += (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Query();
        return new HttpRequestMessage(new HttpMethod(_method), new Uri(address)) { Content = _method == "GET" ? null : Body() };
    }

    HttpContent Body() => _form switch
    {
        "form" => new FormUrlEncodedContent(Pairs()),
        "JSON" => new StringContent(Json(), System.Text.Encoding.UTF8, "application/json"),
        "multipart" => Multipart(),
        _ => throw new ExpectationException($"A body can be a form, JSON or multipart; the column 'as' says '{_form}'."),
    };

    IEnumerable<KeyValuePair<string, string>> Pairs() =>
        _parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value));

    string Query() => string.Join('&', _parameters.Select(
        parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}"));

    string Json()
    {
        var json = new JsonObject();
        foreach (var (name, value) in _parameters) json[name] = value;
        return json.ToJsonString();
    }

    MultipartFormDataContent Multipart()
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in _parameters) content.Add(new StringContent(value), name);
        return content;
    }

    static bool SameName(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
