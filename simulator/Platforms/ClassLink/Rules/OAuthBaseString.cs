using System.Text;
using Simulators.ClassLink.Wire;

namespace Simulators.ClassLink.Rules;

/// <summary>The text that is signed [RFC 5849 section 3.4.1].</summary>
static class OAuthBaseString
{
    /// <summary>Method, URI and parameters, each percent-encoded and joined by ampersands.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="baseUri">Scheme, host and path.</param>
    /// <param name="parameters">Decoded; their order does not matter.</param>
    /// <param name="habit">How the client encodes.</param>
    public static string Of(string method, string baseUri, IEnumerable<OAuthParameter> parameters, OAuthHabit habit) =>
        $"{method.ToUpperInvariant()}&{Outer(baseUri, habit)}&{Outer(Normalised(parameters, habit), habit)}";

    /// <summary>Sorted by encoded name and then by encoded value, in the order of bytes.</summary>
    static string Normalised(IEnumerable<OAuthParameter> parameters, OAuthHabit habit)
    {
        var encoded = parameters.Select(parameter => (
            Name: OAuthText.Encode(parameter.Name),
            Value: OAuthText.Encode(parameter.Value, habit.Raw, habit.EscapesTilde))).ToArray();
        Array.Sort(encoded, static (left, right) =>
        {
            var byName = string.CompareOrdinal(left.Name, right.Name);
            return byName != 0 ? byName : string.CompareOrdinal(left.Value, right.Value);
        });
        var text = new StringBuilder();
        foreach (var (name, value) in encoded) text.Append(text.Length == 0 ? "" : "&").Append(name).Append('=').Append(value);
        return text.ToString();
    }

    static string Outer(string text, OAuthHabit habit) => OAuthText.Encode(text, habit.RawTwice, habit.EscapesTilde);
}
