using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.DigitalChalk.State;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.DigitalChalk.Surface.Dashboards;

/// <summary>What people do with offerings and registrations in the vendor's own pages; v4 has no operation for it.</summary>
static class OfferingsDashboard
{
    const long HighestAmount = 100_000_000;

    public static readonly IReadOnlyList<DashboardAction> Actions =
    [
        new(
            "createOffering",
            "Makes an offering: {\"offeringTitle\", \"price\"?, \"deliveryFee\"?, \"tags\"?, \"registrationEndDate\"?}.",
            CreateOffering),
        new("closeOffering", "Closes an offering for registration: {\"offeringId\"}.", CloseOffering),
        new(
            "completeRegistration",
            "A student has completed an offering, and passed or not: {\"studentRegistrationId\", \"passed\"?}.",
            CompleteRegistration),
    ];

    static JsonObject CreateOffering(PlatformContext context, JsonElement body)
    {
        var tables = DigitalChalkTables.Of(context.Transaction);
        var offering = new Offering(
            tables.NextId(),
            Text(body, "offeringTitle") ?? throw new ArgumentException("offeringTitle is required."),
            Cents(body, "price"),
            Cents(body, "deliveryFee"),
            Text(body, "tags") ?? "",
            Closed: false,
            Moment(body, "registrationEndDate"));
        tables.Offerings.Insert(offering);
        return new JsonObject { ["offeringId"] = WireId.Of(offering.OfferingId) };
    }

    static JsonObject CloseOffering(PlatformContext context, JsonElement body)
    {
        var tables = DigitalChalkTables.Of(context.Transaction);
        var id = Text(body, "offeringId") ?? throw new ArgumentException("offeringId is required.");
        var offering = tables.Offering(id) ?? throw new ArgumentException($"'{id}' is no offering's id.");
        tables.Offerings.Update(offering with { Closed = true });
        return new JsonObject { ["offeringId"] = id, ["closed"] = true };
    }

    static JsonObject CompleteRegistration(PlatformContext context, JsonElement body)
    {
        var tables = DigitalChalkTables.Of(context.Transaction);
        var id = Text(body, "studentRegistrationId") ?? throw new ArgumentException("studentRegistrationId is required.");
        var registration = (WireId.Parse(id) is { } number ? tables.Registrations.Find(number) : null)
            ?? throw new ArgumentException($"'{id}' is no registration's id.");
        if (registration.Status != RegistrationStatus.Active)
            throw new ArgumentException($"The registration {id} is completed already.");
        var status = Flag(body, "passed") ?? true ? RegistrationStatus.Passed : RegistrationStatus.Failed;
        tables.Registrations.Update(registration with { Status = status, CompletedAt = context.Now });
        return new JsonObject { ["studentRegistrationId"] = id, ["completionDate"] = SoapReply.Moment(context.Now) };
    }

    static JsonElement? Member(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
        _ => throw new ArgumentException($"{name} must be a text that is not empty."),
    };

    static bool? Flag(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw new ArgumentException($"{name} must be true or false."),
    };

    static long Cents(JsonElement body, string name) => Member(body, name) switch
    {
        null => 0,
        { ValueKind: JsonValueKind.Number } value
            when value.TryGetDecimal(out var amount) && amount is >= 0 and <= HighestAmount => (long)(amount * 100),
        _ => throw new ArgumentException($"{name} must be an amount, as 49.90."),
    };

    static DateTimeOffset? Moment(JsonElement body, string name) => Text(body, name) is not { } text ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at
        : throw new ArgumentException($"{name} must be a moment as ISO 8601 writes it, as 2027-01-31T00:00:00Z.");
}
