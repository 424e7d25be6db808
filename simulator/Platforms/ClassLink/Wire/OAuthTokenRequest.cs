using System.Text;
using System.Text.Json;
using Simulators.Kernel.Wire;

namespace Simulators.ClassLink.Wire;

/// <summary>What was posted to the token endpoint: a form, or a JSON object of texts.</summary>
sealed class OAuthTokenRequest
{
    const string FormType = "application/x-www-form-urlencoded";
    const string JsonType = "application/json";

    readonly IReadOnlyList<KeyValuePair<string, string>> _parameters;

    OAuthTokenRequest(IReadOnlyList<KeyValuePair<string, string>> parameters, bool isJson, string? problem) =>
        (_parameters, IsJson, Problem) = (parameters, isJson, problem);

    public bool IsJson { get; }

    /// <summary>Why the body could not be read, or null.</summary>
    public string? Problem { get; }

    /// <summary>A parameter that stands more than once, or null.</summary>
    public string? Repeated =>
        _parameters.GroupBy(parameter => parameter.Key).FirstOrDefault(group => group.Skip(1).Any())?.Key;

    public string? this[string name]
    {
        get
        {
            foreach (var parameter in _parameters)
            {
                if (parameter.Key == name) return parameter.Value;
            }

            return null;
        }
    }

    public static OAuthTokenRequest Read(WireRequest request)
    {
        var type = request.Header("Content-Type") ?? "";
        if (request.BodyLength == 0) return new OAuthTokenRequest([], isJson: false, null);
        if (request.BodyLength > request.Body.Length) return Unreadable($"it has {request.BodyLength} bytes");
        if (type.StartsWith(FormType, StringComparison.OrdinalIgnoreCase))
            return new OAuthTokenRequest(request.Form.Fields, isJson: false, request.Form.Problem);
        return type.StartsWith(JsonType, StringComparison.OrdinalIgnoreCase)
            ? ReadJson(request.Body.Span)
            : Unreadable($"its content type must be {FormType} or {JsonType}, not '{(type.Length > 60 ? type[..60] : type)}'");
    }

    /// <summary>Id and secret of HTTP Basic, each perhaps encoded [RFC 6749 section 2.3.1]; null when it is not that.</summary>
    public static (string Id, string Secret)? Basic(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (
            OAuthText.Decode(text.AsSpan(0, colon), plusIsSpace: true),
            OAuthText.Decode(text.AsSpan(colon + 1), plusIsSpace: true));
    }

    static OAuthTokenRequest ReadJson(ReadOnlySpan<byte> body)
    {
        List<KeyValuePair<string, string>> found = [];
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return Unreadable("it is no JSON object");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (reader.TokenType == JsonTokenType.String) found.Add(KeyValuePair.Create(name, reader.GetString()!));
                else if (reader.TokenType != JsonTokenType.Null) return Unreadable("its members must be texts, scope too: one "
                    + "text, separated by blanks");
            }

            // What stands behind the object is an error of the reader's.
            reader.Read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is how the reader says that a text is no Unicode.
            return Unreadable("it is no JSON");
        }

        return new OAuthTokenRequest(found, isJson: true, null);
    }

    static OAuthTokenRequest Unreadable(string problem) => new([], isJson: false, problem);
}
