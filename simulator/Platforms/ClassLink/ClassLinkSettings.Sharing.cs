using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

static partial class ClassLinkSettings
{
    public static readonly Switch UnenrolledUsers = new(
        "unenrolledUsers", false,
        "The toggle 'Unenrolled Users': whether users without a class are shared. Off until a district turns it on.",
        "classlink/sharing/unenrolled-users");

    public static readonly Switch SharesDemographics = new(
        "demographics", false,
        "The toggle 'Demographics': whether demographics are shared. Off until a district turns it on.",
        "classlink/sharing/demographics");

    public static readonly Switch GuardNames = new(
        "dataGuardNames", false,
        "Whether DataGuard obfuscates users' given, middle, family and preferred names.",
        "classlink/dataguard/obfuscation");

    public static readonly Switch GuardEmail = new(
        "dataGuardEmail", false,
        "Whether DataGuard obfuscates users' e-mail addresses.",
        "classlink/dataguard/obfuscation");

    public static readonly Switch GuardIdentifier = new(
        "dataGuardIdentifier", false,
        "Whether DataGuard obfuscates users' identifiers.",
        "classlink/dataguard/obfuscation");

    public static readonly Switch GuardClassTitle = new(
        "dataGuardClassTitle", false,
        "Whether DataGuard obfuscates the titles of classes.",
        "classlink/dataguard/obfuscation");

    public static IReadOnlyList<Setting> OfSharing =>
        [UnenrolledUsers, SharesDemographics, GuardNames, GuardEmail, GuardIdentifier, GuardClassTitle];
}
