using System.Text.Json;
using Simulators.ClassLink.State;
using static Simulators.ClassLink.State.ClassLinkSchema;

namespace Simulators.ClassLink.Wire;

/// <summary>The members of a user, whose roles differ most between the versions.</summary>
static class UserFields
{
    static readonly JsonEncodedText Identifier = JsonEncodedText.Encode("identifier");
    static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    static readonly JsonEncodedText RoleType = JsonEncodedText.Encode("roleType");
    static readonly JsonEncodedText Role = JsonEncodedText.Encode("role");
    static readonly JsonEncodedText Org = JsonEncodedText.Encode("org");
    static readonly JsonEncodedText BeginDate = JsonEncodedText.Encode("beginDate");
    static readonly JsonEncodedText EndDate = JsonEncodedText.Encode("endDate");

    public static readonly Fields<User> In11 = Fields11();
    public static readonly Fields<User> In12 = Fields12();

    static Fields<User> Fields11()
    {
        var fields = new Fields<User>(Users)
            .Text("username", (_, row) => row.Username, new TextLookup<User>(Users, UsersByUsername), OrderBy(UsersByUsername));
        AddUserIds(fields);
        fields.Flag("enabledUser", row => row.EnabledUser);
        AddNames(fields);
        fields
            .Text("role", (_, row) => RoleNames.In11(row.Role), new SpecialLookup<User>(RoleNames.Find11));
        AddContact(fields);
        return fields
            .References("agents", ReferenceKind.User, AgentsOf, new SpecialLookup<User>(UserSets.OfAgent))
            .References("orgs", ReferenceKind.Org, OrgsOf)
            .List("grades", row => row.Grades)
            .Text("password", _ => null);
    }

    static Fields<User> Fields12()
    {
        var fields = new Fields<User>(Users)
            .Text("userMasterIdentifier", row => row.Extras?.UserMasterIdentifier)
            .Text("username", (_, row) => row.Username, new TextLookup<User>(Users, UsersByUsername), OrderBy(UsersByUsername));
        AddUserIds(fields);
        fields.Flag("enabledUser", row => row.EnabledUser);
        AddNames(fields);
        fields
            .Text("preferredFirstName", (view, row) => view.Guarded(view.GuardsNames, row.Extras?.PreferredFirstName))
            .Text("preferredMiddleName", (view, row) => view.Guarded(view.GuardsNames, row.Extras?.PreferredMiddleName))
            .Text("preferredLastName", (view, row) => view.Guarded(view.GuardsNames, row.Extras?.PreferredLastName))
            .Text("pronouns", row => row.Extras?.Pronouns)
            .Add("roles", WriteRoles)
            .Path("roles.role", FieldKind.List, RolesOf, new SpecialLookup<User>(RoleNames.Find12))
            .Path("roles.org.sourcedId", FieldKind.List, OrgsOf)
            .Path("roles.roleType", FieldKind.List, (_, row) => Texts.Of([.. row.AllRoles().Select(TypeOf)]))
            .Add("userProfiles", WriteProfiles)
            .Reference("primaryOrg", ReferenceKind.Org, row => row.Extras?.PrimaryOrgSourcedId);
        AddContact(fields);
        return fields
            .References("agents", ReferenceKind.User, AgentsOf, new SpecialLookup<User>(UserSets.OfAgent))
            .List("grades", row => row.Grades)
            .Text("password", _ => null)
            .Nothing("resources");
    }

    static void AddUserIds(Fields<User> fields) => fields
        .Add("userIds", WriteUserIds)
        .Path("userIds.identifier", FieldKind.List, (_, row) => Texts.Of([.. row.UserIds.Select(id => Split(id).Identifier)]))
        .Path("userIds.type", FieldKind.List, (_, row) => Texts.Of([.. row.UserIds.Select(id => Split(id).Type)]));

    static void AddNames(Fields<User> fields) => fields
        .Text("givenName", (view, row) => view.Guarded(view.GuardsNames, row.GivenName))
        .Text("familyName", (view, row) => view.Guarded(view.GuardsNames, row.FamilyName))
        .Text("middleName", (view, row) => view.Guarded(view.GuardsNames, row.MiddleName));

    static void AddContact(Fields<User> fields) => fields
        .Text(
            "identifier", (view, row) => view.Guarded(view.GuardsIdentifier, row.Identifier),
            new TextLookup<User>(Users, UsersByIdentifier), OrderBy(UsersByIdentifier))
        .Text("email", (view, row) => view.GuardedEmail(row.Email), new TextLookup<User>(Users, UsersByEmail), OrderBy(UsersByEmail))
        .Text("sms", row => row.Sms)
        .Text("phone", row => row.Phone);

