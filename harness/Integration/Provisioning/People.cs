using System.Security.Cryptography;
using System.Text;
using Simulators.Integration.State;
using Simulators.Port;

namespace Simulators.Integration.Provisioning;

/// <summary>What is the same about people at every platform.</summary>
static class People
{
    /// <summary>The name that is shown.</summary>
    public static string NameOf(Person person) =>
        string.IsNullOrWhiteSpace(person.DisplayName) ? $"{person.FirstName} {person.LastName}".Trim() : person.DisplayName;

    /// <summary>Addresses are compared without letter case.</summary>
    public static string? Contact(string? address) =>
        string.IsNullOrWhiteSpace(address) ? null : address.Trim().ToLowerInvariant();

    /// <summary>
    /// Whether an id that stood for one person is now said of another: first name, last name and address are all different.
    /// Nobody's account is handed to somebody else because an id came again.
    /// </summary>
    public static bool IsSomebodyElse(KnownPerson known, Person person, string? contact) =>
        known.Contact is not null && contact is not null && known.Contact != contact
        && !Same(known.FirstName, person.FirstName)
        && !Same(known.LastName, person.LastName);

    /// <summary>A short word for a content: another content, another word.</summary>
    public static string Digest(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part?.Length ?? -1).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..31];
    }

    static bool Same(string left, string right) => left.Trim().Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);
}
