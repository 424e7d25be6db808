using System.Globalization;
using System.Xml.Linq;

namespace Simulators.Electa.Tests;

/// <summary>What a call answered.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="Rules">The ids in X-Simulator-Rules.</param>
/// <param name="Explanation">X-Simulator-Explain, or null.</param>
public sealed record ElectaAnswer(int Status, string ContentType, byte[] Bytes, IReadOnlyList<string> Rules, string? Explanation)
{
    public string Body { get; } = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes);

    /// <summary>The XML; a body that is not well-formed fails the test.</summary>
    public XElement Xml => XDocument.Parse(Body).Root!;

    public long Code => Xml is { Name.LocalName: "Response" } response ? long.Parse(response.Element("ResponseCode")!.Value,
        CultureInfo.InvariantCulture) : 0;

    /// <summary>ResponseData.</summary>
    public string Data => Text("ResponseData");

    public IReadOnlyList<XElement> Items => [.. Xml.Element("Items")!.Elements("Item")];

    public string Text(string element) =>
        Xml.Element(element)?.Value ?? throw new InvalidOperationException($"No {element} in {Body}");

    public long Number(string element) => long.Parse(Text(element), CultureInfo.InvariantCulture);

    /// <summary>Itself, once it is known to be a success.</summary>
    public ElectaAnswer Accepted()
    {
        Assert.True(Status == 200 && Code == 0, $"{Status} {Body} {Explanation}");
        return this;
    }

    /// <summary>Itself, once it is known to be this failure: code, text, form, explanation and the rule that decided.</summary>
    public ElectaAnswer Refused(long code, string rule, string? text = null)
    {
        Assert.Equal(200, Status);
        var data = text ?? Errors.Catalogue[code].Text;
        Assert.Equal(
            $"<?xml version='1.0' encoding='UTF-8'?><Response><ResponseCode>{code}</ResponseCode><ResponseData>{data}</ResponseData></Response>",
            Body);
        Assert.Contains(rule, Rules);
        Assert.Contains("electa/reply/failure", Rules);
        Assert.False(string.IsNullOrEmpty(Explanation));
        return this;
    }

    public static async Task<ElectaAnswer> ReadAsync(HttpResponseMessage response)
    {
        string? Header(string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
        return new ElectaAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString() ?? "",
            await response.Content.ReadAsByteArrayAsync(),
            Header("X-Simulator-Rules")?.Split(", ") ?? [],
            Header("X-Simulator-Explain"));
    }
}
