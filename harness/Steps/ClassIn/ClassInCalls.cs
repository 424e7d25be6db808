using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>
/// Calls that a scenario may begin with as well as be about: in a Given step they must succeed, or the scenario would go on from
/// a state that its text does not say.
/// </summary>
public sealed class ClassInCalls(ClassInSchool school, ScenarioContext scenario)
{
    /// <summary>The school of the scenario.</summary>
    public ClassInSchool School => school;

    /// <summary>Calls an action, signed.</summary>
    public async Task<ClassInAnswer> CallAsync(string action, params IEnumerable<(string Name, object? Value)> fields)
    {
        var answer = await school.CallAsync(action, fields);
        if ($"{scenario.StepContext.StepInfo.StepDefinitionType}" == "Given") MustSucceed(answer);
        return answer;
    }

    /// <summary>Does something as the neighbouring school.</summary>
    public async Task<T> AsNeighbourAsync<T>(Func<Task<T>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        school.AsNeighbour = true;
        try
        {
            return await act();
        }
        finally
        {
            school.AsNeighbour = false;
        }
    }

    /// <summary>The id of something by its name; digits in the place of a name are the id itself, be it of nothing.</summary>
    public long IdOf(string kind, string name) => school.Ids[kind, name];

    /// <summary>The UID of somebody by name, or of <see cref="ClassInSchool.ItselfName"/>; digits are the UID itself.</summary>
    public async Task<long> UidOfAsync(string name) => ClassInIds.IsId(name, out var uid) ? uid : await school.UidOfAsync(name);

    /// <summary>The UIDs of several people, "Ada, Eve"; none of "nobody".</summary>
    public async Task<IReadOnlyList<long>> UidsOfAsync(string names)
    {
        var uids = new List<long>();
        foreach (var name in Names(names)) uids.Add(await UidOfAsync(name));
        return uids;
    }

    /// <summary>A list of names as a step has it: "Ada, Eve", "nobody", "none".</summary>
    public static IReadOnlyList<string> Names(string names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names is "nobody" or "none" ? [] : names.Split(',', StringSplitOptions.TrimEntries);
    }

    /// <summary>The number on the wire of what somebody is in a course: 1 a student, 2 an auditor.</summary>
    public static int IdentityOf(string word) => word switch
    {
        "student" or "students" => 1,
        "auditor" or "auditors" => 2,
        _ => throw new ExpectationException($"In a course somebody is a student or an auditor, not a {word}."),
    };

    /// <summary>Fails unless a row has these values, one a row of the table: its field and its value.</summary>
    /// <param name="row">As the simulator holds it.</param>
    /// <param name="fields">The table.</param>
    /// <param name="what">What the row is of, for the message: "The course "Algebra"".</param>
    public async Task MustHaveAsync(JsonElement row, DataTable fields, string what)
    {
        foreach (var (field, cell) in ClassInTables.Pairs(fields))
        {
            Expect.True(row.TryGetProperty(field, out var value), $"{what} has no field {field}; it is {row.GetRawText()}.");
            Expect.Equal(await school.FillAsync(cell), TextOf(value), $"{what}: {field}");
        }
    }

    /// <summary>The one row of a collection whose id this is.</summary>
    public async Task<JsonElement> RowAsync(string collection, string key, long id) => Expect.Single(
        (await school.StateAsync(collection)).Where(row => row.GetProperty(key).GetInt64() == id),
        $"The row of {collection} with {key} {id}");

    static string TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    static void MustSucceed(ClassInAnswer answer)
    {
        answer.MustBe(1);
        if (!answer.HasData || answer.Data.ValueKind != JsonValueKind.Array) return;
        if (answer.ItemErrnos.Any(errno => errno != 1))
            throw answer.Mismatch("every item to succeed: the scenario goes on from there");
    }
}
