using System.Text.Json;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>Reads the records of orgs, courses and classes [OneRoster 1.1 and 1.2: they are the same].</summary>
static class SchoolReader
{
    public static PulledSchool? School(ref Utf8JsonReader reader, TextPool pool)
    {
        string? id = null, name = null;
        var deleted = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = Member(ref reader);
            if (member == "sourcedId") id = pool.Shared(ref reader);
            else if (member == "name") name = TextPool.Text(ref reader);
            else if (member == "status") deleted = IsDeleted(ref reader);
            reader.Skip();
        }

        return id is null ? null : new PulledSchool(id, name, deleted);
    }

    public static (string Id, string? Title)? Course(ref Utf8JsonReader reader, TextPool pool)
    {
        string? id = null, title = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = Member(ref reader);
            if (member == "sourcedId") id = TextPool.Text(ref reader);
            else if (member == "title") title = pool.Shared(ref reader);
            reader.Skip();
        }

        return id is null ? null : (id, title);
    }

    /// <summary>A class; its course's title and its subject are for the caller to add.</summary>
    public static (PulledClass Class, string? CourseId)? Class(ref Utf8JsonReader reader, TextPool pool)
    {
        string? id = null, title = null, course = null, school = null;
        var (deleted, misplaced) = (false, Misplaced.None);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            switch (Member(ref reader))
            {
                case "sourcedId": id = TextPool.Text(ref reader); break;
                case "title": title = TextPool.Text(ref reader); break;
                case "status": deleted = IsDeleted(ref reader); break;
                case "course": course = RecordReader.Reference(ref reader, pool); continue;
                case "school": school = RecordReader.Reference(ref reader, pool); continue;
                case "metadata": misplaced = RecordReader.Metadata(ref reader); continue;
            }

            reader.Skip();
        }

        return id is null ? null : (new PulledClass(id, title, null, school, misplaced, deleted, null), course);
    }

    /// <summary>The member's name if it is one of ours; the reader then stands at its value.</summary>
    public static string? Member(ref Utf8JsonReader reader)
    {
        foreach (var (name, bytes) in Names)
        {
            if (!reader.ValueTextEquals(bytes)) continue;
            reader.Read();
            return name;
        }

        reader.Read();
        return null;
    }

    public static bool IsDeleted(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("tobedeleted"u8);

    static readonly (string Name, byte[] Bytes)[] Names =
    [
        .. new[]
        {
            "sourcedId", "status", "name", "title", "course", "school", "class", "user", "role", "roles", "roleType", "org",
            "orgs", "username", "email", "givenName", "familyName", "metadata",
        }.Select(name => (name, System.Text.Encoding.UTF8.GetBytes(name))),
    ];
}
