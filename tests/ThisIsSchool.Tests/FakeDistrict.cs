using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Simulators.ThisIsSchool.Tests;

/// <summary>A OneRoster provider with a district in memory, which can be made to fail in many ways.</summary>
public sealed class FakeDistrict : HttpMessageHandler
{
    public const string Key = "consumer key/1";
    public const string Secret = "s&cret";

    readonly Dictionary<string, List<JsonObject>> _collections = new()
    {
        ["schools"] = [],
        ["courses"] = [],
        ["classes"] = [],
        ["users"] = [],
        ["enrollments"] = [],
    };

    readonly bool _is12;
    int _left;

    public FakeDistrict(bool is12 = false) => _is12 = is12;

    /// <summary>What was asked for, in order: path and query.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>The Authorization headers that came.</summary>
    public List<string> Authorizations { get; } = [];

    /// <summary>Answers in the district's place, by collection and offset; null lets the district answer.</summary>
    public Func<string, int, CancellationToken, Task<HttpResponseMessage?>> Fault { get; set; } = (_, _, _) =>
        Task.FromResult<HttpResponseMessage?>(null);

    /// <summary>Changes the total that a page says; null leaves it out.</summary>
    public Func<string, int, int, int?> Total { get; set; } = (_, _, total) => total;

    /// <summary>At most this many records a page, whatever is asked for.</summary>
    public int Clamp { get; set; } = int.MaxValue;

    /// <summary>How many requests a token of 1.2 is good for.</summary>
    public int TokenLife { get; set; } = int.MaxValue;

    public IList<JsonObject> this[string collection] => _collections[collection];

    public JsonObject User(string sourcedId) => _collections["users"].Single(user => (string)user["sourcedId"]! == sourcedId);

    public FakeDistrict School(string id, string name) =>
        Add("schools", new JsonObject { ["sourcedId"] = id, ["name"] = name, ["type"] = "school" });

    public FakeDistrict Course(string id, string title) =>
        Add("courses", new JsonObject { ["sourcedId"] = id, ["title"] = title });

    public FakeDistrict Class(string id, string title, string school = "s1", string? course = null) =>
        Add("classes", new JsonObject
        {
            ["sourcedId"] = id,
            ["title"] = title,
            ["school"] = Reference(school),
            ["course"] = course is null ? null : Reference(course),
        });

    public FakeDistrict Person(string id, string role, string? username = null, string? email = null, params string[] schools)
    {
        var user = new JsonObject
        {
            ["sourcedId"] = id,
            ["username"] = username ?? $"user-{id}",
            ["email"] = email ?? "",
            ["givenName"] = $"Given {id}",
            ["familyName"] = $"Family {id}",
        };
        var orgs = schools.Length == 0 ? ["s1"] : schools;
        if (_is12)
            user["roles"] = new JsonArray(
                [.. orgs.Select(org => new JsonObject { ["roleType"] = "primary", ["role"] = role, ["org"] = Reference(org) })]);
        else (user["role"], user["orgs"]) = (role, new JsonArray([.. orgs.Select(Reference)]));
        return Add("users", user);
    }

    public FakeDistrict Teacher(string id, string? username = null, string? email = null, params string[] schools) =>
        Person(id, "teacher", username, email, schools);

    public FakeDistrict Student(string id, string? username = null, string? email = null, params string[] schools) =>
        Person(id, "student", username, email, schools);

    public FakeDistrict Enroll(string id, string @class, string user, string role) => Add("enrollments", new JsonObject
    {
        ["sourcedId"] = id,
        ["class"] = Reference(@class),
        ["user"] = Reference(user),
        ["role"] = role,
    });

    /// <summary>One school, one French class with its teacher and two students.</summary>
    public static FakeDistrict Small(bool is12 = false) => new FakeDistrict(is12)
        .School("s1", "Harbour").Course("c1", "French").Class("k1", "7a", course: "c1")
        .Teacher("t1").Student("p1").Student("p2")
        .Enroll("e1", "k1", "t1", "teacher").Enroll("e2", "k1", "p1", "student").Enroll("e3", "k1", "p2", "student");

    public FakeDistrict Remove(string collection, string sourcedId)
    {
        Assert.Equal(1, _collections[collection].RemoveAll(row => (string)row["sourcedId"]! == sourcedId));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!.PathAndQuery);
        Authorizations.Add(request.Headers.Authorization?.ToString() ?? "");
        if (request.RequestUri.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)) return Token(
            await request.Content!.ReadAsStringAsync(cancellationToken));
        var root = _is12 ? "/ims/oneroster/rostering/v1p2/" : "/ims/oneroster/v1p1/";
        Assert.StartsWith(root, request.RequestUri.AbsolutePath, StringComparison.Ordinal);
        if (_is12 && _left-- <= 0) return new HttpResponseMessage(HttpStatusCode.Unauthorized);
        var collection = request.RequestUri.AbsolutePath[root.Length..];
        var query = request.RequestUri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(
            pair => pair[0], pair => pair[1]);
        var (limit, offset) = (
            int.Parse(query["limit"], CultureInfo.InvariantCulture), int.Parse(query["offset"], CultureInfo.InvariantCulture));
        return await Fault(collection, offset, cancellationToken) ?? Page(collection, Math.Min(limit, Clamp), offset);
    }

    HttpResponseMessage Page(string collection, int limit, int offset)
    {
        var rows = _collections[collection];
        var page = new JsonArray([.. rows.Skip(offset).Take(limit).Select(row => row.DeepClone())]);
        var answer = Json(new JsonObject { [collection == "schools" ? "orgs" : collection] = page }.ToJsonString());
        if (Total(collection, offset, rows.Count) is { } total) answer.Headers.Add(
            "X-Total-Count", total.ToString(CultureInfo.InvariantCulture));
        return answer;
    }

    HttpResponseMessage Token(string form)
    {
        Assert.StartsWith("grant_type=client_credentials&scope=https", form, StringComparison.Ordinal);
        var pair = $"{Uri.EscapeDataString(Key)}:{Uri.EscapeDataString(Secret)}";
        Assert.Equal($"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))}", Authorizations[^1]);
        _left = TokenLife;
        return Json($$"""{"access_token":"token-{{Asked.Count}}","token_type":"bearer","expires_in":3600}""");
    }

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    static JsonObject Reference(string id) =>
        new() { ["href"] = $"https://x.example/{id}", ["sourcedId"] = id, ["type"] = "org" };

    FakeDistrict Add(string collection, JsonObject row)
    {
        row["status"] = "active";
        row["dateLastModified"] = "2026-01-01T00:00:00.000Z";
        _collections[collection].Add(row);
        return this;
    }
}
