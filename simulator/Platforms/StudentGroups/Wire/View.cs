using System.Text.Json;

namespace Simulators.StudentGroups.Wire;

/// <summary>How rows are written for one call.</summary>
/// <param name="Version">v1 or v2.</param>
/// <param name="Companies">Whether the address was the older one, whose objects carry <c>company_id</c>.</param>
/// <param name="Instance">The instance that rows belong to.</param>
/// <param name="Timestamps">How a moment is written.</param>
readonly record struct View(ApiVersion Version, bool Companies, long Instance, TimestampForm Timestamps)
{
    static readonly JsonEncodedText InstanceId = JsonEncodedText.Encode("instance_id");
    static readonly JsonEncodedText CompanyId = JsonEncodedText.Encode("company_id");
    static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("created_at");
    static readonly JsonEncodedText UpdatedAt = JsonEncodedText.Encode("updated_at");

    public void WriteOwner(Utf8JsonWriter json) => json.WriteNumber(Companies ? CompanyId : InstanceId, Instance);

    public void WriteCreatedAt(Utf8JsonWriter json, DateTimeOffset at) => WriteMoment(json, CreatedAt, at);

    public void WriteTimes(Utf8JsonWriter json, DateTimeOffset createdAt, DateTimeOffset updatedAt)
    {
        WriteMoment(json, CreatedAt, createdAt);
        WriteMoment(json, UpdatedAt, updatedAt);
    }

    public void WriteMoment(Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset? at)
    {
        json.WritePropertyName(name);
        if (at is { } moment) Wire.Timestamps.Write(json, moment, Timestamps);
        else json.WriteNullValue();
    }
}
