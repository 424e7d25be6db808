using System.Globalization;
using System.Text.Json;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.StudentGroups.Wire;

/// <summary>Writes objects, bare arrays and errors.</summary>
static class JsonReply
{
    /// <summary>One object, or whatever the writer makes of the row.</summary>
    public static Reply Write<TRow>(Call call, TRow row, View view, Action<Utf8JsonWriter, TRow, View> write) =>
        Accepted(call, JsonBody.Write((row, view, write), static (json, it) => it.write(json, it.row, it.view)));

    /// <summary>A bare array, with no envelope around it.</summary>
    public static Reply WriteArray<TRow>(Call call, IReadOnlyList<TRow> rows, View view, Action<Utf8JsonWriter, TRow, View> write) =>
        Accepted(call, JsonBody.Write((rows, view, write), static (json, all) =>
        {
            json.WriteStartArray();
            foreach (var row in all.rows) all.write(json, row, all.view);
            json.WriteEndArray();
        }));

    /// <summary>An error as the vendor's gem reads it [domoscio_rails errors.rb], a 401 as documented [api_doc v2.3.0].</summary>
    public static Reply Reject(Call call, Rejection rejection)
    {
        var error = rejection.Error;
        var bare = error.HttpStatus == 401 || call.Get(StudentGroupsSettings.ErrorForm) == "message";
        var body = JsonBody.Write((error, bare), static (json, refused) => WriteError(json, refused.error, refused.bare));
        return new Reply(error.HttpStatus, call.Get(StudentGroupsSettings.ContentType), body, Outcome.Rejected, error.Code);
    }

    /// <summary>The two headers that paging clients read [domoscio_rails, domoscio_js v2].</summary>
    public static Reply WithTotal(Reply reply, int total, long perPage) => reply with
    {
        Headers =
        [
            .. reply.Headers,
            KeyValuePair.Create("Total", total.ToString(CultureInfo.InvariantCulture)),
            KeyValuePair.Create("Per-Page", perPage.ToString(CultureInfo.InvariantCulture)),
        ],
    };

    static Reply Accepted(Call call, byte[] body) =>
        new(200, call.Get(StudentGroupsSettings.ContentType), body, Outcome.Accepted);

    static void WriteError(Utf8JsonWriter json, ErrorEntry error, bool bare)
    {
        json.WriteStartObject();
        if (bare)
        {
            json.WriteString("message", error.Text);
        }
        else
        {
            json.WriteStartObject("error");
            json.WriteNumber("status", error.HttpStatus);
            json.WriteString("message", error.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
