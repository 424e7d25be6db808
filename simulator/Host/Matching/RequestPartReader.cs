using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Host.Matching;

/// <summary>Reads the members of a request pattern, one by one.</summary>
static class RequestPartReader
{
    public const string Known =
        "method, url, urlPattern, urlPath, urlPathPattern, urlPathTemplate, pathParameters, scheme, host, port, clientIp, queryParameters, "
        + "formParameters, headers, cookies, basicAuth, bodyPatterns";

    /// <summary>A name that stands in a template for one segment of the path.</summary>
    const string Placeholder = @"\{([A-Za-z0-9_-]+)\}";

    /// <summary>False when there is no such member.</summary>
    public static bool TryRead(JsonElement pattern, JsonProperty member, string path, List<RequestPart> parts)
    {
        switch (member.Name)
        {
            case "method":
                AddMethod(PatternJson.Text(member.Value, path), parts);
                return true;
            case "url" or "urlPath" or "urlPattern" or "urlPathPattern" or "urlPathTemplate":
                RefuseSecondUrl(pattern, member.Name, path);
                AddUrl(member.Name, PatternJson.Text(member.Value, path), path, parts);
                return true;
            case "pathParameters":
                AddPathParameters(pattern, member.Value, path, parts);
                return true;
            case "headers":
                AddSeveral(member.Value, path, parts, (subject, name, asked) => asked.SplitHeader(subject.Request.Header(name)));
                return true;
            case "queryParameters":
                AddSeveral(member.Value, path, parts, (subject, name, _) => subject.Query(name));
                return true;
            case "formParameters":
                AddSeveral(member.Value, path, parts, (subject, name, _) => subject.Form(name));
                return true;
            default:
                return TryReadOther(member, path, parts);
        }
    }

    static bool TryReadOther(JsonProperty member, string path, List<RequestPart> parts)
    {
        switch (member.Name)
        {
            case "cookies":
                foreach (var cookie in PatternJson.Members(member.Value, path))
                    Add(parts, PatternReader.Read(cookie.Value, $"{path}.{cookie.Name}"), subject => subject.Cookie(cookie.Name));
                return true;
            case "basicAuth" or "basicAuthCredentials":
                AddBasicAuth(member.Value, path, parts);
                return true;
            case "bodyPatterns":
                foreach (var (item, i) in PatternJson.Items(member.Value, path).Select((item, i) => (item, i)))
                {
                    var body = PatternReader.Read(item, $"{path}[{i}]");
                    parts.Add(new RequestPart(
                        PartKind.Other,
                        subject => subject.IsBodyWhole && body.Fits(subject.Body),
                        subject => subject.IsBodyWhole ? body.Distance(subject.Body) : 1));
                }

                return true;
            case "scheme":
                Add(parts, new EqualToPattern(PatternJson.Text(member.Value, path), StringComparison.OrdinalIgnoreCase), subject => subject.Request.Scheme);
                return true;
            case "host":
                Add(parts, PatternReader.Read(member.Value, path), subject => new HostString(subject.Request.Host).Host);
                return true;
            case "port":
                var port = PatternJson.Whole(member.Value, path, 1, 65535).ToString(CultureInfo.InvariantCulture);
                Add(parts, new EqualToPattern(port, StringComparison.Ordinal), PortOf);
                return true;
            case "clientIp":
                Add(parts, PatternReader.Read(member.Value, path), subject => subject.Request.ClientAddress?.ToString());
                return true;
            default:
                return false;
        }
    }

    static string PortOf(RequestSubject subject) =>
        (new HostString(subject.Request.Host).Port ?? (subject.Request.Scheme == "https" ? 443 : 80)).ToString(CultureInfo.InvariantCulture);

    static void Add(List<RequestPart> parts, ValuePattern pattern, Func<RequestSubject, string?> value) =>
        parts.Add(new RequestPart(
            PartKind.Other,
            subject => pattern.Fits(new MatchedValue(value(subject), subject.Budget)),
            subject => pattern.Distance(new MatchedValue(value(subject), subject.Budget))));

