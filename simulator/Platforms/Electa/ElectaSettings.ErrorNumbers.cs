using System.Globalization;
using Simulators.Kernel.Rules;

namespace Simulators.Electa;

/// <summary>The ResponseCode of each failure: only that it is not zero is known.</summary>
static partial class ElectaSettings
{
    const string Failure = "electa/reply/failure";

    public static readonly Number ErrorInvalidKey = NumberOf("errorInvalidKey", Errors.InvalidKey, "electa/token/key");
    public static readonly Number ErrorLocked = NumberOf("errorLocked", Errors.Locked);
    public static readonly Number ErrorInvalidToken = NumberOf("errorInvalidToken", Errors.InvalidToken);
    public static readonly Number ErrorMissingParameter = NumberOf("errorMissingParameter", Errors.MissingParameter);
    public static readonly Number ErrorInvalidParameter = NumberOf("errorInvalidParameter", Errors.InvalidParameter);
    public static readonly Number ErrorEmailInUse = NumberOf("errorEmailInUse", Errors.EmailInUse);
    public static readonly Number ErrorTeacherQuota = NumberOf("errorTeacherQuota", Errors.TeacherQuota);
    public static readonly Number ErrorUserNotFound = NumberOf("errorUserNotFound", Errors.UserNotFound);
    public static readonly Number ErrorMasterAdministrator = NumberOf("errorMasterAdministrator", Errors.MasterAdministrator);
    public static readonly Number ErrorRoomNotFound = NumberOf("errorRoomNotFound", Errors.RoomNotFound);
    public static readonly Number ErrorPresenterNotTeacher = NumberOf("errorPresenterNotTeacher", Errors.PresenterNotTeacher);
    public static readonly Number ErrorNotInSession = NumberOf("errorNotInSession", Errors.NotInSession);
    public static readonly Number ErrorMethodNotSupported = NumberOf("errorMethodNotSupported", Errors.MethodNotSupported);
    public static readonly Number ErrorMalformedRequest = NumberOf("errorMalformedRequest", Errors.MalformedRequest);

    public static readonly IReadOnlyList<Setting> OfErrorNumbers =
    [
        ErrorInvalidKey,
        ErrorLocked,
        ErrorInvalidToken,
        ErrorMissingParameter,
        ErrorInvalidParameter,
        ErrorEmailInUse,
        ErrorTeacherQuota,
        ErrorUserNotFound,
        ErrorMasterAdministrator,
        ErrorRoomNotFound,
        ErrorPresenterNotTeacher,
        ErrorNotInSession,
        ErrorMethodNotSupported,
        ErrorMalformedRequest,
    ];

    static Number NumberOf(string name, ErrorEntry error, params string[] rules) => new(
        name,
        long.Parse(error.Code, CultureInfo.InvariantCulture),
        1,
        int.MaxValue,
        $"The ResponseCode of \"{error.Text}\".",
        [Failure, .. rules]);
}
