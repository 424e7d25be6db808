using System.Diagnostics.CodeAnalysis;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Simulators.Kernel.Sandboxes;

namespace Simulators.DigitalChalk.Tests;

/// <summary>An organisation in a sandbox of its own, and calls to it as its code makes them.</summary>
public sealed class Organisation(HttpClient client, Sandbox sandbox)
{
    public const string Endpoint = "/digitalchalk/dc/api/v4";
    public const string Wsdl = "/digitalchalk/dc/api/v4.wsdl";
    public const string Namespace = "http://digitalchalk.com/api/v4";

    int _people;

    public Sandbox Sandbox => sandbox;

    public string AccessKey => sandbox.Platform("digitalchalk")!.Credentials["accessKey"];

    public string SecretKey => sandbox.Platform("digitalchalk")!.Credentials["secretKey"];

    public DateTimeOffset Now => sandbox.Clock.GetUtcNow();

    public static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is the vendor's choice, not ours.")]
    public static string Sign(string secret, string data) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(data)));

    /// <summary>An element of the namespace with the samples' prefix.</summary>
    public static string E(string name, string text) => $"<dcAPI:{name}>{SecurityElement.Escape(text)}</dcAPI:{name}>";

    public string Auth(string operation, string? accessKey = null, string? timestamp = null, string? signature = null)
    {
        timestamp ??= Stamp(Now);
        signature ??= Sign(SecretKey, $"v4{operation}{timestamp}");
        return $"<dcAPI:auth>{E("accessKey", accessKey ?? AccessKey)}{E("timestamp", timestamp)}{E("signature", signature)}</dcAPI:auth>";
    }

    /// <summary>A message as the vendor's sample has it, on one line.</summary>
    public static string Envelope(string payload, string header = "") =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" "
        + $"xmlns:dcAPI=\"{Namespace}\">{header}<soap:Body>{payload}</soap:Body></soap:Envelope>";

    /// <summary>The request element of an operation, signed.</summary>
    public string Request(string operation, string content) =>
        $"<dcAPI:{operation}Request>{Auth(operation)}{content}</dcAPI:{operation}Request>";

    public static string User(
        string emailAddress,
        string? username = null,
        string firstName = "Ada",
        string lastName = "Lovelace",
        string licenseAgreed = "true",
        string password = "s3cret-Word",
        string passwordReset = "false",
        string? tags = "") =>
        $"<dcAPI:user>{E("emailAddress", emailAddress)}{E("username", username ?? emailAddress)}{E("firstName", firstName)}"
        + $"{E("lastName", lastName)}{E("licenseAgreed", licenseAgreed)}{E("password", password)}{E("passwordReset", passwordReset)}"
        + $"{(tags is null ? "" : E("tags", tags))}</dcAPI:user>";

    public Task<SoapAnswer> Call(string operation, params (string Name, string Value)[] elements) =>
        Post(Envelope(Request(operation, string.Concat(elements.Select(element => E(element.Name, element.Value))))));

    public Task<SoapAnswer> CallWith(string operation, string content) => Post(Envelope(Request(operation, content)));

    public Task<SoapAnswer> CreateUser(string user) => CallWith("createUser", user);

    public Task<SoapAnswer> CreateAndRegister(string user, string offeringId) =>
        CallWith("createAndRegisterUser", user + E("offeringId", offeringId));

    public Task<SoapAnswer> Register(string username, string offeringId) =>
        Call("registerUser", ("username", username), ("offeringId", offeringId));

    public async Task<bool> Exists(string username)
    {
        var answer = await Call("doesUserExist", ("username", username));
        Assert.Equal(200, answer.Status);
        return bool.Parse(answer.Text("exists"));
    }

    /// <summary>Somebody new, by e-mail address.</summary>
    public async Task<string> NewUser(string tags = "")
    {
        var emailAddress = $"person{Interlocked.Increment(ref _people)}@example.org";
        Assert.Equal(200, (await CreateUser(User(emailAddress, tags: tags))).Status);
        return emailAddress;
    }

    public async Task<string> NewOffering(string title = "Safety", string? tags = null, DateTimeOffset? end = null) =>
        (await Dashboard("createOffering", new { offeringTitle = title, tags, registrationEndDate = end?.ToString("O") }))
            .GetProperty("offeringId").GetString()!;

    public Task<SoapAnswer> Post(string body, string? contentType = "text/xml; charset=utf-8", string path = Endpoint) =>
        Post(Encoding.UTF8.GetBytes(body), contentType, path);

    public Task<SoapAnswer> Post(byte[] body, string? contentType = "text/xml; charset=utf-8", string path = Endpoint) =>
        Send(HttpMethod.Post, path, body, contentType);

    /// <param name="headers">Besides the content type.</param>
    public async Task<SoapAnswer> Send(
        HttpMethod method,
        string path,
        byte[]? body = null,
        string? contentType = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/s/{sandbox.Id}{path}", UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            if (contentType is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        return await SoapAnswer.Read(response);
    }

    public void Set(string setting, string value) =>
        Assert.Null(sandbox.Platform("digitalchalk")!.Settings.Change(new Dictionary<string, string?> { [setting] = value }));

    public void FreezeAt(DateTimeOffset at)
    {
        sandbox.Clock.Freeze(true);
        sandbox.Clock.Set(at);
    }

    public async Task Advance(TimeSpan by) => await sandbox.AdvanceAsync(by);

    /// <summary>Does what a person does in the vendor's own pages.</summary>
    public async Task<JsonElement> Dashboard(string action, object body)
    {
        var instance = sandbox.Platform("digitalchalk")!;
        var found = instance.Platform.Dashboard.Single(known => known.Name == action);
        var node = await instance.ExecuteAsync(context => found.Handle(context, JsonSerializer.SerializeToElement(body)));
        return JsonSerializer.SerializeToElement(node);
    }

    /// <summary>The rows of a collection that the state view shows.</summary>
    public IReadOnlyList<JsonElement> State(string collection) =>
        [.. sandbox.Platform("digitalchalk")!.Store.ViewAsync(collection, new(0, int.MaxValue)).AsTask().Result!.Items
            .Select(item => JsonSerializer.SerializeToElement(item))];
}
