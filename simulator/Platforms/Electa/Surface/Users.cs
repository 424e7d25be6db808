using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>User/Create and User/Delete [KB 50152, 50153].</summary>
static class Users
{
    static readonly string[] PermissionNames =
        ["CanCreateUsers", "CanSetUpEvents", "CanAccessForeignUsers", "CanBrowseModerators", "CanRemoveUserAccounts"];

    public static readonly IReadOnlyList<ElectaAction> Actions =
    [
        new("User/Create", "/User/Create", Methods.Both, Create),
        new("User/Delete", "/user/delete/", Methods.Both, Delete),
    ];

    static Reply Create(ElectaCall call)
    {
        var (applicant, sentType) = (Read(call), call.Optional("UserType"));
        if (call.Problem is { } problem) return call.Reject(problem);
        var types = TypesOf(call);
        var teachers = types.Configuration == "fixed" ? call.Tables.Users.CountWhere(ElectaSchema.Teachers, 0) : 0;
        var decision = UserTypeRules.Effective(sentType, types, teachers);
        if (decision.Refuses(out var refused, out var effective)) return call.Reject(refused);
        var permissions = PermissionsOf(call, effective.Type);
        if (call.Problem is { } wrong) return call.Reject(wrong);
        if (EmailProblem(call, applicant.Email) is { } noEmail) return call.Reject(noEmail);
        if (effective.Rule is { } rule) call.Decided(rule);
        var (user, password) = UserMaking.Make(call, applicant with { UserType = effective.Type, Permissions = permissions });
        call.Decided(RuleBook.UserCreate);
        call.Decided(RuleBook.UserResult);
        return ElectaReply.Xml(call, Result(call, user, password));
    }

    static Applicant Read(ElectaCall call)
    {
        var email = call.Required("Email").Trim();
        var firstName = call.Required("FirstName");
        var lastName = call.Required("LastName");
        if (UserRules.Gender(call.Optional("Gender")).Refuses(out var refused, out var gender)) call.Refuse(refused);
        return new Applicant(email, firstName, lastName, UserType.STD)
        {
            Gender = gender ?? "N",
            Address = call.Optional("Address"),
            Zip = call.Optional("Zip"),
            Phone = call.Optional("Phone"),
        };
    }

    static AccountTypes TypesOf(ElectaCall call) => new(
        call.Get(ElectaSettings.TeacherConfiguration),
        call.Get(ElectaSettings.FixedTeachers),
        call.Get(ElectaSettings.TeacherQuota),
        call.Get(ElectaSettings.UserTypeEnabled),
        call.Get(ElectaSettings.UserTypeRequired) == "always");

    /// <summary>Kept as sent for a teacher moderator; for others they are not even looked at.</summary>
    static Permissions? PermissionsOf(ElectaCall call, UserType type)
    {
        if (type != UserType.MDR)
        {
            if (Array.Exists(PermissionNames, call.IsSent)) call.Decided(RuleBook.PermissionsIgnored);
            return null;
        }

        var sent = Array.ConvertAll(PermissionNames, call.OptionalBoolean);
        var permissions = new Permissions(sent[0], sent[1], sent[2], sent[3], sent[4]);
        if (permissions == new Permissions(null, null, null, null, null)) return null;
        call.Decided(RuleBook.Permissions);
        return permissions;
    }

    static Rejection? EmailProblem(ElectaCall call, string email)
    {
        if (call.Get(ElectaSettings.EmailFormat) == "checked" && UserRules.CheckEmail(email) is { } noAddress) return noAddress;
        if (!call.Tables.IsTaken(email)) return null;
        if (!call.Get(ElectaSettings.DuplicateEmailAllowed)) return UserRules.EmailTaken(email);
        call.Decided(RuleBook.EmailTaken);
        return null;
    }

    /// <summary>What the page says the result passes back, in its order; of the names only Name is known.</summary>
    static XmlText Result(ElectaCall call, User user, string password) => XmlText.Begin(ElectaReply.Declaration)
        .Open("User"u8)
        .Element("CompanyId"u8, call.Cid)
        .Element("UserType"u8, TypeName(user.UserType))
        .Element("Email"u8, user.Email)
        .Open("Name"u8).Text(user.FirstName).Raw(" "u8).Text(user.LastName).Close("Name"u8)
        .Element("UserId"u8, user.UserId)
        .Element("Username"u8, user.Username)
        .Element("Password"u8, password)
        .Close("User"u8);

    static string TypeName(UserType type) => type switch
    {
        UserType.MDR => nameof(UserType.MDR),
        UserType.ADM => nameof(UserType.ADM),
        _ => nameof(UserType.STD),
    };

    static Reply Delete(ElectaCall call)
    {
        var userId = call.Number("UID");
        if (call.Problem is { } problem) return call.Reject(problem);
        if (UserRules.Deletable(call.Tables, userId).Refuses(out var refused, out var user)) return call.Reject(refused);
        foreach (var subscription in call.Tables.Subscriptions.Where(ElectaSchema.SubscriptionsByUser, userId))
        {
            call.Tables.Subscriptions.Delete(subscription.SubscriptionId);
            call.Decided(RuleBook.DeleteSubscriptions);
        }

        LeaveBehind(call, user);
        call.Tables.Users.Delete(userId);
        call.Decided(RuleBook.Delete);
        return ElectaReply.Success(call, Errors.Success.Text);
    }

    /// <summary>A stay in a room ends, and events get the presenter that they have when none is named.</summary>
    static void LeaveBehind(ElectaCall call, User user)
    {
        if (call.Tables.SessionOf(user.UserId) is { } session)
        {
            Attendance.End(call.Tables, session, call.Now, Ending.Deleted);
            call.Decided(RuleBook.DeleteLeavesBehind);
        }

        foreach (var live in call.Tables.Events.Where(ElectaSchema.EventsByPresenter, user.UserId))
        {
            call.Tables.Events.Update(live with { PresenterId = call.Tables.MasterAdministrator.UserId });
            call.Decided(RuleBook.DeleteLeavesBehind);
        }
    }
}
