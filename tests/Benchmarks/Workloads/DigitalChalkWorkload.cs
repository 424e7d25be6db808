using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulators.Benchmarks;

/// <summary><c>createAndRegisterUser</c> of DigitalChalk, signed once; the signature holds for 15 minutes.</summary>
sealed class DigitalChalkWorkload : Workload
{
    /// <summary>The demonstration rows' offering that is open to everybody.</summary>
    const string Offering = "ff80808141e1f27e0141e2c914ba0001";

    public override string Platform => "digitalchalk";

    public override string Operation => "createAndRegisterUser";

    public override byte[] Success => ":success>true<"u8.ToArray();

    /// <summary>Reads the body's bytes and nothing in them: the framework has no reader of SOAP to be compared with.</summary>
    public override RequestDelegate Bare()
    {
        var users = new ConcurrentDictionary<long, byte[]>();
        var id = 0L;
        return async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var next = Interlocked.Increment(ref id);
            users[next] = body.ToArray();
            await AnswerAsync(context, "text/xml;charset=utf-8", string.Create(
                CultureInfo.InvariantCulture,
                $"<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Header/><SOAP-ENV:Body>"
                + $"<dcAPI:createAndRegisterUserResponse xmlns:dcAPI=\"http://digitalchalk.com/api/v4\">"
                + $"<dcAPI:studentUsername>user{Number}@example.org</dcAPI:studentUsername><dcAPI:studentName>Ada Lovelace</dcAPI:studentName>"
                + $"<dcAPI:studentRegistrationId>{next:x32}</dcAPI:studentRegistrationId><dcAPI:offeringId>{Offering}</dcAPI:offeringId>"
                + $"<dcAPI:offeringTitle>Workplace Safety Essentials</dcAPI:offeringTitle><dcAPI:success>true</dcAPI:success>"
                + $"</dcAPI:createAndRegisterUserResponse></SOAP-ENV:Body></SOAP-ENV:Envelope>"));
        };
    }

    protected override (string, string, string, string) Request(IReadOnlyDictionary<string, string> credentials, DateTimeOffset now)
    {
        var timestamp = now.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
#pragma warning disable CA5350 // the vendor's signature is HMAC-SHA1
        var signature = Convert.ToBase64String(HMACSHA1.HashData(
            Encoding.UTF8.GetBytes(credentials["secretKey"]),
            Encoding.UTF8.GetBytes($"v4{Operation}{timestamp}")));
#pragma warning restore CA5350
        return (
            "POST",
            "/digitalchalk/dc/api/v4",
            "Content-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\n",
            $"""
            <?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:dcAPI="http://digitalchalk.com/api/v4"><soap:Body><dcAPI:createAndRegisterUserRequest><dcAPI:auth><dcAPI:accessKey>{credentials["accessKey"]}</dcAPI:accessKey><dcAPI:timestamp>{timestamp}</dcAPI:timestamp><dcAPI:signature>{signature}</dcAPI:signature></dcAPI:auth><dcAPI:user><dcAPI:emailAddress>user{Number}@example.org</dcAPI:emailAddress><dcAPI:username>user{Number}</dcAPI:username><dcAPI:firstName>Ada</dcAPI:firstName><dcAPI:lastName>Lovelace</dcAPI:lastName><dcAPI:licenseAgreed>true</dcAPI:licenseAgreed><dcAPI:password>secret12</dcAPI:password><dcAPI:passwordReset>false</dcAPI:passwordReset><dcAPI:tags/></dcAPI:user><dcAPI:offeringId>{Offering}</dcAPI:offeringId></dcAPI:createAndRegisterUserRequest></soap:Body></soap:Envelope>
            """);
    }
}
