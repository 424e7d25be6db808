using System.Globalization;
using System.Reflection;

namespace Simulators.Kernel.Rules;

/// <summary>Every rejection a vendor can give, read from the platform's embedded <c>errors.json</c>.</summary>
public sealed class ErrorCatalogue
{
    readonly Dictionary<string, ErrorEntry> _byCode;

    ErrorCatalogue(IEnumerable<ErrorRecord> records)
    {
        All = [.. records.Select(record => new ErrorEntry(
            record.Code,
            record.HttpStatus ?? 200,
            record.Text,
            record.Confidence,
            record.Meaning,
            record.Documented ?? [],
            record.UsedBy ?? [],
            record.NotProduced))];
        _byCode = All.ToDictionary(entry => entry.Code);
    }

    public IReadOnlyList<ErrorEntry> All { get; }

    /// <summary>The error of that code.</summary>
    /// <exception cref="KeyNotFoundException">The code names an error that the catalogue has not.</exception>
    public ErrorEntry this[string code] =>
        _byCode.TryGetValue(code, out var entry) ? entry : throw new KeyNotFoundException($"No error {code} in errors.json.");

    /// <inheritdoc cref="this[string]"/>
    public ErrorEntry this[long code] => this[code.ToString(CultureInfo.InvariantCulture)];

    /// <summary>Reads the catalogue embedded in a platform's assembly.</summary>
    public static ErrorCatalogue Embedded(Assembly platform) =>
        new(EmbeddedJson.Read(platform, ".errors.json", KernelJson.Default.ErrorRecordArray));
}
