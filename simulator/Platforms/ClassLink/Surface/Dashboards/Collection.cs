using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassLink.Rules;
using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.Surface;

/// <summary>One of the seven collections, as the dashboard's actions see it.</summary>
abstract class Collection(string name)
{
    static readonly Dictionary<string, Func<PlatformContext, RosterTables, Collection>> ByName = new()
    {
        ["orgs"] = (c, t) => new Collection<Org>("orgs", c, ClassLinkSchema.Orgs, RecordEdits.Org, t.Put, id => t.Orgs.Delete(id)),
        ["academicSessions"] = (c, t) => new Collection<AcademicSession>(
            "academicSessions", c, ClassLinkSchema.AcademicSessions, RecordEdits.Session, t.Put, id => t.AcademicSessions.Delete(id)),
        ["courses"] = (c, t) => new Collection<Course>("courses", c, ClassLinkSchema.Courses, RecordEdits.Course, t.Put, id => t.Courses.Delete(id)),
        ["classes"] = (c, t) => new Collection<Class>("classes", c, ClassLinkSchema.Classes, RecordEdits.Class, t.Put, t.RemoveClass)
        {
            Enrollments = id => t.Enrollments.Where(ClassLinkSchema.EnrollmentsByClass, id),
        },
        ["users"] = (c, t) => new Collection<User>("users", c, ClassLinkSchema.Users, UserEdits.User, t.Put, t.RemoveUser)
        {
            Enrollments = id => t.Enrollments.Where(ClassLinkSchema.EnrollmentsByUser, id),
        },
        ["enrollments"] = (c, t) => new Collection<Enrollment>(
            "enrollments", c, ClassLinkSchema.Enrollments, RecordEdits.Enrollment, t.Put, id => t.Enrollments.Delete(id))
        {
            UserOf = row => row.UserSourcedId,
        },
        ["demographics"] = (c, t) => new Collection<Demographics>(
            "demographics", c, ClassLinkSchema.Demographics, RecordEdits.Demographics, t.Put, id => t.Demographics.Delete(id)),
    };

    public string Name => name;

    public static Collection Of(PlatformContext context, JsonElement body)
    {
        var name = DistrictDashboard.TextOf(body, "collection");
        return ByName.TryGetValue(name, out var make)
            ? make(context, RosterTables.Of(context.Transaction))
            : throw new ArgumentException($"There is no collection {name}. There are: {string.Join(", ", ByName.Keys)}.");
    }

    public abstract bool Has(string sourcedId);

    /// <summary>Adds or changes the record, and gives it back as the state has it.</summary>
    public abstract JsonNode Write(JsonElement record, string sourcedId);

    /// <summary>Marks it, and how many records that were.</summary>
    public abstract int Withdraw(string sourcedId);

    /// <summary>Removes it, and how many records that were.</summary>
    public abstract int Purge(string sourcedId);
}

/// <inheritdoc cref="Collection"/>
sealed class Collection<TRow>(
    string name,
    PlatformContext context,
    RosterTable<TRow> table,
    Func<RecordReader, string, DateTime, TRow?, TRow> edit,
    Action<TRow> put,
    Action<string> remove) : Collection(name)
    where TRow : RosterRow
{
    readonly ITable<string, TRow> _rows = context.Transaction.Table(table.Rows);
    readonly RosterTables _tables = RosterTables.Of(context.Transaction);
    readonly DateTime _now = Instants.Whole(context.Now);

    /// <summary>The enrollments that follow such a record.</summary>
    public Func<string, IReadOnlyList<Enrollment>> Enrollments { get; init; } = _ => [];

    /// <summary>Of an enrollment: whose it is.</summary>
    public Func<TRow, string>? UserOf { get; init; }

    public override bool Has(string sourcedId) => _rows.Find(sourcedId) is not null;

    public override JsonNode Write(JsonElement record, string sourcedId)
    {
        var reader = new RecordReader(record);
        var row = edit(reader, sourcedId, _now, _rows.Find(sourcedId));
        reader.NothingElse();
        put(row);
        Judge(row);
        return JsonSerializer.SerializeToNode(row, table.Rows.Json)!;
    }

    public override int Withdraw(string sourcedId)
    {
        var follow = Enrollments(sourcedId).Where(row => !row.ToBeDeleted).ToList();
        foreach (var row in follow) _tables.Put(row with { ToBeDeleted = true, DateLastModified = _now });
        var withdrawn = _rows.Find(sourcedId)! with { ToBeDeleted = true, DateLastModified = _now };
        put(withdrawn);
        JudgeAll(withdrawn, follow);
        return follow.Count + 1;
    }

    public override int Purge(string sourcedId)
    {
        var (row, follow) = (_rows.Find(sourcedId)!, Enrollments(sourcedId));
        foreach (var enrollment in follow) _tables.Enrollments.Delete(enrollment.SourcedId);
        remove(sourcedId);
        JudgeAll(row, follow);
        return follow.Count + 1;
    }

    void JudgeAll(TRow row, IReadOnlyList<Enrollment> follow)
    {
        Judge(row);
        foreach (var user in follow.Select(enrollment => enrollment.UserSourcedId).Distinct()) SharingRules.Refresh(_tables, user);
    }

    /// <summary>Who is enrolled, and so shared, may be another now.</summary>
    void Judge(TRow row)
    {
        if (UserOf is not null) SharingRules.Refresh(_tables, UserOf(row));
        else if (row is User or State.Demographics) SharingRules.Refresh(_tables, row.SourcedId);
        else if (!_tables.Sharing.Stale && _tables.Sharing.Permission != State.Sharing.Full) _tables.SharingChanged();
    }
}
