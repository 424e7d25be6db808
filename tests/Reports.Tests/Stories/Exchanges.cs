using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Reports.Model;

namespace Simulators.Reports.Tests.Stories;

/// <summary>Exchanges as steps attach them.</summary>
static class Exchanges
{
    public const string MediaType = ExchangeRecord.MediaType;

    public static string Refused(string url = "http://127.0.0.1/electa/token/",
        string rule = "electa/token/lock", string body = """{"error":"locked"}""") =>
        new JsonObject
        {
            ["method"] = "POST",
            ["url"] = url,
            ["requestHeaders"] = new JsonObject { ["Accept"] = "application/json" },
            ["requestBody"] = "cid=1",
            ["status"] = 403,
            ["headers"] = new JsonObject { ["Content-Type"] = "application/json" },
            ["body"] = body,
            ["id"] = "journal-7",
            ["rules"] = new JsonArray(rule),
            ["explanation"] = "five wrong keys within an hour",
        }.ToJsonString(JsonSerializerOptions.Web);
}
