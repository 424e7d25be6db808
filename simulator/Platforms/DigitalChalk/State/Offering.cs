using System.Text.Json.Serialization;

namespace Simulators.DigitalChalk.State;

/// <summary>A course that is offered. Offerings are made and closed at the vendor's dashboard; v4 only lists them.</summary>
/// <param name="OfferingId">The id on the wire.</param>
/// <param name="OfferingTitle">The title.</param>
/// <param name="PriceCents">The price in cents of the organisation's currency.</param>
/// <param name="DeliveryFeeCents">What delivery costs besides.</param>
/// <param name="Tags">Words separated by spaces that a student needs to register; empty when anybody may.</param>
/// <param name="Closed">Whether somebody has closed it.</param>
/// <param name="RegistrationEndDate">When registration ends by itself, or null.</param>
public sealed record Offering(
    [property: JsonConverter(typeof(WireIdConverter))] long OfferingId,
    string OfferingTitle,
    long PriceCents,
    long DeliveryFeeCents,
    string Tags,
    bool Closed,
    DateTimeOffset? RegistrationEndDate);
