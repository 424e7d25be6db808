using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Client;

namespace Simulators.Steps;

/// <summary>Sends a request and writes down both sides of it.</summary>
static class ExchangeRecorder
{
    /// <param name="http">Who sends it.</param>
    /// <param name="request">What is sent.</param>
    /// <param name="mayBreak">True: a connection that breaks off is an exchange with the status 0. False: it is an error.</param>
    public static async Task<Exchange> SendAsync(HttpClient http, HttpRequestMessage request, bool mayBreak)
    {
        byte[] sent = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync();
        try
        {
            return await SendAsync(http, request, sent);
        }
        catch (Exception e) when (mayBreak && e is (HttpRequestException or IOException or OperationCanceledException))
        {
            var fields = HeadersOf(request.Headers, request.Content?.Headers);
            return new Exchange(request.Method.Method, request.RequestUri!, fields, sent, 0, new Headers([]), []);
        }
    }

    static async Task<Exchange> SendAsync(HttpClient http, HttpRequestMessage request, byte[] sent)
    {
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new Exchange(
            request.Method.Method,
            request.RequestUri!,
            HeadersOf(request.Headers, request.Content?.Headers),
            sent,
            (int)response.StatusCode,
            HeadersOf(response.Headers, response.Content.Headers),
            body);
    }

    /// <summary>As the report shows it: text where a body is text, base64 where it is none.</summary>
    public static string ToJson(Exchange exchange) => new JsonObject
    {
        ["method"] = exchange.Method,
        ["url"] = exchange.Url.ToString(),
        ["requestHeaders"] = ToJson(exchange.RequestHeaders),
        ["requestBody"] = TextOf(exchange.RequestBody),
        ["status"] = exchange.Status,
        ["headers"] = ToJson(exchange.Headers),
        ["body"] = TextOf(exchange.Body),
        ["id"] = exchange.Id,
        ["rules"] = new JsonArray([.. exchange.Rules.Select(rule => JsonValue.Create(rule))]),
        ["explanation"] = exchange.Explanation,
    }.ToJsonString(JsonSerializerOptions.Web);

    static Headers HeadersOf(params System.Net.Http.Headers.HttpHeaders?[] fields) =>
        new([.. fields.OfType<System.Net.Http.Headers.HttpHeaders>().SelectMany(
            part => part.NonValidated.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value))))]);

    static JsonObject ToJson(Headers headers)
    {
        var json = new JsonObject();
        foreach (var (name, value) in headers.All) json[name] = value;
        return json;
    }

    static string TextOf(byte[] body)
    {
        try
        {
            return new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body);
        }
        catch (System.Text.DecoderFallbackException)
        {
            return "base64:" + Convert.ToBase64String(body);
        }
    }
}
