using System.Globalization;
using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Wire;

/// <summary>
/// Writes the v1 envelope: <c>{"data":..,"more_data":..,"error_info":{"errno":1,"error":".."}}</c>, Chinese text as it is.
/// </summary>
static class V1Reply
{
    /// <summary>The two actions whose samples show errno as a string.</summary>
    static readonly string[] StringErrno = ["register", "modifyPasswordByTelephone"];

    public static Reply Write(Call call, ErrorEntry error, Action<Utf8JsonWriter>? data, bool errorFirst = false) => new(
        error.HttpStatus,
        call.Get(ClassInSettings.ContentType),
        Body(call, error, data, errorFirst),
        Outcome.Accepted,
        CodeOf(error));

    /// <summary>A rejection; <c>data</c> only where the vendor hands out an id with it (135, 461, 398, ...).</summary>
    public static Reply Reject(Call call, Rejection rejection)
    {
        Action<Utf8JsonWriter>? data = rejection.Data is { } id ? json => json.WriteNumber("data", id) : null;
        return Write(call, rejection.Error, data) with { Outcome = Outcome.Rejected };
    }

    static string? CodeOf(ErrorEntry error) => error == Errors.Success ? null : error.Code;

    static byte[] Body(Call call, ErrorEntry error, Action<Utf8JsonWriter>? data, bool errorFirst) =>
        JsonBody.Write((call, error, data, errorFirst), static (json, reply) =>
        {
            json.WriteStartObject();
            if (!reply.errorFirst) reply.data?.Invoke(json);
            json.WriteStartObject("error_info");
            WriteErrno(reply.call, reply.error, json);
            json.WriteString("error", reply.error.Text);
            json.WriteEndObject();
            if (reply.errorFirst) reply.data?.Invoke(json);
            json.WriteEndObject();
        });

    static void WriteErrno(Call call, ErrorEntry error, Utf8JsonWriter json)
    {
        if (StringErrno.Contains(call.Operation.Name) && call.Get(ClassInSettings.RegisterErrnoType) == "string")
            json.WriteString("errno", error.Code);
        else
            json.WriteNumber("errno", long.Parse(error.Code, CultureInfo.InvariantCulture));
    }
}
