using Simulators.Kernel.Quotas;
using Simulators.Kernel.Store;

namespace Simulators.ClassLink.State;

/// <summary>The tables of a district's roster, keyed by sourcedId, and what they are looked up by.</summary>
public static class ClassLinkSchema
{
    public static readonly StoreSchema Schema = new();

    public static readonly QuotaTable Quotas = Schema.Quotas();

    public static readonly RosterTable<Org> Orgs = new(Schema, "orgs", () => ClassLinkJson.Default.Org);
    public static readonly OrderedIndex<Org, string> OrgsByType = Orgs.ByStatus("type", org => org.Type);
    public static readonly OrderedIndex<Org, string> OrgsByIdentifier = Orgs.Shared("identifier", org => org.Identifier ?? "");
    public static readonly OrderedIndex<Org, string> OrgsByParent = Orgs.All("parent", org => org.ParentSourcedId);

    public static readonly RosterTable<AcademicSession> AcademicSessions =
        new(Schema, "academicSessions", () => ClassLinkJson.Default.AcademicSession);

    public static readonly OrderedIndex<AcademicSession, string> SessionsByType =
        AcademicSessions.ByStatus("type", session => session.Type);

    public static readonly OrderedIndex<AcademicSession, string> SessionsByParent =
        AcademicSessions.All("parent", session => session.ParentSourcedId);

    public static readonly RosterTable<Course> Courses = new(Schema, "courses", () => ClassLinkJson.Default.Course);
    public static readonly OrderedIndex<Course, string> CoursesByOrg = Courses.ByStatus("org", course => course.OrgSourcedId ?? "");

    public static readonly OrderedIndex<Course, string> CoursesBySchoolYear =
        Courses.ByStatus("schoolYear", course => course.SchoolYearSourcedId ?? "");

    public static readonly RosterTable<Class> Classes = new(Schema, "classes", () => ClassLinkJson.Default.Class);
    public static readonly OrderedIndex<Class, string> ClassesByCourse = Classes.ByStatus("course", row => row.CourseSourcedId);
    public static readonly OrderedIndex<Class, string> ClassesBySchool = Classes.ByStatus("school", row => row.SchoolSourcedId);

    /// <summary>By the first term; further ones are <see cref="Links"/>.</summary>
    public static readonly OrderedIndex<Class, string> ClassesByTerm =
        Classes.ByStatus("term", row => row.TermSourcedIds.First ?? "");

    public static readonly RosterTable<User> Users = new(Schema, "users", () => ClassLinkJson.Default.User);
    public static readonly OrderedIndex<User, string> UsersByUsername = Users.Shared("username", user => user.Username ?? "");
    public static readonly OrderedIndex<User, string> UsersByEmail = Users.Shared("email", user => user.Email ?? "");
    public static readonly OrderedIndex<User, string> UsersByIdentifier = Users.Shared("identifier", user => user.Identifier ?? "");

    /// <summary>By the first role; further ones are <see cref="Links"/>.</summary>
    public static readonly OrderedIndex<User, string> UsersByRole = Users.ByStatus("role", user => user.Role);

    /// <summary>By the first role's org and the role there; further ones are <see cref="Links"/>.</summary>
    public static readonly OrderedIndex<User, Pair> UsersByOrg = Users.Shared(
        "org", user => new Pair(user.OrgSourcedId, user.ToBeDeleted ? StatusOrder.Deleted(user.Role) : user.Role));

    /// <summary>By the first agent; further ones are <see cref="Links"/>.</summary>
    public static readonly OrderedIndex<User, string> UsersByAgent =
        Users.Rows.Ordered<string>("agent", user => user.Withheld ? null : user.AgentSourcedIds.First);

    public static readonly RosterTable<Enrollment> Enrollments = new(Schema, "enrollments", () => ClassLinkJson.Default.Enrollment);

    /// <summary>Shared or not: whether somebody is enrolled decides whether he is shared.</summary>
    public static readonly OrderedIndex<Enrollment, string> EnrollmentsByUser = Enrollments.All("user", row => row.UserSourcedId);

    /// <summary>Shared or not.</summary>
    public static readonly OrderedIndex<Enrollment, string> EnrollmentsByClass = Enrollments.All("class", row => row.ClassSourcedId);

    public static readonly OrderedIndex<Enrollment, string> EnrollmentsBySchool =
        Enrollments.ByStatus("school", row => row.SchoolSourcedId);

    public static readonly OrderedIndex<Enrollment, string> EnrollmentsByRole = Enrollments.ByStatus("role", row => row.Role);

    public static readonly RosterTable<Demographics> Demographics =
        new(Schema, "demographics", () => ClassLinkJson.Default.Demographics);

    public static readonly TableDefinition<long, Sharing> Sharing =
        Schema.Table("sharing", (Sharing sharing) => sharing.Id, () => ClassLinkJson.Default.Sharing);

    public static readonly TableDefinition<string, Link> Links =
        Schema.Table("links", (Link link) => link.Key, () => ClassLinkJson.Default.Link, isInternal: true);

    /// <summary>By what refers.</summary>
    public static readonly OrderedIndex<Link, Pair> LinksFrom = Links.Ordered<Pair>("from", link => new Pair(link.Kind, link.From));

    /// <summary>By what is referred to, if it is shared.</summary>
    public static readonly OrderedIndex<Link, Pair> LinksTo =
        Links.Ordered<Pair>("to", link => link.Withheld ? default : (Indexed<Pair>)new Pair(link.Kind, link.To));

    /// <summary>Access tokens and nonces.</summary>
    internal static readonly TokenSchema Tokens = new(Schema);
}
