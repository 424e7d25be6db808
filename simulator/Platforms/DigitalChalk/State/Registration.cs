using System.Text.Json.Serialization;

namespace Simulators.DigitalChalk.State;

/// <summary>How far a student has come; the words of the vendor's later REST API.</summary>
public enum RegistrationStatus
{
    Active,
    Passed,
    Failed,
}

/// <summary>A student's registration for an offering.</summary>
/// <param name="StudentRegistrationId">The id on the wire.</param>
/// <param name="UserId">The student.</param>
/// <param name="OfferingId">The offering.</param>
/// <param name="Status">Active until the student has completed it.</param>
/// <param name="RegisteredAt">When, by the sandbox's clock.</param>
/// <param name="CompletedAt">When it was completed, or null.</param>
public sealed record Registration(
    [property: JsonConverter(typeof(WireIdConverter))] long StudentRegistrationId,
    [property: JsonConverter(typeof(WireIdConverter))] long UserId,
    [property: JsonConverter(typeof(WireIdConverter))] long OfferingId,
    RegistrationStatus Status,
    DateTimeOffset RegisteredAt,
    DateTimeOffset? CompletedAt);
