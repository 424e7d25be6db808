using System.Text.Json;
using Simulators.Integration.Provisioning;
using Simulators.Port;

namespace Simulators.Integration.Rosters;

/// <summary>A user of a roster, as far as provisioning goes.</summary>
/// <param name="SourcedId">The district's id.</param>
/// <param name="Role">student or teacher; null: another, whom nobody provisions.</param>
/// <param name="IsGone">Marked as to be deleted, or disabled.</param>
/// <param name="LastModified">As the server wrote it, or null.</param>
public sealed record RosterUser(
    string SourcedId,
    string? Role,
    bool IsGone,
    string? LastModified,
    string FirstName,
    string LastName,
    string? Email,
    string? Username)
{
    /// <summary>Reads a record of version 1.1 (role) or 1.2 (roles).</summary>
    public static RosterUser Read(JsonElement record) => new(
        Text(record, "sourcedId")!,
        RoleOf(record),
        Text(record, "status") == "tobedeleted" || Text(record, "enabledUser") == "false",
        Text(record, "dateLastModified"),
        Text(record, "givenName") ?? "",
        Text(record, "familyName") ?? "",
        Text(record, "email"),
        Text(record, "username"));

    /// <summary>The person as provisioning wants it. A username that is an address stands in for one that is missing.</summary>
    public Person ToPerson() => new()
    {
        ExternalId = SourcedId,
        Email = Email ?? (Username?.Contains('@', StringComparison.Ordinal) == true ? Username : null),
        FirstName = FirstName,
        LastName = LastName,
    };

    static string? RoleOf(JsonElement record)
    {
        var role = Text(record, "role");
        if (record.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array)
        {
            var all = roles.EnumerateArray().ToList();
            var primary = all.Find(one => Text(one, "roleType") == "primary");
            role = Text(primary.ValueKind == JsonValueKind.Object ? primary : all.FirstOrDefault(), "role");
        }

        return role?.ToLowerInvariant() switch
        {
            "student" => Roles.Student,
            "teacher" => Roles.Teacher,
            _ => null,
        };
    }

    /// <summary>What is missing is absent in one server's answers, and an empty text in another's.</summary>
    static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False
        && value.ToString() is { Length: > 0 } text
            ? value.ValueKind == JsonValueKind.String ? text : text.ToLowerInvariant()
            : null;
}
