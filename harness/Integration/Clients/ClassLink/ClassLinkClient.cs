using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;

namespace Simulators.Integration.Clients.ClassLink;

/// <summary>A district's OneRoster server at ClassLink.</summary>
/// <param name="http">Sends and reads.</param>
/// <param name="baseUrl">Where ims/oneroster is below.</param>
/// <param name="credentials">The district's.</param>
/// <param name="clock">What calls are signed by.</param>
public sealed class ClassLinkClient(PlatformHttp http, Uri baseUrl, ClassLinkCredentials credentials, TimeProvider clock)
{
    public const string Platform = "classlink";

    /// <summary>Small enough that a server need not give up over it.</summary>
    internal const int Limit = 500;

    /// <summary>One page of a collection.</summary>
    /// <param name="version">1.1 or 1.2.</param>
    /// <param name="collection">users, classes, ...</param>
    /// <param name="filter">As the specification writes it, not encoded; null: everything.</param>
    /// <param name="offset">How many records to leave out.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="UnknownOutcomeException">What came is no page: a 200 without the collection is no empty one.</exception>
    public async ValueTask<RosterPage> PageAsync(
        string version,
        string collection,
        string? filter,
        int offset,
        CancellationToken cancellation)
    {
        var path = version == "1.2" ? "/ims/oneroster/rostering/v1p2/" : "/ims/oneroster/v1p1/";
        var query = new List<KeyValuePair<string, string>>
        {
            KeyValuePair.Create("limit", Limit.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("offset", offset.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("sort", "sourcedId"),
            KeyValuePair.Create("orderBy", "asc"),
        };
        if (filter is not null) query.Add(KeyValuePair.Create("filter", filter));
        var answer = await GetAsync(path + collection, query, cancellation);
        var json = answer.Json();
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty(collection, out var rows)
            || rows.ValueKind != JsonValueKind.Array)
            throw answer.Bad($"has no list '{collection}'");
        return new RosterPage([.. rows.EnumerateArray()], answer.Number("X-Total-Count"), answer.Header("x-perm-rev"));
    }

    async ValueTask<PlatformAnswer> GetAsync(
        string path,
        List<KeyValuePair<string, string>> query,
        CancellationToken cancellation)
    {
        var text = string.Join('&', query.Select(pair => $"{pair.Key}={OAuthSignature.Encode(pair.Value)}"));
        var address = new Uri($"{baseUrl.AbsoluteUri.TrimEnd('/')}{path}?{text}");
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (credentials.Bearer is { } bearer) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        else request.Headers.TryAddWithoutValidation("Authorization", Sign(address, query));
        var answer = (await http.SendAsync(request, cancellation)).EnsureServed();
        return answer.Status == HttpStatusCode.OK ? answer : throw Failure(answer);
    }

    string Sign(Uri address, List<KeyValuePair<string, string>> query) => OAuthSignature.Header(
        "GET",
        address,
        query,
        credentials.ClientId!,
        credentials.ClientSecret!,
        clock.GetUtcNow(),
        RandomNumberGenerator.GetHexString(32, lowercase: true));

    static VendorErrorException Failure(PlatformAnswer answer)
    {
        var kind = answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? ErrorKind.Credentials
            : ErrorKind.Refused;
        var code = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        return new VendorErrorException(Platform, code, DescriptionOf(answer), kind);
    }

    /// <summary>The description wherever the version of OneRoster has it, else the whole body's beginning.</summary>
    static string DescriptionOf(PlatformAnswer answer)
    {
        const int Longest = 300;
        try
        {
            if (Find(answer.Json()) is { } description) return description;
        }
        catch (UnknownOutcomeException)
        {
            // A refusal in another form is a refusal all the same.
        }

        var text = answer.Text;
        return text.Length > Longest ? text[..Longest] : text;
    }

    static string? Find(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("imsx_description", out var description) => description.ToString(),
        JsonValueKind.Object => json.EnumerateObject().Select(member => Find(member.Value)).FirstOrDefault(
            found => found is not null),
        JsonValueKind.Array => json.EnumerateArray().Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };
}

/// <summary>A page.</summary>
/// <param name="Rows">Its records.</param>
/// <param name="Total">How many there are on all pages, where the server says so.</param>
/// <param name="Revision">Of what is shared, where the server says so; another one: another roster.</param>
public sealed record RosterPage(IReadOnlyList<JsonElement> Rows, long? Total, string? Revision);
