using System.Text.Encodings.Web;
using System.Text.Json;

namespace Simulators.Roster.Writing;

/// <summary>
/// Records as the REST binding has them, one a line. A reference's address begins at the root, because a file does not know
/// on which
/// server its records will be.
/// </summary>
static class JsonBinding
{
    /// <summary>Names stay readable in their own script.</summary>
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<RosterFile> Files(DistrictRecords records, OneRosterVersion version)
    {
        var form = new JsonRecords(records.Calendar, version);
        return
        [
            File("academicSessions.jsonl", () => records.AcademicSessions, form.Write),
            File("orgs.jsonl", () => records.Orgs, form.Write),
            File("courses.jsonl", () => records.Courses, form.Write),
            File("classes.jsonl", () => records.Classes, form.Write),
            File("users.jsonl", () => records.Users, form.Write),
            File("enrollments.jsonl", () => records.Enrollments, form.Write),
            File("demographics.jsonl", () => records.Demographics, form.Write),
        ];
    }

    static RosterFile File<T>(string name, Func<IEnumerable<T>> records, Action<Utf8JsonWriter, T> write) =>
        new(name, (stream, written) => Write(stream, records(), write, written));

    static void Write<T>(Stream stream, IEnumerable<T> records, Action<Utf8JsonWriter, T> write, Action written)
    {
        using var buffered = new BufferedStream(stream, 64 * 1024);
        using var json = new Utf8JsonWriter(buffered, Options);
        foreach (var record in records)
        {
            json.Reset();
            json.WriteStartObject();
            write(json, record);
            json.WriteEndObject();
            json.Flush();
            buffered.WriteByte((byte)'\n');
            written();
        }
    }
}
