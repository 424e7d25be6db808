using System.Collections.Frozen;
using System.Globalization;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Wire;

/// <summary>Which setting has the number that an error goes on the wire with.</summary>
static class ErrorNumbers
{
    static readonly FrozenDictionary<string, Number> ByCode = new Dictionary<ErrorEntry, Number>
    {
        [Errors.InvalidKey] = ElectaSettings.ErrorInvalidKey,
        [Errors.Locked] = ElectaSettings.ErrorLocked,
        [Errors.InvalidToken] = ElectaSettings.ErrorInvalidToken,
        [Errors.MissingParameter] = ElectaSettings.ErrorMissingParameter,
        [Errors.InvalidParameter] = ElectaSettings.ErrorInvalidParameter,
        [Errors.EmailInUse] = ElectaSettings.ErrorEmailInUse,
        [Errors.TeacherQuota] = ElectaSettings.ErrorTeacherQuota,
        [Errors.UserNotFound] = ElectaSettings.ErrorUserNotFound,
        [Errors.MasterAdministrator] = ElectaSettings.ErrorMasterAdministrator,
        [Errors.RoomNotFound] = ElectaSettings.ErrorRoomNotFound,
        [Errors.PresenterNotTeacher] = ElectaSettings.ErrorPresenterNotTeacher,
        [Errors.NotInSession] = ElectaSettings.ErrorNotInSession,
        [Errors.MethodNotSupported] = ElectaSettings.ErrorMethodNotSupported,
        [Errors.MalformedRequest] = ElectaSettings.ErrorMalformedRequest,
    }.ToFrozenDictionary(pair => pair.Key.Code, pair => pair.Value);

    public static long Of(ElectaCall call, ErrorEntry error) =>
        ByCode.TryGetValue(error.Code, out var setting)
            ? call.Get(setting)
            : long.Parse(error.Code, CultureInfo.InvariantCulture);
}
