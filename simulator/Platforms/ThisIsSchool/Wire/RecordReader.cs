using System.Text.Json;

namespace Simulators.ThisIsSchool.Wire;

/// <summary>The parts that records of all types have.</summary>
static class RecordReader
{
    /// <summary>The sourcedId of a reference: {"href","sourcedId","type"}.</summary>
    public static string? Reference(ref Utf8JsonReader reader, TextPool pool)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? found = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var isId = reader.ValueTextEquals("sourcedId"u8);
            reader.Read();
            if (isId) found = pool.Shared(ref reader);
            reader.Skip();
        }

        return found;
    }

    /// <summary>Which required values metadata has something for: not where they belong.</summary>
    public static Misplaced Metadata(ref Utf8JsonReader reader)
    {
        var found = Misplaced.None;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return found;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (TextPool.Text(ref reader) is not null) found |= NamedBy(name);
            reader.Skip();
        }

        return found;
    }

    /// <summary>A district names its own columns: username, user_name and district.userName are all a username.</summary>
    static Misplaced NamedBy(string name)
    {
        var letters = new string([.. name.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
        if (letters.EndsWith("username", StringComparison.Ordinal)) return Misplaced.Username;
        if (letters.EndsWith("givenname", StringComparison.Ordinal)
            || letters.EndsWith("firstname", StringComparison.Ordinal)) return Misplaced.GivenName;
        if (letters.EndsWith("familyname", StringComparison.Ordinal)
            || letters.EndsWith("lastname", StringComparison.Ordinal)) return Misplaced.FamilyName;
        if (letters.EndsWith("role", StringComparison.Ordinal)) return Misplaced.Role;
        if (letters.EndsWith("title", StringComparison.Ordinal)) return Misplaced.Title;
        return letters.EndsWith("school", StringComparison.Ordinal) ? Misplaced.School : Misplaced.None;
    }
}

/// <summary>Required values that metadata has.</summary>
[Flags]
enum Misplaced : byte
{
    None = 0,
    Username = 1,
    GivenName = 2,
    FamilyName = 4,
    Role = 8,
    Title = 16,
    School = 32,
}
