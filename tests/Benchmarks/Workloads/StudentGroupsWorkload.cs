using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Simulators.Benchmarks;

/// <summary>A <c>POST</c> to StudentGroups' v1 <c>student_groups</c>.</summary>
sealed class StudentGroupsWorkload : Workload
{
    public override string Platform => "studentgroups";

    public override string Operation => "POST student_groups";

    public override byte[] Success => "\"created_at\":"u8.ToArray();

    public override RequestDelegate Bare()
    {
        var groups = new ConcurrentDictionary<string, JsonNode>();
        var id = 0L;
        return async context =>
        {
            var group = (await JsonNode.ParseAsync(context.Request.Body))!;
            var name = group["name"]!.GetValue<string>();
            groups[name] = group;
            await AnswerAsync(context, "application/json; charset=utf-8", string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"created_at":"2026-11-22 10:00:00","id":{{Interlocked.Increment(ref id)}},"instance_id":1,"name":"{{name}}","student_cluster_id":null,"uid":null,"updated_at":"2026-11-22 10:00:00"}"""));
        };
    }

    protected override (string, string, string, string) Request(IReadOnlyDictionary<string, string> credentials, DateTimeOffset now) => (
        "POST",
        $"/studentgroups/v1/instances/{credentials["instanceId"]}/student_groups",
        $"Content-Type: application/json\r\nAuthorization: Token token={credentials["token"]}\r\n",
        $$"""{"name":"Group {{Number}}"}""");
}
