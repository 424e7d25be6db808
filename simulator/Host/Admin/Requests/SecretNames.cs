using Simulators.Kernel.Platforms;

namespace Simulators.Host.Admin.Requests;

/// <summary>
/// The names of parameters, members, elements and headers whose values are not shown: those that OAuth 2 gives [RFC 6749], any
/// password, and a platform's own.
/// </summary>
readonly struct SecretNames
{
    static readonly HashSet<string> Common = new(
        ["password", "access_token", "refresh_token", "id_token", "client_secret", "client_assertion"],
        StringComparer.OrdinalIgnoreCase);

    readonly IReadOnlySet<string> _own;

    SecretNames(IReadOnlySet<string> own) => _own = own;

    public static SecretNames Of(Platform? platform) => new(platform?.SecretParameters ?? Common);

    public bool Contains(string name) => Common.Contains(name) || _own.Contains(name);

    /// <summary>Does any of the names stand in a text that cannot be taken apart?</summary>
    public bool OccurIn(string text) =>
        Common.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
        || _own.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
