using System.Globalization;

namespace Simulators.Steps.ClassIn;

/// <summary>Signatures as integrations get them wrong: a registration that is signed in another way than it should be.</summary>
[Binding]
public sealed class SigningSteps(ClassInSchool school)
{
    /// <summary>
    /// Registers somebody with a signature that has a mistake: "another secret", "upper case", "the timeStamp first",
    /// "milliseconds", "the secret alone", "another SID".
    /// </summary>
    [When("the school registers {string} at ClassIn, signing with {string}")]
    public async Task RegistersSigning(string name, string mistake)
    {
        var (sid, secret) = await school.CredentialsAsync();
        var now = (await school.UnixNowAsync()).ToString(CultureInfo.InvariantCulture);
        var right = ClassInSchool.Md5(secret + now);
        var (usedSid, safeKey) = mistake switch
        {
            "another secret" => (sid, ClassInSchool.Md5("another" + now)),
            "upper case" => (sid, right.ToUpperInvariant()),
            "the timeStamp first" => (sid, ClassInSchool.Md5(now + secret)),
            "milliseconds" => (sid, ClassInSchool.Md5(secret + now + "000")),
            "the secret alone" => (sid, ClassInSchool.Md5(secret)),
            "another SID" => ("999", right),
            _ => throw new ExpectationException(
                $"\"{mistake}\" is no known mistake; another secret, upper case, the timeStamp first, milliseconds, the secret "
                + "alone and another SID are."),
        };
        await RegisterAsync(name, ("SID", usedSid), ("safeKey", safeKey), ("timeStamp", now));
    }

    /// <summary>
    /// Registers somebody with a right signature of another moment, so many seconds from now; negative is the past.
    /// </summary>
    [When("the school registers {string} at ClassIn, signed {int} seconds from now")]
    public async Task RegistersSigned(string name, int seconds) =>
        await SignedAtAsync(name, (await school.UnixNowAsync() + seconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>Registers somebody with a right signature of a timeStamp in milliseconds.</summary>
    [When("the school registers {string} at ClassIn, signed in milliseconds")]
    public async Task RegistersInMilliseconds(string name) =>
        await SignedAtAsync(name, (await school.UnixNowAsync() * 1000).ToString(CultureInfo.InvariantCulture));

    /// <summary>Registers somebody and leaves one of SID, safeKey and timeStamp out.</summary>
    [When("the school registers {string} at ClassIn without {string}")]
    public Task RegistersWithout(string name, string field) => RegisterAsync(name, (field, null));

    async Task SignedAtAsync(string name, string timeStamp)
    {
        var (_, secret) = await school.CredentialsAsync();
        await RegisterAsync(name, ("safeKey", ClassInSchool.Md5(secret + timeStamp)), ("timeStamp", timeStamp));
    }

    async Task RegisterAsync(string name, params (string, object?)[] signature) =>
        await school.CallAsync(
            "register", [.. signature, ("telephone", school.People.Of(name).Account), ("password", AccountSteps.Password)]);
}
