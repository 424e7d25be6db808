using System.Text.Json;
using Simulators.StudentGroups.State;

namespace Simulators.StudentGroups.Wire;

/// <summary>Groups and clusters, their members in the order of the seed document's examples.</summary>
static class GroupJson
{
    internal static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    internal static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    static readonly JsonEncodedText StudentClusterId = JsonEncodedText.Encode("student_cluster_id");

    public static void Write(Utf8JsonWriter json, StudentGroup group, View view)
    {
        json.WriteStartObject();
        json.WriteNumber(Id, group.Id);
        json.WriteString(Name, group.Name);
        if (group.StudentClusterId is { } cluster) json.WriteNumber(StudentClusterId, cluster);
        else json.WriteNull(StudentClusterId);
        view.WriteOwner(json);
        view.WriteTimes(json, group.CreatedAt, group.UpdatedAt);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StudentCluster cluster, View view)
    {
        json.WriteStartObject();
        json.WriteNumber(Id, cluster.Id);
        json.WriteString(Name, cluster.Name);
        view.WriteOwner(json);
        view.WriteTimes(json, cluster.CreatedAt, cluster.UpdatedAt);
        json.WriteEndObject();
    }
}
