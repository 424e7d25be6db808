using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SchoolSync;

/// <summary>A user of the roster.</summary>
/// <param name="Role">student, teacher, ... in the words of OneRoster.</param>
/// <param name="Active">False: a tombstone.</param>
/// <param name="Changed">dateLastModified, as it came.</param>
sealed record RosterUser(
    string SourcedId, string GivenName, string FamilyName, string? Email, string Role, bool Active, string Changed);

/// <summary>
/// A district's roster at ClassLink, by OneRoster 1.1 or 1.2. It is read to its end or not at all: who acts on half a roster
/// takes the other half for people who have left.
/// </summary>
sealed class ClassLink(Calls calls, Access access, TimeProvider clock)
{
    const int PageSize = 500;

    /// <param name="version">1.1 or 1.2.</param>
    /// <param name="filter">Of OneRoster, before any encoding; null: everybody.</param>
    /// <exception cref="Refused">With short-pull, when it could not be read to its end or changed meanwhile.</exception>
    public async Task<IReadOnlyCollection<RosterUser>> UsersAsync(string version, string? filter)
    {
        try
        {
            var users = new Dictionary<string, RosterUser>();
            long? total = null;
            var hasNext = false;
            do
            {
                (var page, var count, hasNext) = await calls.PersistAsync(() => PageAsync(version, filter, users.Count));
                if (total is not null && total != count) throw Short("it changed while it was read");
                total = count;
                if (page.Count == 0 && users.Count < total) throw Short($"it ended after {users.Count} of {total} users");
                if (!page.TrueForAll(user => users.TryAdd(user.SourcedId, user))) throw Short("it has a user twice");
            }
            while (users.Count < total);
            if (hasNext || users.Count > total) throw Short($"it goes on after the {total} users that it says it has");
            return users.Values;
        }
        catch (PlatformFailure failure) when (failure is Unknown or NotDone)
        {
            throw Short(failure.Message);
        }
    }

    static Refused Short(string why) => new("short-pull", $"The roster was not read to its end and nothing was changed: {why}");

    /// <summary>How many there are is in the header X-Total-Count; a page may be smaller than was asked for.</summary>
    async Task<(List<RosterUser> Users, long Total, bool HasNext)> PageAsync(string version, string? filter, int offset)
    {
        var url = access.BaseUrl + (version == "1.2" ? "/ims/oneroster/rostering/v1p2/users" : "/ims/oneroster/v1p1/users");
        List<(string Name, string Value)> query = [("limit", $"{PageSize}"), ("offset", $"{offset}"), ("sort", "sourcedId")];
        if (filter is not null) query.Add(("filter", filter));
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{url}?{Encoded(query)}"));
        request.Headers.TryAddWithoutValidation("Authorization", Signature(url, query));
        var reply = await calls.SendAsync(request);
        if (reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw new Refused("credentials", $"ClassLink does not accept key, secret or the clock of this machine: {reply.Text}");
        if ((int)reply.Status >= 400) throw new Refused($"{(int)reply.Status}", $"ClassLink: {reply.Text}");
        var total = reply.Total ?? throw new Unknown("bad-answer", "ClassLink does not say how many users it has");
        return (Read(reply.Text), total, reply.HasNext);
    }

    /// <summary>OAuth 1.0a [RFC 5849]: what is signed is encoded twice, what is sent once; each time with a new nonce.</summary>
    string Signature(string url, IEnumerable<(string Name, string Value)> query)
    {
        List<(string Name, string Value)> parts =
        [
            ("oauth_consumer_key", access.Credentials["clientId"]),
            ("oauth_nonce", RandomNumberGenerator.GetHexString(32)),
            ("oauth_signature_method", "HMAC-SHA256"),
            ("oauth_timestamp", clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            ("oauth_version", "1.0"),
        ];
        var sorted = parts.Concat(query).OrderBy(part => Encode(part.Name), StringComparer.Ordinal)
            .ThenBy(part => Encode(part.Value), StringComparer.Ordinal);
        var text = $"GET&{Encode(url)}&{Encode(Encoded(sorted))}";
        var key = Encoding.UTF8.GetBytes($"{Encode(access.Credentials["clientSecret"])}&");
        parts.Add(("oauth_signature", Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))));
        return "OAuth " + string.Join(", ", parts.Select(part => $"{part.Name}=\"{Encode(part.Value)}\""));
    }

    static string Encoded(IEnumerable<(string Name, string Value)> parts) =>
        string.Join('&', parts.Select(part => $"{Encode(part.Name)}={Encode(part.Value)}"));

    /// <summary>As RFC 3986 has it: a blank is %20, and ' ( ) * ! are encoded too.</summary>
    static string Encode(string text) => Uri.EscapeDataString(text);

    static List<RosterUser> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.GetProperty("users").EnumerateArray().Select(ReadUser)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new Unknown("bad-answer", "What came is no page of users", e);
        }
    }

    static RosterUser ReadUser(JsonElement user) => new(
        user.GetProperty("sourcedId").GetString()!,
        TextOf(user, "givenName") ?? "",
        TextOf(user, "familyName") ?? "",
        TextOf(user, "email"),
        RoleOf(user),
        TextOf(user, "status") == "active",
        TextOf(user, "dateLastModified") ?? "");

    /// <summary>In 1.1 a text; in 1.2 a list, of which the primary one counts.</summary>
    static string RoleOf(JsonElement user)
    {
        if (TextOf(user, "role") is { } role) return role;
        var roles = user.GetProperty("roles").EnumerateArray().OrderByDescending(one => TextOf(one, "roleType") == "primary");
        return roles.Select(one => TextOf(one, "role")).FirstOrDefault() ?? "";
    }

    static string? TextOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
