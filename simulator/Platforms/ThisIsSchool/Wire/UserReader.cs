using System.Text.Json;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>Reads users and enrolments, of 1.1 (role, orgs) and 1.2 (roles, each with its org).</summary>
/// <param name="pool">Shares equal texts.</param>
/// <param name="isSchool">Whether an org is one of the shared schools; districts and departments are not.</param>
/// <param name="primaryOnly">Whether only the primary ones of several roles count.</param>
sealed class UserReader(TextPool pool, Func<string, bool> isSchool, bool primaryOnly)
{
    readonly Dictionary<string, string[]> _alone = new(StringComparer.Ordinal);
    readonly List<string> _schools = [];

    public PulledUser? User(ref Utf8JsonReader reader)
    {
        string? id = null, username = null, email = null, given = null, family = null, role = null;
        var (deleted, misplaced) = (false, Misplaced.None);
        _schools.Clear();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            switch (SchoolReader.Member(ref reader))
            {
                case "sourcedId": id = TextPool.Text(ref reader); break;
                case "status": deleted = SchoolReader.IsDeleted(ref reader); break;
                case "username": username = TextPool.Text(ref reader); break;
                case "email": email = TextPool.Text(ref reader); break;
                case "givenName": given = pool.Shared(ref reader); break;
                case "familyName": family = pool.Shared(ref reader); break;
                case "role": role = pool.Shared(ref reader); break;
                case "roles": role = Roles(ref reader) ?? role; continue;
                case "orgs": Orgs(ref reader); continue;
                case "metadata": misplaced = RecordReader.Metadata(ref reader); continue;
            }

            reader.Skip();
        }

        return id is null ? null : new PulledUser(id, username, email, given, family, role, Schools(), misplaced, deleted);
    }

    /// <summary>An enrolment's ids and role, and whether it is marked tobedeleted.</summary>
    public (string Id, string? User, string? Class, string Role, bool Deleted)? Enrollment(ref Utf8JsonReader reader)
    {
        string? id = null, user = null, @class = null, role = null;
        var deleted = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            switch (SchoolReader.Member(ref reader))
            {
                case "sourcedId": id = TextPool.Text(ref reader); break;
                case "status": deleted = SchoolReader.IsDeleted(ref reader); break;
                case "role": role = pool.Shared(ref reader); break;
                case "user": user = RecordReader.Reference(ref reader, pool); continue;
                case "class": @class = RecordReader.Reference(ref reader, pool); continue;
            }

            reader.Skip();
        }

        return id is null ? null : (id, user, @class, role ?? "", deleted);
    }

    void Orgs(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Add(RecordReader.Reference(ref reader, pool));
    }

    /// <summary>Teacher before student before any other: whoever has the role teacher somewhere is a teacher here.</summary>
    string? Roles(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        string? best = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            var (role, primary) = Role(ref reader);
            if (role is null || (primaryOnly && !primary)) continue;
            if (best is null || role == "teacher" || (role == "student" && best != "teacher")) best = role;
        }

        return best;
    }

    (string? Role, bool Primary) Role(ref Utf8JsonReader reader)
    {
        string? role = null;
        var primary = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            switch (SchoolReader.Member(ref reader))
            {
                case "role": role = pool.Shared(ref reader); break;
                case "roleType": primary = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("primary"u8); break;
                case "org": Add(RecordReader.Reference(ref reader, pool)); continue;
            }

            reader.Skip();
        }

        return (role, primary);
    }

    void Add(string? org)
    {
        if (org is not null && isSchool(org)) _schools.Add(org);
    }

    /// <summary>Most people are in one school: those of one school share one list.</summary>
    string[] Schools()
    {
        if (_schools.Count == 0) return [];
        if (_schools.Count > 1) return [.. _schools.Distinct().Order(StringComparer.Ordinal)];
        if (!_alone.TryGetValue(_schools[0], out var known)) _alone.Add(_schools[0], known = [_schools[0]]);
        return known;
    }
}
