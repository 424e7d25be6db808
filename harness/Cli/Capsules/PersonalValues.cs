using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulators.Cli.Capsules;

/// <summary>
/// Collects what names people, by the names of the fields that platforms have it in, from what was sent: what a platform made up
/// (a username, a password) it makes up again. Names and addresses are taken word by word, for platforms put them together; of an
/// e-mail address what stands before the @; passwords whole.
/// </summary>
sealed partial class PersonalValues
{
    static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "telephone", "phone", "mobile", "sms", "email", "emailaddress", "studentaccount", "teacheraccount", "account", "nickname",
        "firstname", "lastname", "givenname", "familyname", "middlename", "preferredfirstname", "preferredlastname",
        "displayname", "studentname", "teachername", "name", "username", "uniqueusername", "studentusername", "address",
        "place_of_birth", "identifier",
    };

    static readonly HashSet<string> Secret =
        new(["password", "md5pass", "oldmd5pass", "passwordmd5"], StringComparer.OrdinalIgnoreCase);

    static readonly HashSet<string> Dated =
        new(["birthdate", "date_of_birth", "day_of_birth"], StringComparer.OrdinalIgnoreCase);

    readonly HashSet<string> _words = new(StringComparer.Ordinal);
    readonly HashSet<string> _structure = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of names, in lower case, without those that requests are made of: somebody may be called Name.</summary>
    public IEnumerable<string> Words => _words.Where(word => !_structure.Contains(word));

    public HashSet<string> Secrets { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Dates { get; } = new(StringComparer.Ordinal);

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
            Walk(document.RootElement, "");
        }
        catch (JsonException)
        {
            // A body that a client garbled: no platform made anything of it.
        }
    }

    /// <summary>The target of a request: its path is no name, its query may hold some.</summary>
    public void AddTarget(string target)
    {
        var question = target.IndexOf('?', StringComparison.Ordinal);
        AddStructure(question < 0 ? target : target[..question]);
        if (question >= 0) AddPairs(target[(question + 1)..]);
    }

    /// <summary>The words of a text in their order.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    public static partial Regex WordShape();

    void Walk(JsonElement element, string field)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, field);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                AddStructure(member.Name);
                Walk(member.Value, member.Name);
            }
        }
        else if (element.ValueKind == JsonValueKind.String)
        {
            Add(field, element.GetString()!);
        }
    }

    void AddPairs(string text)
    {
        foreach (var pair in text.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            var (name, value) = (Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
            AddStructure(name);
            if (value is ['{' or '[', ..]) AddJson(value);
            else Add(name, value);
        }
    }

    void AddXml(string text)
    {
        foreach (Match element in Elements().Matches(text))
        {
            AddStructure(element.Groups["name"].Value);
            Add(element.Groups["name"].Value, WebUtility.HtmlDecode(element.Groups["value"].Value));
        }
    }

    void Add(string field, string value)
    {
        if (Secret.Contains(field) && value.Length > 1) Secrets.Add(value);
        else if (Dated.Contains(field) && value.Length >= 10) Dates.Add(value[..10]);
        else if (Named.Contains(field)) AddWords(value.Split('@')[0]);
    }

    void AddWords(string value)
    {
        foreach (Match word in WordShape().Matches(value))
        {
            // A single letter or a short number stands for too much else.
            if (word.Length > 1 && !(word.Length < 5 && word.Value.All(char.IsDigit))) _words.Add(word.Value.ToLowerInvariant());
        }
    }

    /// <summary>Words that stay, for requests are made of them.</summary>
    public void AddStructure(string text)
    {
        foreach (Match word in WordShape().Matches(text)) _structure.Add(word.Value);
    }

    static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    [GeneratedRegex(@"<([^\s<>:/]+:)?(?<name>[^\s<>:/]+)(\s[^<>]*)?>(?<value>[^<]+)</", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Elements();
}