    static Func<RosterView, Rows<User>> OrderBy(Kernel.Store.OrderedIndex<User, string> index) =>
        view => Rows<User>.Whole(view.Tables.Users, index);

    static void WriteUserIds(RecordWriter writer, JsonEncodedText name, User row)
    {
        if (row.UserIds.Count == 0 && !writer.View.WritesEmpty) return;
        writer.Json.WriteStartArray(name);
        for (var i = 0; i < row.UserIds.Count; i++)
        {
            var (type, identifier) = Split(row.UserIds[i]);
            writer.Json.WriteStartObject();
            writer.Json.WriteString(Type, type);
            writer.Json.WriteString(Identifier, identifier);
            writer.Json.WriteEndObject();
        }

        writer.Json.WriteEndArray();
    }

    static void WriteRoles(RecordWriter writer, JsonEncodedText name, User row)
    {
        writer.Json.WriteStartArray(name);
        var written = false;
        if (row.Extras?.MoreRoles is null)
        {
            WriteRole(writer, new UserRole(
                row.Role, row.OrgSourcedId, row.Extras?.RoleBeginDate, row.Extras?.RoleEndDate, row.Extras?.RoleUserProfile));
        }
        else
        {
            foreach (var role in row.AllRoles().Where(role => writer.View.Shows(role.OrgSourcedId)))
            {
                WriteRole(writer, role);
                written = true;
            }

            // At least one is required; that the org is shared was a condition for sharing the user's class.
            if (!written) WriteRole(writer, row.AllRoles().First());
        }

        writer.Json.WriteEndArray();
    }

    static void WriteRole(RecordWriter writer, UserRole role)
    {
        writer.Json.WriteStartObject();
        writer.Json.WriteString(RoleType, TypeOf(role));
        writer.Json.WriteString(Role, RoleNames.In12(writer.View.Tables, role.Role, role.OrgSourcedId));
        writer.Reference(Org, ReferenceKind.Org, role.OrgSourcedId);
        if (role.UserProfile is not null) writer.Json.WriteString("userProfile"u8, role.UserProfile);
        if (role.BeginDate is not null) writer.Date(BeginDate, role.BeginDate);
        if (role.EndDate is not null) writer.Date(EndDate, role.EndDate);
        writer.Json.WriteEndObject();
    }

    static void WriteProfiles(RecordWriter writer, JsonEncodedText name, User row)
    {
        if (row.Extras?.UserProfiles is not { Count: > 0 } profiles)
        {
            writer.List(name, Texts.None);
            return;
        }

        writer.Json.WriteStartArray(name);
        foreach (var profile in profiles)
        {
            writer.Json.WriteStartObject();
            writer.Json.WriteString("profileId"u8, profile.ProfileId);
            writer.Json.WriteString("profileType"u8, profile.ProfileType);
            writer.Json.WriteString("vendorId"u8, profile.VendorId);
            if (profile.ApplicationId is not null) writer.Json.WriteString("applicationId"u8, profile.ApplicationId);
            if (profile.Description is not null) writer.Json.WriteString("description"u8, profile.Description);
            writer.Json.WriteEndObject();
        }

        writer.Json.WriteEndArray();
    }

    static string TypeOf(UserRole role) => role.Secondary ? "secondary" : "primary";

    static Texts RolesOf(RosterView view, User row) =>
        Texts.Of([.. row.AllRoles().Select(role => RoleNames.In12(view.Tables, role.Role, role.OrgSourcedId))]);

    static Texts OrgsOf(RosterView view, User row)
    {
        if (row.Extras?.MoreRoles is null && view.SharesAll) return Texts.Of(row.OrgSourcedId);
        return Texts.Of([.. row.AllRoles().Select(role => role.OrgSourcedId).Distinct().Where(view.Shows)]);
    }

    /// <summary>Parents are rarely enrolled, and who is not shared is not named either.</summary>
    static Texts AgentsOf(RosterView view, User row)
    {
        if (row.AgentSourcedIds.Count == 0) return row.AgentSourcedIds;
        return Texts.Of([.. row.AgentSourcedIds.Where(agent => view.Tables.Users.Find(agent) is not { Withheld: true })]);
    }

    /// <summary>CSV's <c>{type:identifier}</c>; one without a type is of the type that CSV itself has.</summary>
    static (string Type, string Identifier) Split(string userId)
    {
        var content = userId.AsSpan().TrimStart('{').TrimEnd('}');
        var colon = content.IndexOf(':');
        return colon < 0 ? ("userId", content.ToString()) : (content[..colon].ToString(), content[(colon + 1)..].ToString());
    }
}
