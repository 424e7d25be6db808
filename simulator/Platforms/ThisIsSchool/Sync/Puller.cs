using System.Globalization;
using System.Text.Json;
using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.Rules;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>
/// Pulls a provider's collections, page by page, and refuses what is not whole: a total that lies, a collection that
/// changes meanwhile. Nothing is changed here; what it makes is compared afterwards, in one transaction.
/// </summary>
sealed class Puller(ProviderClient client, SettingValues settings)
{
    readonly Pull _pull = new();
    readonly TextPool _pool = new();
    readonly HashSet<long> _enrollments = [];
    readonly List<(string Path, long Total)> _totals = [];
    readonly long _limit = settings.Get(ThisIsSchoolSettings.PageLimit);
    readonly SubjectRules _subjects = SubjectRules.Of(settings);
    long _idsKept;
    bool _twice;

    /// <summary>The pull, or why there is none.</summary>
    public async ValueTask<(Pull? Pull, Failure? Failure)> RunAsync(CancellationToken cancellation)
    {
        var users = new UserReader(
            _pool, _pull.SchoolPlaces.ContainsKey, settings.Get(ThisIsSchoolSettings.RolesOf12) == "primary");
        (string Path, string Key, ReadRecord Read)[] collections =
        [
            ("schools", "orgs", ReadSchool),
            ("courses", "courses", ReadCourse),
            ("classes", "classes", ReadClass),
            ("users", "users", (ref reader) => ReadUser(users, ref reader)),
            ("enrollments", "enrollments", (ref reader) => ReadEnrollment(users, ref reader)),
        ];
        foreach (var (path, key, read) in collections)
        {
            if (await PullAsync(path, key, read, cancellation).ConfigureAwait(false) is { } failure) return (null, failure);
        }

        return await LookAgainAsync(cancellation).ConfigureAwait(false) is { } moved ? (null, moved) : (_pull, null);
    }

    async ValueTask<Failure?> PullAsync(string path, string key, ReadRecord read, CancellationToken cancellation)
    {
        long got = 0;
        long? total = null;
        while (true)
        {
            if (await client.GetAsync(Page(path, _limit, got), cancellation).ConfigureAwait(false) is { } failure) return failure;
            if (OneRosterPage.Read(client.Body, key, read, out var count) is { } problem) return Unreadable(path, got, problem);
            if (total is not null && client.Total is { } now && now != total) return Moved(path, total.Value, now);
            total ??= client.Total;
            got += count;
            if (count == 0 || (total is { } known ? IsLast(got, count, known) : !(client.HasNext ?? count >= _limit))) break;
        }

        if (total is not { } said) return null;
        _totals.Add((path, said));
        return got == said ? null : new Failure(
            RuleBook.Total, Text(
                $"{path} has {got} records, and its X-Total-Count says {said}: a page was cut short, or the total is wrong."));
    }

    /// <summary>
    /// A total that is too low would cost people their accounts: after a full page, or several, another is asked for, and
    /// must be empty. Only one short page that has them all is taken at its word.
    /// </summary>
    bool IsLast(long got, int count, long total) =>
        got > total || (got == total && got == count && count < _limit && client.HasNext != true);

    /// <summary>A change between two collections shows in none of them: the totals are asked for once more.</summary>
    async ValueTask<Failure?> LookAgainAsync(CancellationToken cancellation)
    {
        foreach (var (path, total) in _totals)
        {
            if (await client.GetAsync(Page(path, 1, 0), cancellation).ConfigureAwait(false) is { } failure) return failure;
            if (client.Total is { } now && now != total) return Moved(path, total, now);
        }

        return null;
    }

    static string Page(string path, long limit, long offset) =>
        Text($"{path}?limit={limit}&offset={offset}&sort=sourcedId&orderBy=asc");

    string? ReadSchool(ref Utf8JsonReader reader)
    {
        if (SchoolReader.School(ref reader, _pool) is not { } school) return "has no sourcedId";
        if (!_pull.SchoolPlaces.TryAdd(school.SourcedId, _pull.Schools.Count)) return Twice(school.SourcedId);
        _pull.Schools.Add(school);
        return null;
    }

    string? ReadCourse(ref Utf8JsonReader reader)
    {
        if (SchoolReader.Course(ref reader, _pool) is not var (id, title)) return "has no sourcedId";
        return _pull.Courses.TryAdd(id, title) ? null : Twice(id);
    }

    string? ReadClass(ref Utf8JsonReader reader)
    {
        if (SchoolReader.Class(ref reader, _pool) is not var (one, course)) return "has no sourcedId";
        if (!_pull.ClassPlaces.TryAdd(one.SourcedId, _pull.Classes.Count)) return Twice(one.SourcedId);
        var courseTitle = course is null ? null : _pull.Courses.GetValueOrDefault(course);
        _pull.Classes.Add(one with { CourseTitle = courseTitle, Subject = _subjects.Find(one.Title, courseTitle) });
        return null;
    }

    string? ReadUser(UserReader users, ref Utf8JsonReader reader)
    {
        if (users.User(ref reader) is not { } user) return "has no sourcedId";
        if (!_pull.UserPlaces.TryAdd(user.SourcedId, _pull.Users.Count)) return Twice(user.SourcedId);
        _pull.Users.Add(user);
        return null;
    }

    string? ReadEnrollment(UserReader users, ref Utf8JsonReader reader)
    {
        if (users.Enrollment(ref reader) is not var (id, user, @class, role, deleted)) return "has no sourcedId";
        if (!_enrollments.Add(Fingerprint(id))) return Twice(id);
        if (deleted)
        {
            _pull.DeletedEnrollments++;
            return null;
        }

        var classPlace = @class is not null && _pull.ClassPlaces.TryGetValue(@class, out var place) ? place : -1;
        var userPlace = user is not null && _pull.UserPlaces.TryGetValue(user, out place) ? place : -1;
        // What is left out anyway needs its id for the report only, and the report has a bound.
        var kept = classPlace >= 0 && _pull.Classes[classPlace].Subject is not null
            || _idsKept++ < settings.Get(ThisIsSchoolSettings.RecordsPerAction);
        _pull.Enrollments.Add(new PulledEnrollment(kept ? id : null, userPlace, classPlace, role));
        return null;
    }

    /// <summary>FNV-1a: tells five million ids apart in a fraction of the memory that they take.</summary>
    static long Fingerprint(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in id) hash = (hash ^ c) * 1099511628211UL;
        return (long)hash;
    }

    string Twice(string id)
    {
        _twice = true;
        return $"comes twice ({id})";
    }

    Failure Unreadable(string path, long offset, string problem) => _twice
        ? new Failure(RuleBook.Moved, Text($"{path} at offset {offset}: {problem}: it changed while it was pulled, or offset does nothing."))
        : new Failure(RuleBook.Malformed, Text($"{path} at offset {offset}: {problem}."));

    static Failure Moved(string path, long before, long now) =>
        new(RuleBook.Moved, Text($"{path} had {before} records at first and {now} later: it changed while it was pulled."));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
