using System.Text.Json;
using System.Text.Json.Nodes;

namespace Simulators.Integration.Clients.StudentGroups;

/// <summary>A group.</summary>
public sealed record StudentGroup(string Id, string? Name);

/// <summary>A student.</summary>
/// <param name="Uid">The school's own id.</param>
public sealed record GroupedStudent(string Id, string? Uid, string? Name, string? GroupId, bool Active);

public sealed partial class StudentGroupsClient
{
    /// <summary>Names must be shorter than this [seed: student_group].</summary>
    public const int NameLimit = 255;

    const string Groups = "student_groups";
    const string Students = "students";

    /// <summary>All groups of the instance.</summary>
    public async ValueTask<IReadOnlyList<StudentGroup>> ListGroupsAsync(CancellationToken cancellation)
    {
        var all = new List<StudentGroup>();
        await foreach (var row in ListAsync(Groups, "", cancellation)) all.Add(GroupOf(row));
        return all;
    }

    /// <summary>Makes a group. Twice makes two: look for it first.</summary>
    public async ValueTask<StudentGroup> CreateGroupAsync(string name, CancellationToken cancellation) =>
        GroupOf(await OneAsync(HttpMethod.Post, Groups, new JsonObject { ["name"] = name }, cancellation));

    /// <summary>Renames a group; what is not sent stays as it is.</summary>
    public async ValueTask<StudentGroup> RenameGroupAsync(string id, string name, CancellationToken cancellation) =>
        GroupOf(await OneAsync(HttpMethod.Put, $"{Groups}/{id}", new JsonObject { ["name"] = name }, cancellation));

    /// <summary>All students of the instance.</summary>
    public async ValueTask<IReadOnlyList<GroupedStudent>> ListStudentsAsync(CancellationToken cancellation)
    {
        var all = new List<GroupedStudent>();
        await foreach (var row in ListAsync(Students, "", cancellation)) all.Add(StudentOf(row));
        return all;
    }

    /// <summary>The student with the school's own id, or null.</summary>
    public async ValueTask<GroupedStudent?> FindStudentAsync(string uid, CancellationToken cancellation)
    {
        await foreach (var row in ListAsync(Students, $"&uid={Uri.EscapeDataString(uid)}", cancellation))
        {
            if (Text(row, "uid") == uid) return StudentOf(row);
        }

        return null;
    }

    /// <summary>Makes a student; a uid that is taken is refused.</summary>
    public async ValueTask<GroupedStudent> CreateStudentAsync(string uid, string name, CancellationToken cancellation)
    {
        var body = new JsonObject { ["uid"] = uid, ["civil_profile_attributes"] = new JsonObject { ["name"] = name } };
        return StudentOf(await OneAsync(HttpMethod.Post, Students, body, cancellation));
    }

    /// <summary>Changes what is sent of a student, and nothing else.</summary>
    /// <param name="id">The platform's id.</param>
    /// <param name="name">The name, or null to leave it.</param>
    /// <param name="active">Whether the student is active, or null to leave that.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<GroupedStudent> EditStudentAsync(
        string id,
        string? name,
        bool? active,
        CancellationToken cancellation)
    {
        var body = new JsonObject();
        if (name is not null) body["civil_profile_attributes"] = new JsonObject { ["name"] = name };
        if (active is { } flag) body["active"] = flag;
        return StudentOf(await OneAsync(HttpMethod.Put, $"{Students}/{id}", body, cancellation));
    }

    /// <summary>Puts a student into a group, or into none.</summary>
    public async ValueTask<GroupedStudent> MoveStudentAsync(string id, string? groupId, CancellationToken cancellation)
    {
        var body = new JsonObject { ["student_group_id"] = groupId is null ? null : long.Parse(groupId, null) };
        return StudentOf(await OneAsync(HttpMethod.Put, $"{Students}/{id}", body, cancellation));
    }

    static StudentGroup GroupOf(JsonElement row) => new(Text(row, "id")!, Text(row, "name"));

    static GroupedStudent StudentOf(JsonElement row) => new(
        Text(row, "id")!,
        Text(row, "uid"),
        row.TryGetProperty("civil_profile", out var profile) ? Text(profile, "name") : null,
        Text(row, "student_group_id"),
        !row.TryGetProperty("active", out var active) || active.ValueKind != JsonValueKind.False);
}
