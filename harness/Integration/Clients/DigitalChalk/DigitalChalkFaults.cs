using System.Xml.Linq;

namespace Simulators.Integration.Clients.DigitalChalk;

/// <summary>What a fault is about.</summary>
public enum DigitalChalkProblem
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>The message is not what the WSDL says; there is a line for each mistake.</summary>
    Validation,

    /// <summary>Key, timestamp or signature.</summary>
    Credentials,

    /// <summary>Somebody has the username or e-mail address.</summary>
    UserExists,

    /// <summary>Nobody has the username.</summary>
    UnknownUser,

    /// <summary>No offering has the id.</summary>
    UnknownOffering,

    /// <summary>The student has a registration for the offering.</summary>
    AlreadyRegistered,
}

/// <summary>
/// Tells faults apart. The vendor documents neither codes nor texts: what a fault is about is read from the words of its
/// text, and where it matters the service is asked as well.
/// </summary>
static class DigitalChalkFaults
{
    /// <summary>The fault as an error: the code is the local name of faultcode, the text faultstring with its details.</summary>
    public static VendorErrorException Read(XElement fault)
    {
        var code = fault.Element("faultcode")?.Value.Split(':')[^1] ?? "Fault";
        var text = fault.Element("faultstring")?.Value ?? "";
        var details = fault.Element("detail")?.Elements().Select(detail => detail.Value) ?? [];
        var whole = string.Join(" ", details.Prepend(text));
        return new VendorErrorException(DigitalChalkClient.Platform, code, whole, KindOf(ProblemOf(code, text)));
    }

    public static DigitalChalkProblem ProblemOf(VendorErrorException fault) => ProblemOf(fault.Code, fault.Text);

    static DigitalChalkProblem ProblemOf(string code, string text)
    {
        if (code == "Client" && Has(text, "validation")) return DigitalChalkProblem.Validation;
        if (Has(text, "signature") || Has(text, "timestamp") || Has(text, "access key")) return DigitalChalkProblem.Credentials;
        if (Has(text, "already registered")) return DigitalChalkProblem.AlreadyRegistered;
        if (Has(text, "already exists")) return DigitalChalkProblem.UserExists;
        if (Has(text, "user does not exist")) return DigitalChalkProblem.UnknownUser;
        return Has(text, "offering does not exist") ? DigitalChalkProblem.UnknownOffering : DigitalChalkProblem.Other;
    }

    static ErrorKind KindOf(DigitalChalkProblem problem) =>
        problem == DigitalChalkProblem.Credentials ? ErrorKind.Credentials : ErrorKind.Refused;

    static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
