using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn.Surface.Dashboards;

/// <summary>What people do with their accounts in the app, and the school with its sub-accounts at the dashboard.</summary>
static class AccountsDashboard
{
    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new("cancelAccount", "A person cancels the account, for good: {\"uid\"}.", CancelAccount),
        new(
            "addSubAccount",
            "The school gives an account rights at its dashboard: {\"uid\" or \"telephone\", \"name\"?}.",
            AddSubAccount),
        new(
            "changeTelephone",
            "A person takes another telephone number; the UID stays: {\"uid\", \"telephone\"}.",
            ChangeTelephone),
    ];

    static JsonObject CancelAccount(PlatformContext context, JsonElement body)
    {
        var users = ClassInTables.Of(context.Transaction).Users;
        var user = UserOf(context, body) with { Cancelled = true };
        users.Update(user);
        return new JsonObject { ["uid"] = user.Uid, ["cancelled"] = true };
    }

    static JsonObject AddSubAccount(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        var user = UserOf(context, body);
        if (tables.Member(School.Own, user.Uid, MemberKind.SubAccount) is not null)
            throw new ArgumentException($"{user.Uid} is a sub-account already.");
        var name = Texts.Truncate(JsonText.Member(body, "name") ?? user.Nickname, Names.LongestName);
        var added = new Member(
            tables.NextId(ClassInSchema.NextRelation), School.Own, user.Uid, MemberKind.SubAccount, name);
        tables.Members.Insert(added);
        return new JsonObject { ["uid"] = user.Uid, ["name"] = added.Name };
    }

    static JsonObject ChangeTelephone(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        if (JsonText.Member(body, "uid") is null) throw new ArgumentException("uid is required.");
        var user = UserOf(context, body);
        var account = TelephoneOf(body) ?? throw new ArgumentException("telephone is required.");
        if (tables.User(account) is { } other && other.Uid != user.Uid)
            throw new ArgumentException($"{account.Text} is the telephone number of {other.Uid}.");
        tables.Users.Update(user with { Telephone = account.Text });
        return new JsonObject { ["uid"] = user.Uid, ["telephone"] = account.Text };
    }

    /// <summary>The account that <c>uid</c> or else <c>telephone</c> names.</summary>
    static User UserOf(PlatformContext context, JsonElement body)
    {
        var tables = ClassInTables.Of(context.Transaction);
        if (JsonText.Member(body, "uid") is { } text)
        {
            return V1Call.TryNumber(text, out var uid) && tables.Users.Find(uid) is { } user
                ? user
                : throw new ArgumentException($"'{text}' is the UID of nobody.");
        }

        var account = TelephoneOf(body) ?? throw new ArgumentException("uid or telephone is required.");
        return tables.User(account) ?? throw new ArgumentException($"Nobody has the telephone number {account.Text}.");
    }

    static Account? TelephoneOf(JsonElement body)
    {
        if (JsonText.Member(body, "telephone") is not { } text) return null;
        var parsed = AccountRules.Telephone(text);
        return parsed.Rejection is { } rejection ? throw new ArgumentException(rejection.Explanation) : parsed.Value;
    }
}
