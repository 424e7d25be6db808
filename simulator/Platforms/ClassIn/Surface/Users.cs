using System.Text.Json;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Accounts: register, registerMultiple [docs.eeo.cn user/register, user/registerMultiple].</summary>
static class Users
{
    const int MostItems = 10;

    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("register", Register),
        new("registerMultiple", RegisterMultiple),
    ];

    static Reply Register(V1Call call)
    {
        if (Repeated.Refuses(call, out var digest) is { } repeated) return call.Reject(repeated);
        if (Registration.Read(call, call.Read()).Refuses(out var refused, out var applicant)) return call.Reject(refused);
        applicant = applicant with { Avatar = Pictures.Sent(call), Digest = digest };
        if (Repeated.RefusesMaking(call, applicant) is { } again) return call.Reject(again);
        if (Registration.Do(call, applicant).Refuses(out refused, out var done)) return call.Reject(refused);
        if (!done.Made) Repeated.Remember(call, digest);
        return call.Answer(done.Error, done.Uid);
    }

    static Reply RegisterMultiple(V1Call call)
    {
        if (Repeated.Refuses(call, out var digest) is { } repeated) return call.Reject(repeated);
        var read = call.Read();
        var items = read.Array("userJson");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (items.Count > MostItems)
        {
            return call.Reject(new Rejection(
                Errors.TooMany,
                RuleBook.RegisterMultipleSize,
                $"userJson has {items.Count} items, and {MostItems} are taken at once: send several calls."));
        }

        call.Decided(RuleBook.RegisterMultipleItems);
        Repeated.Remember(call, digest);
        return call.Batch(items, item => RegisterOne(call, item));
    }

    static ItemReply RegisterOne(V1Call call, JsonElement item)
    {
        var read = JsonText.Parameters(item);
        var column = JsonText.CustomColumn(item);
        if (Registration.Read(call, read).Refuses(out var refused, out var applicant)
            || Registration.Do(call, applicant).Refuses(out refused, out var done))
            return ItemReply.Reject(refused, column, json => WriteItem(call, json, read, refused.Data));
        return new ItemReply(done.Error, column, json => WriteItem(call, json, read, done.Uid));
    }

    static void WriteItem(V1Call call, Utf8JsonWriter json, Parameters item, long? uid)
    {
        if (uid is { } data) json.WriteNumber("data", data);
        if (item.Optional("telephone") is { } telephone) json.WriteString("telephone", telephone);
        if (item.Optional("email") is { } email && call.Get(ClassInSettings.RegisterMultipleEchoesEmail))
            json.WriteString("email", email);
    }
}
