using System.Text.Json;
using Simulators.StudentGroups.State;

namespace Simulators.StudentGroups.Wire;

/// <summary>What the students of a group have achieved.</summary>
/// <param name="StudentGroupId">The group.</param>
/// <param name="Students">Who is in it, in the order of their ids.</param>
sealed record GroupResults(long StudentGroupId, IReadOnlyList<Student> Students);

/// <summary>Results, and a group's taken together. The shape is ours.</summary>
static class ResultJson
{
    const int MeanDecimals = 4;

    public static void Write(Utf8JsonWriter json, Result result, View view)
    {
        json.WriteStartObject();
        json.WriteNumber(GroupJson.Id, result.Id);
        json.WriteNumber("student_id", result.StudentId);
        json.WriteNumber("value", result.Value);
        view.WriteCreatedAt(json, result.CreatedAt);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, GroupResults results, View view)
    {
        json.WriteStartObject();
        json.WriteNumber("student_group_id", results.StudentGroupId);
        view.WriteOwner(json);
        var count = results.Students.Sum(student => student.ResultCount);
        WriteTotals(json, count, results.Students.Sum(student => student.ResultSum));
        json.WriteStartArray("students");
        foreach (var student in results.Students)
        {
            json.WriteStartObject();
            json.WriteNumber("student_id", student.Id);
            json.WriteString("uid", student.Uid);
            WriteTotals(json, student.ResultCount, student.ResultSum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteTotals(Utf8JsonWriter json, long count, long sum)
    {
        json.WriteNumber("count", count);
        if (count == 0) json.WriteNull("mean");
        else json.WriteNumber("mean", Math.Round((decimal)sum / count, MeanDecimals));
    }
}
