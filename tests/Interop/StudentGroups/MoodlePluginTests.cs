using Simulators.Interop.Processes;

namespace Simulators.Interop.StudentGroups;

/// <summary>Calls as the vendor's Moodle plugin makes them: PHP streams, and addresses with empty parts in them.</summary>
public sealed class MoodlePluginTests(HostProcess host)
{
    [Fact]
    public async Task Makes_reads_and_renames_groups()
    {
        await using var plugin = await BeginAsync();
        foreach (var (first, last) in AwkwardNames.All)
        {
            var made = (await CallAsync(plugin, "POST", "student_groups", body: new { name = first + last })).Object;
            var read = (await CallAsync(plugin, "GET", "student_groups", $"{made["id"]}")).Object;
            Assert.Equal(first + last, (string)read["name"]!);
            var renamed = (await CallAsync(plugin, "PUT", "student_groups", $"{made["id"]}", body: new { name = last })).Object;
            Assert.Equal(((int)made["id"]!, last), ((int)renamed["id"]!, (string)renamed["name"]!));
        }

        var all = (await CallAsync(plugin, "GET", "student_groups")).List;
        Assert.Equal(AwkwardNames.All.Select(name => name.Last), all.Select(group => (string)group!["name"]!));
    }

    /// <summary>It writes ids as texts, and reads a student as the first of a list.</summary>
    [Fact]
    public async Task Makes_and_deactivates_students()
    {
        await using var plugin = await BeginAsync();
        var group = (await CallAsync(plugin, "POST", "student_groups", body: new { name = "6B" })).Object;
        var body = new { student_group_id = $"{group["id"]}", uid = "moodle-7", civil_profile_attributes = new { name = "Ada" } };
        var made = (await CallAsync(plugin, "POST", "students", body: body)).Object;
        Assert.Equal((int)group["id"]!, (int)made["student_group_id"]!);
        var id = (int)made["id"]!;
        _ = (await CallAsync(plugin, "PUT", "students", $"{id}", body: new { id, active = false })).Object;
        var read = Assert.Single((await CallAsync(plugin, "GET", "students", $"{id}")).List)!;
        Assert.Equal((id, false), ((int)read["id"]!, (bool)read["active"]!));
    }

    [Fact]
    public async Task Cannot_read_what_is_refused()
    {
        await using var plugin = await BeginAsync();
        var unknown = await CallAsync(plugin, "GET", "student_groups", "999");
        Assert.Equal((404, null), (unknown.Status, unknown.Answer));
        var call = new { method = "GET", feature = "student_groups", id = "", sub = "", token = "another" };
        var stranger = await plugin.AskAsync(call);
        Assert.Equal((403, null), (stranger.Status, stranger.Answer));
    }

    async Task<Client> BeginAsync() => Client.Begin(
        Tools.Php, ["php", "studentgroups.php"], await Sandbox.NewAsync(host, "studentgroups"), "/v1");

    static Task<Heard> CallAsync(Client plugin, string method, string feature, string id = "", object? body = null) =>
        plugin.AskAsync(new { method, feature, id, sub = "", body });
}
