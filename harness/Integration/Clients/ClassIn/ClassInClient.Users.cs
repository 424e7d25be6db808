using System.Text.Json.Nodes;

namespace Simulators.Integration.Clients.ClassIn;

/// <summary>An account at ClassIn: a telephone number as the vendor writes it, or an e-mail address.</summary>
/// <param name="Text">The number or address.</param>
public readonly record struct ClassInAccount(string Text)
{
    /// <summary>What has an @ is an address.</summary>
    public bool IsEmail => Text.Contains('@', StringComparison.Ordinal);

    internal string FieldName => IsEmail ? "email" : "telephone";
}

/// <summary>Somebody who is to have an account.</summary>
/// <param name="Account">Telephone number or e-mail address.</param>
/// <param name="Nickname">Of the account itself, once it is new; an existing one keeps its own.</param>
/// <param name="Password">6 to 20 characters; an existing account keeps its own.</param>
public sealed record ClassInApplicant(ClassInAccount Account, string Nickname, string Password);

/// <summary>An account, and whether the call made it.</summary>
/// <param name="Uid">The person's number in all of ClassIn: what courses and lessons ask for.</param>
/// <param name="WasRegistered">True: it was there before, and its password, nickname and picture are what they were.</param>
public sealed record ClassInAccountFound(string Uid, bool WasRegistered);

public sealed partial class ClassInClient
{
    /// <summary>The most that registerMultiple takes.</summary>
    public const int LargestRegistration = 10;

    /// <summary>
    /// Registers an account, or finds the one that is there. No membership is asked for with it: with one an existing account
    /// may answer 1 like a new one, and nobody could tell them apart.
    /// </summary>
    public async ValueTask<ClassInAccountFound> RegisterAsync(ClassInApplicant applicant, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(applicant);
        var reply = await AskAsync(
            "register",
            [
                Field(applicant.Account.FieldName, applicant.Account.Text),
                Field("nickname", applicant.Nickname),
                Field("password", applicant.Password),
            ],
            cancellation);
        return Found(reply.Errno, reply.Error, reply.Id);
    }

    /// <summary>Registers up to ten accounts. The items are judged one by one.</summary>
    /// <returns>For each applicant, in their order, the account or why there is none.</returns>
    public async ValueTask<IReadOnlyList<(ClassInAccountFound? Account, VendorErrorException? Failure)>> RegisterMultipleAsync(
        IReadOnlyList<ClassInApplicant> applicants,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(applicants);
        var items = new JsonArray([.. applicants.Select(applicant => new JsonObject
        {
            [applicant.Account.FieldName] = applicant.Account.Text,
            ["nickname"] = applicant.Nickname,
            ["password"] = applicant.Password,
        })]);
        var reply = await DoAsync("registerMultiple", [Field("userJson", items.ToJsonString())], cancellation);
        return [.. reply.Items(applicants.Count).Select(Judge)];
    }

    /// <summary>Makes a registered account a student of the school.</summary>
    /// <returns>The relationship id, where one is told; it is no UID and must never stand in for one.</returns>
    public ValueTask<string?> AddSchoolStudentAsync(ClassInAccount account, string name, CancellationToken cancellation) =>
        AddMemberAsync("addSchoolStudent", [Field("studentAccount", account.Text), Field("studentName", name)], cancellation);

    /// <summary>Makes a registered account a teacher of the school.</summary>
    /// <returns>The relationship id, where one is told; it is no UID and must never stand in for one.</returns>
    public ValueTask<string?> AddTeacherAsync(ClassInAccount account, string name, CancellationToken cancellation) =>
        AddMemberAsync("addTeacher", [Field("teacherAccount", account.Text), Field("teacherName", name)], cancellation);

    /// <summary>Renames a student of the school; the account's own nickname stays.</summary>
    public async ValueTask EditSchoolStudentAsync(string uid, string name, CancellationToken cancellation) =>
        await DoAsync("editSchoolStudent", [Field("studentUid", uid), Field("studentName", name)], cancellation);

    /// <summary>Renames a teacher of the school; the account's own nickname stays.</summary>
    public async ValueTask EditTeacherAsync(string uid, string name, CancellationToken cancellation) =>
        await DoAsync("editTeacher", [Field("teacherUid", uid), Field("teacherName", name)], cancellation);

    /// <summary>Stops a teacher; that takes some minutes at ClassIn. Twice is as once.</summary>
    public async ValueTask StopUsingTeacherAsync(string uid, CancellationToken cancellation) =>
        await DoAsync("stopUsingTeacher", [Field("teacherUid", uid)], cancellation);

    /// <summary>Lets a stopped teacher teach again. Twice is as once.</summary>
    public async ValueTask RestartUsingTeacherAsync(string uid, CancellationToken cancellation) =>
        await DoAsync("restartUsingTeacher", [Field("teacherUid", uid)], cancellation);

    /// <summary>Who is a member already answers 133: what was wanted is so.</summary>
    async ValueTask<string?> AddMemberAsync(
        string action,
        IEnumerable<KeyValuePair<string, string?>> fields,
        CancellationToken cancellation)
    {
        var reply = await AskAsync(action, fields, cancellation);
        if (reply.Errno == ClassInErrno.AlreadyExists) return null;
        return ClassInErrno.IsDone(reply.Errno) ? reply.Id : throw Failure(reply.Errno, reply.Error, reply.Id);
    }

    static (ClassInAccountFound?, VendorErrorException?) Judge(ClassInItem item)
    {
        try
        {
            return (Found(item.Errno, item.Error, item.Id), null);
        }
        catch (VendorErrorException refused)
        {
            return (null, refused);
        }
    }

    static ClassInAccountFound Found(long errno, string error, string? uid)
    {
        var wasRegistered = ClassInErrno.IsRegistered(errno);
        if (!wasRegistered && !ClassInErrno.IsDone(errno)) throw Failure(errno, error, uid);
        return uid is null
            ? throw new UnknownOutcomeException(Platform, UnknownReason.BadAnswer, $"classin answered {errno} without a UID.")
            : new ClassInAccountFound(uid, wasRegistered);
    }
}