    static void AddSeveral(
        JsonElement json,
        string path,
        List<RequestPart> parts,
        Func<RequestSubject, string, MultiPattern, IReadOnlyList<string>> values)
    {
        foreach (var member in PatternJson.Members(json, path))
        {
            var (name, asked) = (member.Name, PatternReader.ReadMulti(member.Value, $"{path}.{member.Name}"));
            parts.Add(new RequestPart(
                PartKind.Other,
                subject => asked.Fits(values(subject, name, asked), subject.Budget),
                subject => asked.Distance(values(subject, name, asked), subject.Budget)));
        }
    }

    static void AddMethod(string method, List<RequestPart> parts)
    {
        if (method.Equals("ANY", StringComparison.OrdinalIgnoreCase)) return;
        parts.Add(new RequestPart(PartKind.Method, Fits, subject => Fits(subject) ? 0 : 1));

        bool Fits(RequestSubject subject) => subject.Request.Method.Equals(method, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>WireMock has a place for one; of two it would ignore one.</summary>
    static void RefuseSecondUrl(JsonElement pattern, string name, string path)
    {
        foreach (var other in pattern.EnumerateObject())
        {
            var isUrl = other.Name is "url" or "urlPath" or "urlPattern" or "urlPathPattern" or "urlPathTemplate";
            if (isUrl && other.Name != name && other.Value.ValueKind != JsonValueKind.Null)
                throw PatternJson.Unsupported(path, $"cannot stand beside {other.Name}: say one of them");
        }
    }

    static void AddUrl(string name, string expected, string path, List<RequestPart> parts)
    {
        ValuePattern pattern = name switch
        {
            "url" or "urlPath" => new EqualToPattern(expected, StringComparison.Ordinal),
            "urlPathTemplate" => new RegexPattern(TemplateOf(expected, path), wanted: true),
            _ => new RegexPattern(RegexPattern.Whole(expected, StringComparison.Ordinal, path), wanted: true),
        };
        var pathOnly = name is "urlPath" or "urlPathPattern" or "urlPathTemplate";
        parts.Add(new RequestPart(
            PartKind.Url,
            subject => subject.Urls(pathOnly).Any(url => pattern.Fits(new MatchedValue(url, subject.Budget))),
            subject => subject.Urls(pathOnly).Min(url => pattern.Distance(new MatchedValue(url, subject.Budget)))));
    }

    static Regex TemplateOf(string template, string path)
    {
        var pieces = Regex.Split(template, Placeholder, RegexOptions.None, RegexPattern.Timeout);
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Length; i++) text.Append(i % 2 == 0 ? Regex.Escape(pieces[i]) : "([^/]+)");
        return RegexPattern.Whole(text.ToString(), StringComparison.Ordinal, path);
    }

    static void AddPathParameters(JsonElement pattern, JsonElement json, string path, List<RequestPart> parts)
    {
        if (!pattern.TryGetProperty("urlPathTemplate", out var template))
            throw PatternJson.Unsupported(path, "goes with urlPathTemplate only");
        var text = PatternJson.Text(template, "urlPathTemplate");
        var names = Regex.Matches(text, Placeholder, RegexOptions.None, RegexPattern.Timeout).Select(found => found.Groups[1].Value).ToList();
        var regex = TemplateOf(text, "urlPathTemplate");
        foreach (var member in PatternJson.Members(json, path))
        {
            var place = names.IndexOf(member.Name) + 1;
            if (place == 0) throw PatternJson.Unsupported($"{path}.{member.Name}", $"is not in the template {text}");
            Add(parts, PatternReader.Read(member.Value, $"{path}.{member.Name}"), subject => ValueIn(regex, place, subject));
        }
    }

    static string? ValueIn(Regex template, int place, RequestSubject subject) =>
        subject.Urls(pathOnly: true).Select(url => template.Match(url)).FirstOrDefault(found => found.Success) is { } match
            ? Uri.UnescapeDataString(match.Groups[place].Value)
            : null;

    static void AddBasicAuth(JsonElement json, string path, List<RequestPart> parts)
    {
        var (user, password) = ("", "");
        foreach (var member in PatternJson.Members(json, path))
        {
            var text = PatternJson.Text(member.Value, $"{path}.{member.Name}");
            if (member.Name == "username") user = text;
            else if (member.Name == "password") password = text;
            else throw PatternJson.Unsupported($"{path}.{member.Name}", "is not supported here; username, password are");
        }

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        Add(parts, new EqualToPattern(expected, StringComparison.Ordinal), subject => subject.Request.Header("Authorization"));
    }
}
