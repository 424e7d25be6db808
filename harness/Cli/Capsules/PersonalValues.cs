using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Cli.Capsules;

/// <summary>Collects what names people, by the names of the fields that platforms have it in.</summary>
sealed partial class PersonalValues
{
    static readonly HashSet<string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        "telephone", "phone", "mobile", "sms", "email", "emailaddress", "studentaccount", "teacheraccount", "account", "nickname",
        "firstname", "lastname", "givenname", "familyname", "middlename", "preferredfirstname", "preferredlastname", "displayname",
        "studentname", "teachername", "name", "username", "uniqueusername", "studentusername", "password", "oldmd5pass", "md5pass",
        "passwordmd5", "address", "zip", "birthdate", "date_of_birth", "day_of_birth", "place_of_birth", "identifier",
    };

    readonly HashSet<string> _values = new(StringComparer.Ordinal);

    /// <summary>All that were found.</summary>
    public IReadOnlyCollection<string> All => _values;

    /// <summary>A body of whatever form: JSON, XML, or a form.</summary>
    public void AddBody(string text)
    {
        if (text.AsSpan().TrimStart() is ['{' or '[', ..]) AddJson(text);
        else if (text.AsSpan().TrimStart() is ['<', ..]) AddXml(text);
        else AddPairs(text);
    }

    /// <summary>JSON; a text that is none is passed over.</summary>
    public void AddJson(string text)
    {
        if (text.Length == 0) return;
        try
        {
            using var document = JsonDocument.Parse(text);
            Walk(document.RootElement, personal: false);
        }
        catch (JsonException)
        {
            // A body that was cut or garbled by a fault: what was in it is in the others.
        }
    }

    /// <summary>The query of a request's target.</summary>
    public void AddQuery(string target)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        if (question >= 0) AddPairs(target[(question + 1)..]);
    }

    void Walk(JsonElement element, bool personal)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, personal);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject()) Walk(member.Value, Fields.Contains(member.Name));
        }
        else if (personal && element.ValueKind == JsonValueKind.String)
        {
            Add(element.GetString()!);
        }
    }

    void AddPairs(string text)
    {
        foreach (var pair in text.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            var (name, value) = (Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
            if (Fields.Contains(name)) Add(value);
            else if (value is ['{' or '[', ..]) AddJson(value);
        }
    }

    void AddXml(string text)
    {
        foreach (Match element in Elements().Matches(text))
        {
            if (Fields.Contains(element.Groups["name"].Value)) Add(System.Net.WebUtility.HtmlDecode(element.Groups["value"].Value));
        }
    }

    /// <summary>A single character stands for too much else.</summary>
    void Add(string value)
    {
        if (value.Trim().Length > 1) _values.Add(value.Trim());
    }

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    [GeneratedRegex(@"<(?:[^\s<>:/]+:)?(?<name>[^\s<>:/]+)(?:\s[^<>]*)?>(?<value>[^<]+)</", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Elements();
}
