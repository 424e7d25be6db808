using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Benchmarks;

/// <summary><c>register</c> of ClassIn, signed.</summary>
sealed class RegisterWorkload : Workload
{
    public override string Platform => "classin";

    public override string Operation => "register";

    public override byte[] Success => "\"errno\":1,"u8.ToArray();

    public override RequestDelegate Bare()
    {
        var users = new ConcurrentDictionary<string, IFormCollection>();
        var uid = 1001930L;
        return async context =>
        {
            var form = await context.Request.ReadFormAsync();
            users[form["telephone"].ToString()] = form;
            await AnswerAsync(context, "application/json; charset=utf-8", string.Create(
                CultureInfo.InvariantCulture,
                $$$"""{"data":{{{Interlocked.Increment(ref uid)}}},"error_info":{"errno":1,"error":"程序正常执行"}}"""));
        };
    }

    protected override (string, string, string, string) Request(IReadOnlyDictionary<string, string> credentials, DateTimeOffset now)
    {
        var stamp = $"{now.ToUnixTimeSeconds()}";
        var secret = credentials["secret"];
        var safeKey = Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(secret + stamp)));
        return (
            "POST",
            "/classin/partner/api/course.api.php?action=register",
            "Content-Type: application/x-www-form-urlencoded\r\n",
            $"SID={credentials["sid"]}&safeKey={safeKey}&timeStamp={stamp}"
            + $"&password=secret12&nickname=Somebody&telephone={Number}");
    }
}
