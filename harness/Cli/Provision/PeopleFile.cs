using System.Text;
using System.Text.Json;
using CsvHelper;
using Simulators.Cli.Console;
using Simulators.Port;

namespace Simulators.Cli.Provision;

/// <summary>Reads people from a CSV or a JSON file. Nothing is done before the whole file is understood.</summary>
static class PeopleFile
{
    static readonly string[] Known = ["externalId", "email", "phone", "firstName", "lastName", "displayName", "password", "role"];
    static readonly string[] Needed = ["externalId", "firstName", "lastName"];

    /// <param name="bytes">The file.</param>
    /// <param name="name">Its name, for complaints, and for its kind: .json is JSON, everything else CSV.</param>
    /// <param name="role">The role of those who have none of their own.</param>
    /// <exception cref="ProvisionException">It cannot be understood; the message says where.</exception>
    public static IReadOnlyList<PersonInRole> Read(byte[] bytes, string name, string role)
    {
        var text = Text(bytes, name);
        var people = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Json(text, name, role) : Csv(text, name, role);
        if (people.Count == 0) throw Wrong($"'{name}' has no people in it.");
        return people;
    }

    static string Text(byte[] bytes, string name)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Wrong($"'{name}' is not UTF-8: save it as UTF-8.");
        }
    }

    static List<PersonInRole> Csv(string text, string name, string role)
    {
        var people = new List<PersonInRole>();
        List<long> malformed = [];
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed.Add(record.RecordNumber),
        });
        if (!reader.Read()) throw Wrong($"'{name}' is empty: it begins with a line of column names.");
        var columns = Cells(reader);
        CheckColumns(columns, name);
        while (reader.Read())
        {
            var where = $"'{name}', line {reader.LineNumber}";
            if (malformed.Count > 0) throw Wrong($"{where}: a quotation mark is missing, or stands where none may stand.");
            var row = Cells(reader);
            if (row.Length != columns.Length)
                throw Wrong($"{where}: it has {row.Length} cells, and {columns.Length} columns were named.");
            people.Add(PersonOf(column => Cell(columns, row, column), where, role));
        }

        return people;
    }

    static string[] Cells(CsvReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())];

    static string? Cell(string[] columns, string[] row, string column)
    {
        var at = Array.FindIndex(columns, one => one.Equals(column, StringComparison.OrdinalIgnoreCase));
        return at < 0 || row[at].Length == 0 ? null : row[at];
    }

    static List<PersonInRole> Json(string text, string name, string role)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Array) throw Wrong($"'{name}' is no JSON array of people.");
            var people = new List<PersonInRole>();
            foreach (var item in document.RootElement.EnumerateArray())
            {
                var where = $"'{name}', person {people.Count + 1}";
                if (item.ValueKind != JsonValueKind.Object) throw Wrong($"{where}: it is no object.");
                CheckMembers(item, where);
                string? Cell(string member) =>
                    item.TryGetProperty(member, out var value) && value.ToString().Trim() is { Length: > 0 } cell ? cell : null;
                people.Add(PersonOf(Cell, where, role));
            }

            return people;
        }
        catch (JsonException e)
        {
            throw Wrong($"'{name}' is no JSON: {e.Message}");
        }
    }

    static void CheckMembers(JsonElement item, string where)
    {
        foreach (var member in item.EnumerateObject())
        {
            if (!Known.Contains(member.Name)) throw Wrong($"{where}: '{member.Name}' is none of {string.Join(", ", Known)}.");
            if (member.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Number))
                throw Wrong($"{where}: '{member.Name}' is no text.");
        }
    }

    static void CheckColumns(string[] columns, string name)
    {
        if (Array.Find(columns, column => !Known.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw Wrong($"'{name}': the column '{unknown}' is none of {string.Join(", ", Known)}.");
        if (Array.Find(Needed, column => !columns.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } missing)
            throw Wrong($"'{name}' has no column {missing}; it needs {string.Join(", ", Needed)}.");
        if (columns.Length != columns.Distinct(StringComparer.OrdinalIgnoreCase).Count())
            throw Wrong($"'{name}' names a column twice.");
    }

    static PersonInRole PersonOf(Func<string, string?> cell, string where, string role)
    {
        foreach (var column in Needed)
        {
            if (cell(column) is null) throw Wrong($"{where}: {column} is empty.");
        }

        var own = cell("role")?.ToLowerInvariant() ?? role;
        if (own is not ("student" or "teacher" or "admin"))
            throw Wrong($"{where}: '{own}' is no role: student, teacher or admin.");
        return new PersonInRole
        {
            Role = own,
            Person = new Person
            {
                ExternalId = cell("externalId")!,
                Email = cell("email"),
                Phone = cell("phone"),
                FirstName = cell("firstName")!,
                LastName = cell("lastName")!,
                DisplayName = cell("displayName"),
                Password = cell("password"),
            },
        };
    }

    static ProvisionException Wrong(string problem) => new(problem, ExitCodes.Usage);
}
