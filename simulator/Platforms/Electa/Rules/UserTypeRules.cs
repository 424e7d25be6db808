using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>Which type of user results, by the account's configuration [KB 50152].</summary>
static class UserTypeRules
{
    const string Name = "UserType";

    /// <summary>The type that User/Create effectively creates.</summary>
    /// <param name="sent">As sent, or null.</param>
    /// <param name="account">What the account has bought and switched on.</param>
    /// <param name="teachers">How many teachers it has besides the master administrator.</param>
    public static Decision<EffectiveType> Effective(string? sent, AccountTypes account, long teachers)
    {
        var discards = Discards(account);
        if (sent is null)
        {
            return discards is not null && !account.RequiredAlways
                ? new EffectiveType(UserType.STD, discards)
                : ParameterRules.Missing(Name) with { Rule = RuleBook.TypeRequired };
        }

        if (discards is not null) return new EffectiveType(UserType.STD, discards);
        if (Parse(sent) is not { } type)
        {
            return ParameterRules.Invalid(
                Name, RuleBook.TypeUnknown, $"UserType must be STD, MDR or ADM; it was {Texts.Quote(sent)}.");
        }

        if (type == UserType.STD) return new EffectiveType(UserType.STD, null);
        return account.Configuration == "fixed" && teachers >= account.Quota
            ? OverQuota(account)
            : new EffectiveType(type, RuleBook.Type);
    }

    /// <summary>The type of a user whom a launch makes: STD or MDR, and discarded when teachers are limited [KB 50053].</summary>
    /// <param name="sent">As sent, or null.</param>
    /// <param name="configuration">The setting <c>teacherConfiguration</c>.</param>
    /// <param name="moderators">Whether session moderators are switched on.</param>
    public static Decision<EffectiveType> Launched(string? sent, string configuration, bool moderators)
    {
        if (configuration != "unlimited" || !moderators) return new EffectiveType(UserType.STD, RuleBook.LaunchType);
        if (sent is null) return ParameterRules.Missing(Name) with { Rule = RuleBook.LaunchType };
        return Parse(sent) is { } type and not UserType.ADM
            ? new EffectiveType(type, RuleBook.LaunchType)
            : ParameterRules.Invalid(
                Name, RuleBook.LaunchType, $"UserType must be STD or MDR at a launch; it was {Texts.Quote(sent)}.");
    }

    static Rule? Discards(AccountTypes account) =>
        account.Configuration == "single" ? RuleBook.SingleTeacher
        : !account.Enabled ? RuleBook.TypeDisabled
        : account is { Configuration: "fixed", Fixed: "studentsOnly" } ? RuleBook.FixedTeachers
        : null;

    static Decision<EffectiveType> OverQuota(AccountTypes account) => account.Fixed == "studentOverQuota"
        ? new EffectiveType(UserType.STD, RuleBook.FixedTeachers)
        : new Rejection(
            Errors.TeacherQuota,
            RuleBook.FixedTeachers,
            $"The account may have {account.Quota} teachers (setting teacherQuota) and has them: "
            + "delete one, or create a student (STD).");

    static UserType? Parse(string text)
    {
        var word = text.AsSpan().Trim();
        return Is(word, "STD") ? UserType.STD : Is(word, "MDR") ? UserType.MDR : Is(word, "ADM") ? UserType.ADM : null;
    }

    static bool Is(ReadOnlySpan<char> text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the account has bought and switched on, as far as types of users go.</summary>
/// <param name="Configuration">The setting <c>teacherConfiguration</c>.</param>
/// <param name="Fixed">The setting <c>fixedTeachers</c>.</param>
/// <param name="Quota">The setting <c>teacherQuota</c>.</param>
/// <param name="Enabled">The setting <c>userTypeEnabled</c>.</param>
/// <param name="RequiredAlways">Whether UserType must be sent even where it is discarded.</param>
readonly record struct AccountTypes(string Configuration, string Fixed, long Quota, bool Enabled, bool RequiredAlways);

/// <summary>The type that results.</summary>
/// <param name="Type">The type.</param>
/// <param name="Rule">What decided, or null when a student was asked for.</param>
readonly record struct EffectiveType(UserType Type, Rule? Rule);
