using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using Simulators.Steps.Shared;

namespace Simulators.Steps.DigitalChalk;

/// <summary>Writes messages as the vendor's samples have them, and signs them.</summary>
/// <param name="accessKey">The organisation's.</param>
/// <param name="secretKey">The organisation's.</param>
/// <param name="now">What time it is for DigitalChalk.</param>
/// <param name="things">What cells stand for.</param>
sealed class DigitalChalkMessage(string accessKey, string secretKey, DateTimeOffset now, Things things)
{
    const string Namespace = "http://digitalchalk.com/api/v4";
    const string Stamp = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";

    static readonly string[] OfAuth = ["accessKey", "timestamp", "signature"];

    /// <summary>The column that is a header, and no element.</summary>
    public const string SoapAction = "SOAPAction";

    /// <summary>The whole message.</summary>
    public static string Envelope(string payload) =>
        $"<soap:Envelope xmlns:soap=\"{Soap}\"><soap:Body>{payload}</soap:Body></soap:Envelope>";

    /// <summary>The request element of a task, with what a row says in place of what is usual.</summary>
    public string Payload(DigitalChalkTask task, IReadOnlyList<(string Name, string Value)> row)
    {
        var user = new StringBuilder();
        var rest = new StringBuilder();
        foreach (var (name, value) in Elements(task, row))
        {
            if (value == DigitalChalkTask.LeftOut) continue;
            (task.IsOfUser(name) ? user : rest).Append(Element(name, things.Fill(value)));
        }

        var users = user.Length == 0 ? "" : $"<dcAPI:user>{user}</dcAPI:user>";
        var request = $"dcAPI:{task.Operation}Request";
        return $"<{request} xmlns:dcAPI=\"{Namespace}\">{Auth(task.Operation, row)}{users}{rest}</{request}>";
    }

    /// <summary>The element auth, signed, with what a row says of it.</summary>
    public string Auth(string operation, IReadOnlyList<(string Name, string Value)> row)
    {
        var timestamp = Said(row, "timestamp") ?? now.UtcDateTime.ToString(Stamp, CultureInfo.InvariantCulture);
        var good = Sign(secretKey, $"v4{operation}{timestamp}");
        things.Remember("signed without v4", Sign(secretKey, operation + timestamp));
        things.Remember("signed in hexadecimal", Convert.ToHexStringLower(Convert.FromBase64String(good)));
        things.Remember("signed for the element", Sign(secretKey, $"v4{operation}Request{timestamp}"));
        things.Remember("signed by another key", Sign("another", $"v4{operation}{timestamp}"));
        return $"<dcAPI:auth>{Element("accessKey", Said(row, "accessKey") ?? accessKey)}{Element("timestamp", timestamp)}"
            + $"{Element("signature", Said(row, "signature") ?? good)}</dcAPI:auth>";
    }

    /// <summary>The elements in the samples' order, and behind them those that no sample has.</summary>
    static IEnumerable<(string Name, string Value)> Elements(
        DigitalChalkTask task, IReadOnlyList<(string Name, string Value)> row) =>
    [
        .. task.Elements.Select(usual => row.Where(cell => cell.Name == usual.Name).DefaultIfEmpty(usual).First()),
        .. row.Where(cell => cell.Name != SoapAction && !OfAuth.Contains(cell.Name))
            .Where(cell => task.Elements.All(usual => usual.Name != cell.Name)),
    ];

    string? Said(IReadOnlyList<(string Name, string Value)> row, string name) =>
        row.Where(cell => cell.Name == name).Select(cell => things.Fill(cell.Value)).FirstOrDefault();

    static string Element(string name, string text) => $"<dcAPI:{name}>{SecurityElement.Escape(text)}</dcAPI:{name}>";

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is the vendor's choice, not ours.")]
    static string Sign(string key, string data) =>
        Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(data)));
}
