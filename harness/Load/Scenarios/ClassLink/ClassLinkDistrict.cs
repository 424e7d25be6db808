using System.Globalization;
using System.Text.Json.Nodes;
using Simulators.Load.People;
using Simulators.Roster.Writing;

namespace Simulators.Load.Scenarios.ClassLink;

/// <summary>The generated district in ClassLink's Roster Server, and what its own desk changes there during a day.</summary>
sealed class ClassLinkDistrict
{
    /// <summary>One student of so many is corrected.</summary>
    const int ChangedOf = 100;

    /// <summary>One student of so many leaves the district.</summary>
    const int LeftOf = 200;

    /// <summary>The first who leaves: nobody who is corrected.</summary>
    const int FirstLeft = 50;

    readonly LoadPlace _place;
    readonly AdminCalls _desk;
    readonly string _phone;
    readonly char _initial;

    ClassLinkDistrict(LoadPlace place, DateTimeOffset now)
    {
        (_place, _desk) = (place, new AdminCalls(place, place.Platform.BaseUrl.Segments[^1].Trim('/')));
        // Another one than last time, or the change would be none.
        _phone = string.Create(CultureInfo.InvariantCulture, $"555-{now.ToUnixTimeMilliseconds() % 10_000_000:0000000}");
        _initial = (char)('A' + now.ToUnixTimeMilliseconds() % 26);
        Changes = new LoadPhase("changes", (place.People.Count + ChangedOf - 1) / ChangedOf, ChangeAsync);
        Leavers = new LoadPhase("leavers", (place.People.Count - FirstLeft + LeftOf - 1) / LeftOf, LeaveAsync);
    }

    /// <summary>The district corrects the telephone number and the given name of one student in a hundred.</summary>
    public LoadPhase Changes { get; }

    /// <summary>One student in two hundred leaves: the district withdraws the record and its enrolments.</summary>
    public LoadPhase Leavers { get; }

    /// <summary>The student that a change is about.</summary>
    public Person Changed(long item) => _place.People[item * ChangedOf];

    /// <summary>The student who leaves.</summary>
    public Person Left(long item) => _place.People[FirstLeft + item * LeftOf];

    /// <summary>Imports the district's CSV, unless it is there: other shards import the same bytes.</summary>
    /// <exception cref="HttpRequestException">The simulator refused it.</exception>
    public static async Task<ClassLinkDistrict> OpenAsync(LoadPlace place, CancellationToken cancellation)
    {
        var clock = await place.Sandbox.AdminAsync(HttpMethod.Get, "clock", null, cancellation);
        if (!await IsThereAsync(place, cancellation)) await ImportAsync(place, cancellation);
        return new ClassLinkDistrict(place, clock.GetProperty("now").GetDateTimeOffset());
    }

    static async Task<bool> IsThereAsync(LoadPlace place, CancellationToken cancellation)
    {
        var last = place.People[place.People.Count - 1];
        var found = await place.Sandbox.AdminAsync(
            HttpMethod.Get, $"state/classlink/users?where=sourcedId:{last.ExternalId}&limit=1", null, cancellation);
        return found.GetProperty("items").EnumerateArray().Any(row => row.Text("email") == last.Email);
    }

    static async Task ImportAsync(LoadPlace place, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("simulators-load-");
        try
        {
            RosterWriter.Write(
                place.People.District,
                new RosterOrder(folder.FullName, RosterFormat.OneRosterCsv, OneRosterVersion.V1P2, Zip: true),
                _ => { },
                cancellation);
            var zip = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, RosterWriter.ZipName), cancellation);
            var report = await place.Sandbox.UploadAsync("classlink/import", zip, "application/zip", cancellation);
            if (!report.GetProperty("accepted").GetBoolean())
                throw new HttpRequestException($"ClassLink did not take the district's roster: {report.GetRawText()}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    Task ChangeAsync(LoadWorker worker, long item, CancellationToken cancellation) => AtDeskAsync(
        worker,
        "change",
        new JsonObject
        {
            ["collection"] = "users",
            ["sourcedId"] = Changed(item).ExternalId,
            ["record"] = new JsonObject { ["phone"] = _phone, ["givenName"] = $"{Changed(item).FirstName} {_initial}." },
        },
        cancellation);

    Task LeaveAsync(LoadWorker worker, long item, CancellationToken cancellation) => AtDeskAsync(
        worker,
        "withdraw",
        new JsonObject { ["collection"] = "users", ["sourcedId"] = Left(item).ExternalId },
        cancellation);

    async Task AtDeskAsync(LoadWorker worker, string action, JsonObject order, CancellationToken cancellation) =>
        await worker.SendAsync(
            $"desk/{action}",
            0,
            () => _desk.Post($"classlink/{action}", order),
            reply => reply.Status switch
            {
                >= 200 and < 300 => Judgement.OfHelp(),
                >= 400 and < 500 => Judgement.OfRejected($"HTTP {reply.Status}"),
                _ => Judgement.OfFailed($"HTTP {reply.Status}"),
            },
            cancellation);
}
