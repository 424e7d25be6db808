using System.Runtime.CompilerServices;
using Simulators.Load.People;

namespace Simulators.Load.Scenarios.ClassIn;

/// <summary>
/// Accounts and memberships of the school: <c>register</c> with <c>addToSchoolMember</c>, one person a request.
/// </summary>
sealed class ClassInUsers
{
    const string StudentMember = "1";
    const string TeacherMember = "2";

    /// <summary>Registered by telephone, a member already, registered by e-mail address.</summary>
    static readonly int[] s_existing = [135, 133, 461];

    readonly LoadPlace _place;
    readonly ClassInCalls _calls;
    readonly IReadOnlyList<Teacher> _teachers;
    readonly PeopleIndex _index;
    readonly Census _users = new("users", StringComparer.OrdinalIgnoreCase);
    readonly Census _members = new("members", StringComparer.OrdinalIgnoreCase);

    public ClassInUsers(LoadPlace place, ClassInCalls calls, Timetable timetable)
    {
        (_place, _calls, _teachers) = (place, calls, timetable.Teachers);
        _index = new PeopleIndex(place.People, _teachers);
        StudentIds = new GivenIds(place.People.Count, cancel => LookAsync(_index.StudentOf, cancel), place.Clock);
        TeacherIds = new GivenIds(_teachers.Count, cancel => LookAsync(_index.TeacherOf, cancel), place.Clock);
        Students = new LoadPhase("register", place.People.Count, RegisterStudentAsync);
        Teachers = new LoadPhase("teachers", _teachers.Count, RegisterTeacherAsync);
    }

    public LoadPhase Teachers { get; }

    public LoadPhase Students { get; }

    /// <summary>The UIDs of the students.</summary>
    public GivenIds StudentIds { get; }

    /// <summary>The UIDs of the teachers.</summary>
    public GivenIds TeacherIds { get; }

    /// <summary>Who has an account or a membership before the run.</summary>
    public async Task NoteWhatIsThereAsync(CancellationToken cancellation)
    {
        var accounts = await AccountsAsync(_users.Before, cancellation);
        await MembersAsync(accounts, _members.Before, (_, _) => { }, cancellation);
    }

    /// <returns>The e-mail address of every UID, for who looks further.</returns>
    public async Task<(Dictionary<long, string> Accounts, CollectionCheck[] Checks)> VerifyAsync(
        WorkProgress progress,
        CancellationToken cancellation)
    {
        foreach (var teacher in _teachers) Record(teacher.Email, "Teacher", progress[Teachers.Name, teacher.Index]);
        for (var i = 0; i < _place.People.Count; i++) Record(_place.People[i].Email, "Student", progress[Students.Name, i]);
        var accounts = await AccountsAsync(_users.Row, cancellation);
        await MembersAsync(accounts, _members.Row, _members.Orphan, cancellation);
        return (accounts, [_users.Check(), _members.Check()]);
    }

    /// <summary>The index of the student with an e-mail address, or null.</summary>
    public int? StudentOf(string? email) => _index.StudentOf(email);

    Task RegisterStudentAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var person = _place.People[item];
        return RegisterAsync(
            worker, person.Email, person.ExternalId, person.DisplayName, StudentMember, (StudentIds, item), cancellation);
    }

    Task RegisterTeacherAsync(LoadWorker worker, long item, CancellationToken cancellation)
    {
        var teacher = _teachers[(int)item];
        return RegisterAsync(
            worker, teacher.Email, $"{item:0000000}", teacher.DisplayName, TeacherMember, (TeacherIds, item), cancellation);
    }

    async Task RegisterAsync(
        LoadWorker worker,
        string email,
        string password,
        string nickname,
        string membership,
        (GivenIds Ids, long Item) place,
        CancellationToken cancellation)
    {
        var uid = await _calls.MakeAsync(
            worker,
            "register",
            [
                new("email", email),
                new("password", $"Pw-{password}"),
                new("nickname", nickname),
                new("addToSchoolMember", membership),
            ],
            s_existing,
            cancellation);
        if (uid is { } given) place.Ids.Set(place.Item, given);
        else place.Ids.Refuse(place.Item);
    }

    void Record(string email, string kind, ItemEnd end)
    {
        _users.Record(email, end);
        _members.Record($"{kind} {email}", end);
    }

    async Task<Dictionary<long, string>> AccountsAsync(Action<string> see, CancellationToken cancellation)
    {
        var accounts = new Dictionary<long, string>();
        await foreach (var row in _place.RowsAsync("classin", "users", cancellation))
        {
            var uid = row.Number("uid") ?? 0;
            var key = row.Text("email") ?? row.Text("telephone") ?? $"UID {uid}";
            accounts[uid] = key;
            see(key);
        }

        return accounts;
    }

    async Task MembersAsync(
        Dictionary<long, string> accounts,
        Action<string> see,
        Action<string, string> orphan,
        CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("classin", "members", cancellation))
        {
            var (uid, kind) = (row.Number("uid") ?? 0, row.Text("kind"));
            if (accounts.TryGetValue(uid, out var account)) see($"{kind} {account}");
            else orphan($"the {kind} with UID {uid}", "has no account");
        }
    }

    async IAsyncEnumerable<(long Item, long Id)> LookAsync(
        Func<string?, int?> indexOf,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in _place.RowsAsync("classin", "users", cancellation))
        {
            if (indexOf(row.Text("email")) is { } item && row.Number("uid") is { } uid) yield return (item, uid);
        }
    }
}
