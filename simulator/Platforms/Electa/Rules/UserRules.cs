using Simulators.Electa.State;
using Simulators.Electa.Wire;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Rules;

/// <summary>Who may be created, and who deleted [KB 50152, 50153].</summary>
static class UserRules
{
    /// <summary>Refuses what has not the form of an e-mail address.</summary>
    public static Rejection? CheckEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var isAddress = at > 0 && at == email.LastIndexOf('@') && at < email.Length - 1 && !email.AsSpan().ContainsAny(" \t\r\n");
        return isAddress ? null : ParameterRules.Invalid(
            "Email", RuleBook.EmailFormat, $"Email must be an address like ada@example.com; it was {Texts.Quote(email)}.");
    }

    public static Rejection EmailTaken(string email) => new(
        Errors.EmailInUse,
        RuleBook.EmailTaken,
        $"A user has the e-mail address {Texts.Quote(email)} already, and the account does not allow a second one "
        + "(setting duplicateEmailAllowed).");

    /// <summary>M, F or N; N when it was not sent.</summary>
    public static Decision<string> Gender(string? sent) => sent?.Trim() switch
    {
        null or "N" or "n" => "N",
        "M" or "m" => "M",
        "F" or "f" => "F",
        _ => ParameterRules.Invalid(
            "Gender", RuleBook.Gender, $"Gender must be M, F or N (not provided); it was {Texts.Quote(sent)}."),
    };

    /// <summary>The user of that number, if it may be deleted.</summary>
    public static Decision<User> Deletable(ElectaTables tables, long userId)
    {
        if (tables.Users.Find(userId) is not { } user) return NotFound(userId, RuleBook.DeleteUnknown);
        return !user.IsMasterAdministrator ? user : new Rejection(
            Errors.MasterAdministrator,
            RuleBook.DeleteMaster,
            $"{userId} is the master administrator, the creator of the account, who cannot be deleted.");
    }

    public static Rejection NotFound(long userId, Rule rule) => new(
        Errors.UserNotFound,
        rule,
        $"The account has no user {userId}; the number is the one that User/Create answers (UserId), not the username.");
}
