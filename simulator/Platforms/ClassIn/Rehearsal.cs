using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn;

/// <summary>Calls that warm up what every v1 call passes: form, signature, transaction, reply and rejection.</summary>
static class Rehearsal
{
    public static IReadOnlyList<RehearsalRequest> Of(Credentials credentials, DateTimeOffset now)
    {
        var timeStamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var safeKey = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(credentials["secret"] + timeStamp)));
        var signed = $"SID={credentials["sid"]}&safeKey={safeKey}&timeStamp={timeStamp}";
        return
        [
            Register($"{signed}&telephone=13900000001&password=rehearsal"),
            Register($"{signed}&telephone=13900000002&password=rehearsal&addToSchoolMember=1"),
            Register($"{signed}&telephone=13900000001&password=again12"),
            Register("SID=1"),
        ];
    }

    static RehearsalRequest Register(string body) =>
        new("POST", "/partner/api/course.api.php?action=register", "application/x-www-form-urlencoded", body);
}
