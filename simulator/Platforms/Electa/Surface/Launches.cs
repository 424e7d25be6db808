using Simulators.Electa.Rules;
using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.Electa.Surface;

/// <summary>
/// Direct classroom access: a browser's form post puts somebody into a room, and makes the user who is not there yet:
/// /launch/ [KB 50053], and /apps/launch.asp of API 2.1 as its clients call it.
/// </summary>
static class Launches
{
    /// <summary>The usertypeid of a teacher.</summary>
    const long TeacherOf21 = 1000;

    public static readonly IReadOnlyList<ElectaAction> Actions =
    [
        new("launch", "/launch/", Methods.Post, Launch) { Form = AnswerForm.Page },
        new("apps/launch.asp", "/apps/launch.asp", Methods.Both, Launch21) { Form = AnswerForm.Page },
    ];

    static Reply Launch(ElectaCall call)
    {
        var roomId = call.Number("RoomId");
        var email = call.Required("Email").Trim();
        var names = (First: call.Required("FirstName"), Last: call.Required("LastName"));
        var uniqueUserName = UniqueUserName(call);
        var type = UserTypeRules.Launched(
            call.Optional("UserType"),
            call.Get(ElectaSettings.TeacherConfiguration),
            call.Get(ElectaSettings.ModeratorsThroughLaunch));
        if (call.Problem is { } problem) return call.Reject(problem);
        if (type.Refuses(out var refused, out var effective)) return call.Reject(refused);
        if (call.Get(ElectaSettings.EmailFormat) == "checked"
            && UserRules.CheckEmail(email) is { } noAddress)
            return call.Reject(noAddress);
        var applicant = new Applicant(email, names.First, names.Last, effective.Type) { UniqueUserName = uniqueUserName };
        return Enter(call, roomId, effective, applicant);
    }

    /// <summary>The fields that clients of API 2.1 send; usertypeid is 0 for a student and 1000 for a teacher.</summary>
    static Reply Launch21(ElectaCall call)
    {
        var roomId = call.Number("roomid");
        var externalName = call.Required("externalname").Trim();
        var names = (First: call.Required("firstname"), Last: call.Required("lastname"));
        var isTeacher = call.Number("usertypeid") == TeacherOf21;
        if (UserRules.Gender(call.Optional("gender")).Refuses(out var noGender, out var gender)) call.Refuse(noGender);
        var email = call.Optional("email")?.Trim() ?? "";
        if (call.Problem is { } problem) return call.Reject(problem);
        var type = UserTypeRules.Launched(
            isTeacher ? nameof(UserType.MDR) : nameof(UserType.STD),
            call.Get(ElectaSettings.TeacherConfiguration),
            call.Get(ElectaSettings.ModeratorsThroughLaunch));
        if (type.Refuses(out var refused, out var effective)) return call.Reject(refused);
        call.Decided(RuleBook.Launch21);
        var applicant = new Applicant(email, names.First, names.Last, effective.Type)
        {
            Gender = gender ?? "N",
            UniqueUserName = externalName,
        };
        return Enter(call, roomId, effective, applicant);
    }

    static string? UniqueUserName(ElectaCall call)
    {
        var name = call.Optional("UniqueUserName")?.Trim();
        if (name is null && call.Get(ElectaSettings.UniqueUserName) == "required")
            call.Refuse(ParameterRules.Missing("UniqueUserName") with { Rule = RuleBook.LaunchUniqueUserName });
        return name;
    }

    static Reply Enter(ElectaCall call, long roomId, EffectiveType effective, Applicant applicant)
    {
        if (EventRules.Room(call.Tables, roomId, RuleBook.LaunchRoom).Refuses(out var refused, out var room))
            return call.Reject(refused);
        var found = LaunchRules.Find(
            call.Tables, applicant.UniqueUserName, applicant.Email, call.Get(ElectaSettings.DuplicateEmailAllowed));
        if (found.Refuses(out refused, out var known)) return call.Reject(refused);
        var user = known.User is { } existing ? Adopt(call, existing, applicant) : Make(call, effective, applicant);
        var session = EnterRoom(call, user, room);
        call.Decided(RuleBook.LaunchEnter);
        return Answer(call, user, room, session);
    }

    static User Make(ElectaCall call, EffectiveType effective, Applicant applicant)
    {
        if (effective.Rule is { } rule) call.Decided(rule);
        call.Decided(RuleBook.LaunchCreates);
        return UserMaking.Make(call, applicant).User;
    }

    /// <summary>A user who is known stays as they are; one whom a launch never named gets the caller's key.</summary>
    static User Adopt(ElectaCall call, User user, Applicant applicant)
    {
        call.Decided(RuleBook.LaunchKnown);
        if (user.UniqueUserName is not null || applicant.UniqueUserName is null) return user;
        var adopted = user with { UniqueUserName = applicant.UniqueUserName };
        call.Tables.Users.Update(adopted);
        return adopted;
    }

    /// <summary>Who is in that room already stays; who is in another leaves it.</summary>
    static Session EnterRoom(ElectaCall call, User user, Room room)
    {
        if (call.Tables.SessionOf(user.UserId) is { } now)
        {
            call.Decided(RuleBook.LaunchOneRoom);
            if (now.RoomId == room.RoomId) return now;
            Attendance.End(call.Tables, now, call.Now, Ending.Moved);
        }

        var leaves = AttendanceRules.Leaves(call.Tables, room.RoomId, call.Now, call.Get(ElectaSettings.SessionLength));
        call.Decided(RuleBook.AttendanceEnds);
        return Attendance.Begin(call.Context, user, room.RoomId, leaves);
    }

    static Reply Answer(ElectaCall call, User user, Room room, Session session)
    {
        call.Decided(RuleBook.LaunchPage);
        if (call.Form == AnswerForm.Page)
        {
            var here = $"{user.FirstName} {user.LastName} ({user.UserType}) is in the room {room.RoomId}.";
            return ElectaReply.Page(call, room.Name, here);
        }

        return ElectaReply.Xml(call, XmlText.Begin(ElectaReply.Declaration)
            .Open("Launch"u8)
            .Element("CompanyId"u8, call.Cid)
            .Element("RoomId"u8, room.RoomId)
            .Element("UserId"u8, user.UserId)
            .Element("UserType"u8, user.UserType.ToString())
            .Element("SessionId"u8, session.SessionId)
            .Close("Launch"u8));
    }
}
