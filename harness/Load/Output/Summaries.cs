using System.Text.Json;
using Simulators.Load.Hdr;
using Simulators.Load.Results;

namespace Simulators.Load.Output;

/// <summary>Reads and writes <c>summary.json</c>.</summary>
public static class Summaries
{
    /// <summary>The file's name in the folder of a run.</summary>
    public const string FileName = "summary.json";

    /// <summary>A summary as text.</summary>
    public static string Text(SummaryDocument summary) => JsonSerializer.Serialize(summary, SummaryJson.Default.SummaryDocument);

    /// <summary>Reads a summary.</summary>
    /// <exception cref="InvalidDataException">
    /// It is none, or of a version that is not known here; the message says so.
    /// </exception>
    public static SummaryDocument Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("schema", out var schema)
                || !schema.TryGetInt32(out var version))
                throw new InvalidDataException("It is no summary of a load run: it has no number 'schema'.");
            if (version != SummaryDocument.CurrentSchema)
            {
                throw new InvalidDataException(
                    $"It is of schema {version}, and this program knows {SummaryDocument.CurrentSchema}: use the program "
                        + $"that wrote it.");
            }

            return document.Deserialize(SummaryJson.Default.SummaryDocument)
                ?? throw new InvalidDataException("It is no summary of a load run.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"It is no summary of a load run: {e.Message}");
        }
    }

    /// <summary>A histogram with its usual numbers.</summary>
    public static TimesDocument Times(Histogram times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return new TimesDocument(
            times.Total,
            Math.Round(times.Mean, 1),
            times.Min,
            times.Percentile(50),
            times.Percentile(75),
            times.Percentile(90),
            times.Percentile(95),
            times.Percentile(99),
            times.Percentile(99.9),
            times.Percentile(99.99),
            times.Max,
            times.Clamped,
            Convert.ToBase64String(HistogramCodec.Encode(times)));
    }

    /// <summary>What a summary measured.</summary>
    /// <exception cref="InvalidDataException">A histogram in it is none.</exception>
    public static Measurement Measured(SummaryDocument summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var measurement = new Measurement
        {
            Makespan = TimeSpan.FromSeconds(summary.Run.MakespanSeconds),
            Checks = summary.Checks,
            PlatformRequests = summary.Plan.PlatformRequests,
        };
        Fill(measurement.All, summary.Counts, summary.Response, summary.Service);
        foreach (var operation in summary.Operations)
            Fill(measurement.Of(operation.Tag), operation.Counts, operation.Response, operation.Service);
        measurement.Items.Add(HistogramOf(summary.Item));
        measurement.Delay.Add(HistogramOf(summary.Delay));
        return measurement;
    }

    static void Fill(SeriesMeasurement series, Recording.Counts counts, TimesDocument response, TimesDocument service)
    {
        series.Counts.Add(counts);
        series.Response.Add(HistogramOf(response));
        series.Service.Add(HistogramOf(service));
    }

    static Histogram HistogramOf(TimesDocument times)
    {
        try
        {
            return HistogramCodec.Decode(Convert.FromBase64String(times.Histogram));
        }
        catch (FormatException)
        {
            throw new InvalidDataException("A histogram in it is no base64.");
        }
    }
}
