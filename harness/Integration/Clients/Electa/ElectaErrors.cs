namespace Simulators.Integration.Clients.Electa;

/// <summary>What a refusal of Electa is about.</summary>
public enum ElectaProblem
{
    /// <summary>Something else: the order cannot be carried out.</summary>
    Other,

    /// <summary>CID and AppKey are not accepted: a failed log-in, of which five lock the account.</summary>
    Key,

    /// <summary>The access is locked for a quarter of an hour.</summary>
    Locked,

    /// <summary>The token is over, or none.</summary>
    Token,

    /// <summary>Somebody has the e-mail address already.</summary>
    EmailInUse,
}

/// <summary>
/// Electa documents one text and no number but 0. What a refusal is about is therefore read from its text, and from its
/// number only where the text says nothing.
/// </summary>
static class ElectaErrors
{
    public static ElectaProblem Of(string code, string text)
    {
        if (Has(text, "locked")) return ElectaProblem.Locked;
        if (Has(text, "application key")) return ElectaProblem.Key;
        if (Has(text, "email") && (Has(text, "in use") || Has(text, "exist"))) return ElectaProblem.EmailInUse;
        if (Has(text, "token") && (Has(text, "expired") || Has(text, "invalid"))) return ElectaProblem.Token;
        return text.Length > 0 ? ElectaProblem.Other : ByNumber(code);
    }

    public static ErrorKind KindOf(ElectaProblem problem) =>
        problem is ElectaProblem.Key or ElectaProblem.Locked or ElectaProblem.Token ? ErrorKind.Credentials : ErrorKind.Refused;

    static ElectaProblem ByNumber(string code) => code switch
    {
        "1" => ElectaProblem.Key,
        "2" => ElectaProblem.Locked,
        "3" => ElectaProblem.Token,
        "6" => ElectaProblem.EmailInUse,
        _ => ElectaProblem.Other,
    };

    static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
