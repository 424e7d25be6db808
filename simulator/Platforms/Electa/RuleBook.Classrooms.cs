using Simulators.Kernel.Rules;

namespace Simulators.Electa;

static partial class RuleBook
{
    public static readonly Rule LogsFilter = Catalogue["electa/logs/filter"];
    public static readonly Rule LogsWindow = Catalogue["electa/logs/window"];
    public static readonly Rule LogsResult = Catalogue["electa/logs/result"];
    public static readonly Rule Disconnect = Catalogue["electa/vcr/disconnect"];
    public static readonly Rule DisconnectNames = Catalogue["electa/vcr/sample-names"];
    public static readonly Rule DisconnectUnknown = Catalogue["electa/vcr/unknown"];
    public static readonly Rule DisconnectAbsent = Catalogue["electa/vcr/not-in-session"];
    public static readonly Rule LaunchEnter = Catalogue["electa/launch/enter"];
    public static readonly Rule LaunchCreates = Catalogue["electa/launch/creates-user"];
    public static readonly Rule LaunchKnown = Catalogue["electa/launch/known-user"];
    public static readonly Rule LaunchUniqueUserName = Catalogue["electa/launch/unique-user-name"];
    public static readonly Rule LaunchType = Catalogue["electa/launch/type"];
    public static readonly Rule LaunchRoom = Catalogue["electa/launch/room"];
    public static readonly Rule LaunchOneRoom = Catalogue["electa/launch/one-room"];
    public static readonly Rule AttendanceEnds = Catalogue["electa/launch/attendance-ends"];
    public static readonly Rule LaunchPage = Catalogue["electa/launch/page"];
}
