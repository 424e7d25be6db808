using Microsoft.AspNetCore.Http.Metadata;
using Simulators.Host.Admin.Reconciling;
using Simulators.Host.Admin.Requests;
using Simulators.Host.Admin.Stubs;
using Simulators.Host.Admin.Waiting;

namespace Simulators.Host.Admin;

/// <summary>Every call of the admin API.</summary>
static class AdminRoutes
{
    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/__admin");
        admin.MapGet("/", List).WithSummary("This list.");
        Health.Map(admin);
        Sandboxes.Map(admin);
        Reset.Map(admin);
        State.Map(admin);
        Settings.Map(admin);
        Quotas.Map(admin);
        Clocks.Map(admin);
        DueAwaiting.Map(admin);
        PlatformList.Map(admin);
        Faults.Map(admin);
        Rules.Map(admin);
        Errors.Map(admin);
        RequestRoutes.Map(admin);
        Reconciliation.Map(admin);
        Mappings.Map(admin);
        Scenarios.Map(admin);
        GlobalSettings.Map(admin);
        NearMisses.Map(admin);
        Webhooks.Map(admin);
        WebhookAwaiting.Map(admin);
        Snapshots.Map(admin);
        StoredSnapshots.Map(admin);
        Events.Map(admin);
        OpenApi.Map(admin);
        PlatformActions.Map(admin);
        admin.Map("/{**path}", NoSuchCall);
    }

    public static IResult NoSuchCall(HttpContext context) => Answer.NotFound(
        $"The admin API has no {context.Request.Method} {context.Request.Path}. GET /__admin lists its calls.");

    static IResult List(EndpointDataSource endpoints) =>
        Answer.Page([.. CallView.All(endpoints)], AdminJson.Readable.PageCallView);
}

/// <summary>A call of the admin API.</summary>
sealed record CallView(string Method, string Path, string Meaning)
{
    public static IEnumerable<CallView> All(EndpointDataSource endpoints) =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let summary = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()
        where summary is not null
        from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        select new CallView(method, "/" + endpoint.RoutePattern.RawText!.Trim('/'), summary.Summary);
}
