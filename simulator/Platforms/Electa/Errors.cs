using System.Globalization;
using Simulators.Kernel.Rules;

namespace Simulators.Electa;

/// <summary>
/// The rejections that our rules give, by name. No source has a table of error numbers: the code of an entry is the
/// number that its setting has by default (<see cref="ElectaSettings"/>).
/// </summary>
public static class Errors
{
    public static ErrorCatalogue Catalogue { get; } = ErrorCatalogue.Embedded(typeof(Errors).Assembly);

    public static ErrorEntry Success { get; } = Catalogue[0];
    public static ErrorEntry InvalidKey { get; } = Catalogue[1];
    public static ErrorEntry Locked { get; } = Catalogue[2];
    public static ErrorEntry InvalidToken { get; } = Catalogue[3];
    public static ErrorEntry MissingParameter { get; } = Catalogue[4];
    public static ErrorEntry InvalidParameter { get; } = Catalogue[5];
    public static ErrorEntry EmailInUse { get; } = Catalogue[6];
    public static ErrorEntry TeacherQuota { get; } = Catalogue[7];
    public static ErrorEntry UserNotFound { get; } = Catalogue[8];
    public static ErrorEntry MasterAdministrator { get; } = Catalogue[9];
    public static ErrorEntry RoomNotFound { get; } = Catalogue[10];
    public static ErrorEntry PresenterNotTeacher { get; } = Catalogue[11];
    public static ErrorEntry NotInSession { get; } = Catalogue[12];
    public static ErrorEntry MethodNotSupported { get; } = Catalogue[13];
    public static ErrorEntry MalformedRequest { get; } = Catalogue[14];
    public static ErrorEntry UnknownPath { get; } = Catalogue[404];

    /// <summary>The error with a parameter's name in its text.</summary>
    public static ErrorEntry Of(this ErrorEntry error, string parameter) =>
        error with { Text = string.Format(CultureInfo.InvariantCulture, error.Text, parameter) };
}
