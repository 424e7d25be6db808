using System.Text.Json;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Wire;

/// <summary>What a batch answers for one item.</summary>
/// <param name="Error">The item's errno and text.</param>
/// <param name="CustomColumn">Echoed as a string; the key is left out when it was not sent.</param>
/// <param name="Members">Writes the members that this action has before <c>customColumn</c>, names included.</param>
/// <param name="Rejection">Why the item was refused, or null.</param>
sealed record ItemReply(
    ErrorEntry Error,
    string? CustomColumn = null,
    Action<Utf8JsonWriter>? Members = null,
    Rejection? Rejection = null)
{
    public static ItemReply Ok(string? customColumn = null, Action<Utf8JsonWriter>? members = null) =>
        new(Errors.Success, customColumn, members);

    public static ItemReply Reject(
        Rejection rejection,
        string? customColumn = null,
        Action<Utf8JsonWriter>? members = null) =>
        new(rejection.Error, customColumn, members, rejection);

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Members?.Invoke(json);
        if (CustomColumn is not null) json.WriteString("customColumn", CustomColumn);
        json.WriteNumber("errno", long.Parse(Error.Code, System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("error", Error.Text);
        json.WriteEndObject();
    }
}
