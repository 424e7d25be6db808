using System.Text.Json;

namespace Simulators.ClassLink.Tests.Roster;

/// <summary>Whatever index answers a query, the answer is that of going through all records one by one.</summary>
public sealed class QueryModelTests(SimulatorFixture simulator)
{
    static readonly string[] Filters =
    [
        "status='active'", "status='tobedeleted'", "status!='active'", "roles.role='teacher'", "roles.role='student' AND status='active'",
        "roles.role='teacher' AND status='tobedeleted'", "givenName='Given 3'", "givenName='Given 3' AND status='tobedeleted'",
        "dateLastModified>'2026-11-25' AND status='active'", "dateLastModified>'1970-01-01' AND roles.role='student'",
        "roles.role='teacher' OR status='tobedeleted'", "sourcedId='bulk-00007' OR sourcedId='bulk-00006'", "email<'00020@bulk.example'",
    ];

    [Fact]
    public async Task Queries_by_index_and_one_by_one_agree()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unenrolledUsers", "true");
        await district.AddUsers(60, i => i % 4 == 0 ? "teacher" : "student");
        district.Sandbox.Clock.Set(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.Zero));
        foreach (var i in (int[])[0, 1, 3, 8, 30, 58, 59]) await district.Do("withdraw", new { collection = "users", sourcedId = $"bulk-{i:00000}" });
        await district.Do("change", new { collection = "users", sourcedId = "bulk-00010", record = new { givenName = "Given 3" } });
        foreach (var collection in (string[])["/users", "/students", "/teachers", "/schools/org-north/students"])
        {
            var all = (await district.Get($"{collection}?limit=1000")).Records;
            foreach (var filter in Filters) await Compare(district, collection, filter, all);
        }
    }

    static async Task Compare(RosterDistrict district, string collection, string filter, JsonElement[] all)
    {
        var wanted = all.Where(record => Model(record, filter)).Select(record => record.GetProperty("sourcedId").GetString()!)
            .Order(StringComparer.Ordinal).ToArray();
        var query = $"{collection}?filter={Uri.EscapeDataString(filter)}";
        Assert.Equal(wanted, (await district.Ids($"{query}&limit=1000")).Order(StringComparer.Ordinal));
        for (var offset = 0; offset <= wanted.Length; offset += 9)
        {
            var page = await district.Get($"{query}&limit=9&offset={offset}&sort=sourcedId");
            Assert.Equal(wanted.Skip(offset).Take(9), page.Ids);
            Assert.Equal(wanted.Length, page.Total);
            Assert.Equal(
                wanted.Reverse().Skip(offset).Take(9),
                await district.Ids($"{query}&limit=9&offset={offset}&sort=sourcedId&orderBy=desc"));
        }
    }

    /// <summary>A second, slow reading of the same filters.</summary>
    static bool Model(JsonElement record, string filter)
    {
        var either = filter.Contains(" OR ", StringComparison.Ordinal);
        var parts = filter.Split(either ? " OR " : " AND ").Select(part => One(record, part));
        return either ? parts.Any(holds => holds) : parts.All(holds => holds);
    }

    static bool One(JsonElement record, string predicate)
    {
        var at = predicate.IndexOfAny(['=', '<', '>', '!']);
        var (field, value) = (predicate[..at], predicate[(predicate.IndexOf('\'', StringComparison.Ordinal) + 1)..^1]);
        var actual = field == "roles.role"
            ? record.GetProperty("roles")[0].GetProperty("role").GetString()!
            : record.TryGetProperty(field, out var member) ? member.GetString()! : "";
        var order = string.CompareOrdinal(actual, value);
        return predicate[at] switch { '=' => order == 0, '!' => order != 0, '<' => order < 0, _ => order > 0 };
    }
}
