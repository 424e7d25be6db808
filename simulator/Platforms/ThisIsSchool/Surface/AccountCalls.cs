using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;
using Simulators.ThisIsSchool.Rules;
using Simulators.ThisIsSchool.State;
using Simulators.ThisIsSchool.Wire;

namespace Simulators.ThisIsSchool.Surface;

/// <summary>Accounts: made and changed by hand until the district is synced.</summary>
static class AccountCalls
{
    public static Reply List(Call call)
    {
        var table = ThisIsSchoolTables.Of(call.Transaction).Accounts;
        if (call.Request.QueryValue("username") is not { } username)
            return Paging.Answer(call, table.Count, table.Page, ThisIsSchoolJson.Default.Account);
        var found = table.Where(ThisIsSchoolSchema.AccountsByUsername, username.ToLowerInvariant())
            .Where(account => account.Username == username).ToList();
        return Paging.Answer(
            call, found.Count, (offset, limit) => [.. found.Skip(offset).Take(limit)], ThisIsSchoolJson.Default.Account);
    }

    public static Reply One(Call call) => Find(call) is not { } account
        ? ApiReply.Reject(call, NoSuch(call))
        : Shown(call, account);

    public static Reply Create(Call call)
    {
        var tables = ThisIsSchoolTables.Of(call.Transaction);
        if (ApiBody.Read(call.Request).Refuses(out var refused, out var body)
            || DistrictCalls.Of(call, body).Refuses(out refused, out var district))
            return ApiReply.Reject(call, refused);
        if (ManualRules.MayEdit(district) is { } managed) return ApiReply.Reject(call, managed);
        if (body.Text("username").Refuses(out refused, out var username)
            || body.Text("givenName").Refuses(out refused, out var givenName)
            || body.Text("familyName").Refuses(out refused, out var familyName)
            || body.OneOf("role", Account.Teacher, Account.Student, Account.Staff).Refuses(out refused, out var role)
            || body.OptionalText("email").Refuses(out refused, out var email))
            return ApiReply.Reject(call, refused);
        if (IsFree(call, username, null) is { } taken) return ApiReply.Reject(call, taken);
        var account = new Account(
            tables.NextId(ThisIsSchoolSchema.NextAccount),
            district.Id, null, role, username, email[0], givenName, familyName, []);
        tables.Accounts.Insert(account);
        call.Decided(RuleBook.BeforeSync);
        return ApiReply.One(account, ThisIsSchoolJson.Default.Account, 201);
    }

    public static Reply Edit(Call call)
    {
        if (Editable(call).Refuses(out var refused, out var account)
            || ApiBody.Read(call.Request).Refuses(out refused, out var body)
            || Changed(account, body).Refuses(out refused, out var changed))
            return ApiReply.Reject(call, refused);
        if (IsFree(call, changed.Username, account.Id) is { } taken) return ApiReply.Reject(call, taken);
        ThisIsSchoolTables.Of(call.Transaction).Accounts.Update(changed);
        call.Decided(RuleBook.BeforeSync);
        return ApiReply.One(changed, ThisIsSchoolJson.Default.Account);
    }

    public static Reply Delete(Call call)
    {
        if (Editable(call).Refuses(out var refused, out var account)) return ApiReply.Reject(call, refused);
        ThisIsSchoolTables.Of(call.Transaction).Accounts.Delete(account.Id);
        call.Decided(RuleBook.BeforeSync);
        return ApiReply.NoContent();
    }

    static Decision<Account> Changed(Account account, ApiBody body)
    {
        foreach (var name in (ReadOnlySpan<string>)["username", "givenName", "familyName"])
        {
            if (!body.Has(name)) continue;
            if (body.Text(name).Refuses(out var refused, out var text)) return refused;
            account = name switch
            {
                "username" => account with { Username = text },
                "givenName" => account with { GivenName = text },
                _ => account with { FamilyName = text },
            };
        }

        if (body.Has("role"))
        {
            if (body.OneOf("role", Account.Teacher, Account.Student, Account.Staff).Refuses(
                out var refused, out var role)) return refused;
            account = account with { Role = role };
        }

        if (!body.Has("email")) return account;
        return body.OptionalText("email").Refuses(out var problem, out var email) ? problem : account with { Email = email[0] };
    }

    static Decision<Account> Editable(Call call)
    {
        if (Find(call) is not { } account) return NoSuch(call);
        var district = ThisIsSchoolTables.Of(call.Transaction).Districts.Find(account.DistrictId)!;
        return ManualRules.MayEdit(district) is { } managed ? managed : account;
    }

    static Rejection? IsFree(Call call, string username, long? owner) => ManualRules.IsFree(
        ThisIsSchoolTables.Of(call.Transaction), username, owner, call.Get(ThisIsSchoolSettings.MatchCase) == "ignore");

    static Reply Shown(Call call, Account account)
    {
        call.Decided(RuleBook.ApiRead);
        return ApiReply.One(account, ThisIsSchoolJson.Default.Account);
    }

    static Account? Find(Call call) => ThisIsSchoolTables.Of(call.Transaction).Accounts.Find(Routes.IdIn(call));

    static Rejection NoSuch(Call call) =>
        Routes.Unknown($"There is no account {Routes.IdIn(call)}: it was never made, or a sync removed it.");
}
