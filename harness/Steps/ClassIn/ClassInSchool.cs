using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>
/// The school of a scenario, as a partner's code calls ClassIn for it: signed by the sandbox's clock, form-encoded, or
/// multipart where a file is sent. Step classes take it in their constructor; it remembers who is who.
/// </summary>
/// <param name="world">The scenario.</param>
/// <param name="people">Who has which UID.</param>
/// <param name="ids">Which course, lesson, label or folder has which id.</param>
public sealed class ClassInSchool(World world, ClassInPeople people, ClassInIds ids)
{
    /// <summary>The platform's name.</summary>
    public const string Platform = "classin";

    /// <summary>What steps call the school itself where they name a person: its own account.</summary>
    public const string ItselfName = "the school";

    // Every sandbox has a second school with these credentials, so that foreign courses and folders can be tested.
    const string NeighbourSid = "2000000";
    const string NeighbourSecret = "Neighbour00";

    const string Course = "course.api.php";
    const string Cloud = "cloud.api.php";

    static readonly HashSet<string> s_cloudActions =
    [
        "getTopFolderId", "getFolderList", "getCloudList", "createFolder", "renameFolder", "delFolder", "uploadFile",
        "renameFile", "delFile",
    ];

    ClassInAnswer? _last;
    (string Action, IReadOnlyList<(string Name, object? Value)> Fields)? _lastCall;

    /// <summary>Who has which UID.</summary>
    public ClassInPeople People => people;

    /// <summary>Which course, lesson, label or folder has which id.</summary>
    public ClassInIds Ids => ids;

    /// <summary>What ClassIn answered last.</summary>
    /// <exception cref="InvalidOperationException">Nothing was called yet.</exception>
    public ClassInAnswer Last =>
        _last ?? throw new InvalidOperationException("ClassIn was not called yet: a step that calls it comes first.");

    /// <summary>While true, calls are those of the neighbouring school of the same ClassIn.</summary>
    public bool AsNeighbour { get; set; }

    /// <summary>Calls an action, signed; empty fields are sent, null ones are not.</summary>
    public async Task<ClassInAnswer> CallAsync(string action, params IEnumerable<(string Name, object? Value)> fields)
    {
        _lastCall = (action, [.. fields]);
        using var form = new FormUrlEncodedContent(await SignedAsync(_lastCall.Value.Fields));
        return await SendAsync(action, form);
    }

    /// <summary>Calls the same action with the same fields again, signed anew.</summary>
    public Task<ClassInAnswer> CallAgainAsync() => _lastCall is { } call
        ? CallAsync(call.Action, call.Fields)
        : throw new InvalidOperationException("No call was made yet that could be made again.");

    /// <summary>Calls an action and fails when it does not answer 1: for what a scenario begins with.</summary>
    public async Task<ClassInAnswer> MustAsync(string action, params IEnumerable<(string Name, object? Value)> fields)
    {
        var answer = await CallAsync(action, fields);
        answer.MustBe(1);
        return answer;
    }

    /// <summary>Calls an action with a file as its <c>Filedata</c>.</summary>
    public async Task<ClassInAnswer> UploadAsync(
        string action,
        byte[] file,
        string fileName,
        params IEnumerable<(string Name, object? Value)> fields)
    {
        using var form = await MultipartAsync(fields);
        using var part = new ByteArrayContent(file);
        form.Add(part, "Filedata", fileName);
        return await SendAsync(action, form);
    }

