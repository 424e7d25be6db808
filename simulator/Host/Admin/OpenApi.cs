using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Simulators.Host.Admin;

/// <summary>The admin API described as OpenAPI, drawn from the routes themselves so that it cannot be out of date.</summary>
static class OpenApi
{
    public static void Map(RouteGroupBuilder admin) =>
        admin.MapGet("/openapi.json", Document).WithSummary("This API as an OpenAPI 3.1 document.");

    static IResult Document(HttpContext context, EndpointDataSource endpoints)
    {
        var paths = new JsonObject();
        foreach (var call in CallView.All(endpoints).GroupBy(call => call.Path))
        {
            var item = new JsonObject();
            foreach (var view in call) item[view.Method.ToLowerInvariant()] = OperationOf(view);
            paths[call.Key] = item;
        }

        return Answer.Json<JsonNode>(
            new JsonObject
            {
                ["openapi"] = "3.1.0",
                ["info"] = new JsonObject { ["title"] = "Simulators admin API", ["version"] = VersionOf() },
                ["servers"] = new JsonArray(
                    new JsonObject { ["url"] = $"{context.Request.Scheme}://{context.Request.Host.Value}" },
                    new JsonObject
                    {
                        ["url"] = $"{context.Request.Scheme}://{context.Request.Host.Value}/s/{{sandbox}}",
                        ["variables"] = new JsonObject { ["sandbox"] = new JsonObject { ["default"] = "default" } },
                    }),
                ["paths"] = paths,
            },
            AdminJson.Readable.JsonNode);
    }

    static JsonObject OperationOf(CallView call)
    {
        var parameters = new JsonArray();
        foreach (var parameter in RoutePatternFactory.Parse(call.Path).Parameters)
        {
            parameters.Add(new JsonObject
            {
                ["name"] = parameter.Name,
                ["in"] = "path",
                ["required"] = true,
                ["schema"] = new JsonObject { ["type"] = "string" },
            });
        }

        var operation = new JsonObject { ["summary"] = call.Meaning, ["parameters"] = parameters };
        if (call.Method is "POST" or "PUT" or "PATCH")
        {
            operation["requestBody"] = new JsonObject
            {
                ["content"] = new JsonObject { ["application/json"] = new JsonObject() },
            };
        }

        operation["responses"] = new JsonObject
        {
            ["default"] = new JsonObject { ["description"] = "JSON; a refusal says why in the member error." },
        };
        return operation;
    }

    static string VersionOf() => typeof(OpenApi).Assembly.GetName().Version!.ToString(3);
}
