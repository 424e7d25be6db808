using System.Globalization;
using System.Text.Json;

namespace Simulators.Integration.Clients.ClassIn;

/// <summary>
/// Version 1 answers 102 to a wrong clock, a wrong secret and a contract that has ended alike. Version 2 tells them apart
/// [docs.eeo.cn appendix/signature]: a call of it that is signed and asks for nothing says what is to be mended.
/// </summary>
public sealed partial class ClassInClient
{
    /// <summary>Changes the school's settings that it names; without any it is refused, and changes nothing.</summary>
    const string AsksForNothing = "/school/modifySchoolConf";

    async ValueTask<VendorErrorException> ExplainedAsync(string text, CancellationToken cancellation)
    {
        var code = ClassInErrno.NoPermission;
        return new VendorErrorException(
            Platform,
            code.ToString(CultureInfo.InvariantCulture),
            text,
            ClassInErrno.KindOf(code),
            AdviceOf(await ReasonAsync(cancellation)));
    }

    /// <returns>The code that version 2 answers, or null where it answered nothing that can be understood.</returns>
    /// <remarks>An HTTP status in place of a code is none that <see cref="AdviceOf"/> knows.</remarks>
    async ValueTask<long?> ReasonAsync(CancellationToken cancellation)
    {
        try
        {
            await PostSignedAsync(AsksForNothing, JsonElement.Parse("{}"), cancellation);
            return ClassInErrno.Success;
        }
        catch (VendorErrorException answered)
        {
            return long.Parse(answered.Code, CultureInfo.InvariantCulture);
        }
        catch (PlatformException)
        {
            return null;
        }
    }

    string AdviceOf(long? code) => code switch
    {
        ClassInErrno.TimestampExpired =>
            $"The clock of this machine is wrong: it says {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC, and ClassIn's time is "
            + "another by more than five minutes. Set it, and run this again.",
        ClassInErrno.SignatureWrong =>
            "SID or secret are wrong: look them up in the school's settings at ClassIn, and enter both again.",
        ClassInErrno.Success or ClassInErrno.ParametersMissing or ClassInErrno.ParametersMissingLive =>
            "SID, secret and clock are right: the school's contract has ended, or does not have this call. Ask ClassIn.",
        _ => "Look at this machine's clock first, then at SID and secret.",
    };
}