    /// <summary>The fields as multipart/form-data, signed.</summary>
    public async Task<MultipartFormDataContent> MultipartAsync(params IEnumerable<(string Name, object? Value)> fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in await SignedAsync(fields)) form.Add(new StringContent(value), name);
        return form;
    }

    /// <summary>Sends exactly this body, signed or not, to the endpoint that has the action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="content">The body, or null for none.</param>
    /// <param name="method">POST when left out.</param>
    public async Task<ClassInAnswer> SendAsync(string action, HttpContent? content, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, await AddressAsync(action));
        request.Content = content;
        return _last = new ClassInAnswer(await world.SendAsync(request));
    }

    /// <summary>Calls version 2: a JSON body, and what signs it in the headers.</summary>
    /// <param name="path">Without the first slash: lms/unit/create.</param>
    /// <param name="body">The body.</param>
    /// <param name="headers">The headers; null ones are not sent.</param>
    public async Task<ClassInAnswer> SendVersion2Async(
        string path, string body, params IEnumerable<(string Name, string? Value)> headers)
    {
        var platform = await world.PlatformAsync(Platform);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"{platform.BaseUrl.AbsoluteUri.TrimEnd('/')}/{path}"));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Content = content;
        foreach (var (name, value) in headers.Where(header => header.Value is not null)) request.Headers.Add(name, value);
        return _last = new ClassInAnswer(await world.SendAsync(request));
    }

    /// <summary>The fields behind SID, safeKey and timeStamp.</summary>
    /// <param name="fields">
    /// Names and values; numbers as digits, lists as JSON text. A field of that name replaces the signature's.
    /// </param>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> SignedAsync(
        params IEnumerable<(string Name, object? Value)> fields)
    {
        var (sid, secret) = await CredentialsAsync();
        var timeStamp = (await UnixNowAsync()).ToString(CultureInfo.InvariantCulture);
        List<(string Name, object? Value)> own = [.. fields];
        IEnumerable<(string Name, object? Value)> signature =
            [("SID", sid), ("safeKey", Md5(secret + timeStamp)), ("timeStamp", timeStamp)];
        return
        [
            .. signature.ExceptBy(own.Select(field => field.Name), field => field.Name)
                .Concat(own)
                .Where(field => field.Value is not null)
                .Select(field => KeyValuePair.Create(field.Name, TextOf(field.Value!))),
        ];
    }

    /// <summary>The school's number and secret.</summary>
    public async Task<(string Sid, string Secret)> CredentialsAsync()
    {
        if (AsNeighbour) return (NeighbourSid, NeighbourSecret);
        var platform = await world.PlatformAsync(Platform);
        return (platform.Credentials["sid"], platform.Credentials["secret"]);
    }

    /// <summary>The UID of somebody, or of <see cref="ItselfName"/>; digits are a UID, be it nobody's.</summary>
    public async Task<long> UidOfAsync(string name)
    {
        if (name == ItselfName) return long.Parse((await CredentialsAsync()).Sid, CultureInfo.InvariantCulture);
        return long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var uid) ? uid : people[name].Uid;
    }

    /// <summary>
    /// A table's cell with ids in the place of names, see <see cref="ClassInIds.Fill"/>, and Unix seconds in the place of times
    /// (<c>{in 2 days}</c>, <c>{2027-01-04 08:00}</c>); the school is somebody too.
    /// </summary>
    public async Task<string> FillAsync(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        cell = ClassInTimes.Fill(cell, ClassInTimes.DependsOnNow(cell) ? await UnixNowAsync() : 0);
        const string Itself = $"{{UID of {ItselfName}}}";
        if (!cell.Contains(Itself, StringComparison.Ordinal)) return ids.Fill(cell);
        return ids.Fill(cell.Replace(Itself, (await CredentialsAsync()).Sid, StringComparison.Ordinal));
    }

    /// <summary>The time in Unix seconds, the unit of all of ClassIn's times.</summary>
    public async Task<long> UnixNowAsync() => (await world.NowAsync()).ToUnixTimeSeconds();

    /// <summary>What people do at ClassIn's own dashboard or app, and no call can do.</summary>
    /// <param name="action">As <c>POST /__admin/classin/{action}</c>.</param>
    /// <param name="body">Its JSON body.</param>
    public async Task<JsonElement> DashboardAsync(string action, object body) =>
        await (await world.SandboxAsync()).AdminAsync(
            HttpMethod.Post, $"{Platform}/{action}", JsonSerializer.SerializeToNode(body));

    /// <summary>What ClassIn holds in one of its collections.</summary>
    /// <param name="collection">users, members, courses, lessons, folders, ...</param>
    public async Task<IReadOnlyList<JsonElement>> StateAsync(string collection) =>
        await (await world.SandboxAsync()).StateAsync(Platform, collection);

    /// <summary>Lower-case hexadecimal, as ClassIn has it.</summary>
    public static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));

    static string TextOf(object value) => value switch
    {
        string text => text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value),
    };

    async Task<Uri> AddressAsync(string action)
    {
        var platform = await world.PlatformAsync(Platform);
        var endpoint = s_cloudActions.Contains(action) ? Cloud : Course;
        var root = platform.BaseUrl.AbsoluteUri.TrimEnd('/');
        return new Uri($"{root}/partner/api/{endpoint}?action={Uri.EscapeDataString(action)}");
    }
}
