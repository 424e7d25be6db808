using System.Text.Json;
using Simulators.ClassLink.State;

namespace Simulators.ClassLink.Wire;

/// <summary>One kind of record: its table, its names in envelopes and its members in either version.</summary>
sealed record Resource<TRow>(RosterTable<TRow> Table, JsonEncodedText Many, JsonEncodedText One, Fields<TRow> In11, Fields<TRow> In12)
    where TRow : RosterRow
{
    public Fields<TRow> FieldsOf(RosterVersion version) => version == RosterVersion.V11 ? In11 : In12;
}

/// <summary>All kinds. The key in an envelope is the kind's, not the endpoint's: <c>/teachers</c> answers <c>users</c>.</summary>
static class Resources
{
    public static readonly Resource<AcademicSession> AcademicSessions =
        Of(ClassLinkSchema.AcademicSessions, "academicSessions", "academicSession", RecordFields.Sessions, RecordFields.Sessions);

    public static readonly Resource<Org> Orgs = Of(ClassLinkSchema.Orgs, "orgs", "org", RecordFields.Orgs11, RecordFields.Orgs12);

    public static readonly Resource<Course> Courses =
        Of(ClassLinkSchema.Courses, "courses", "course", RecordFields.Courses, RecordFields.Courses);

    public static readonly Resource<Class> Classes =
        Of(ClassLinkSchema.Classes, "classes", "class", RecordFields.Classes, RecordFields.Classes);

    public static readonly Resource<User> Users = Of(ClassLinkSchema.Users, "users", "user", UserFields.In11, UserFields.In12);

    public static readonly Resource<Enrollment> Enrollments =
        Of(ClassLinkSchema.Enrollments, "enrollments", "enrollment", RecordFields.Enrollments, RecordFields.Enrollments);

    public static readonly Resource<Demographics> Demographics = Of(
        ClassLinkSchema.Demographics, "demographics", "demographics", RecordFields.Demographics11, RecordFields.Demographics12);

    static Resource<TRow> Of<TRow>(RosterTable<TRow> table, string many, string one, Fields<TRow> in11, Fields<TRow> in12)
        where TRow : RosterRow =>
        new(table, JsonEncodedText.Encode(many), JsonEncodedText.Encode(one), in11, in12);
}
