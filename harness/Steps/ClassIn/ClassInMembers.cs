using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>Who is what to the school of a scenario, as the simulator holds it; ClassIn has no call that says it.</summary>
public sealed class ClassInMembers(ClassInSchool school)
{
    // The scenario's own school among the two of a sandbox.
    const int OwnSchool = 1;

    /// <summary>The memberships of a kind: Student, Teacher, SubAccount.</summary>
    public async Task<IReadOnlyList<JsonElement>> OfKindAsync(string kind) =>
        [.. (await AllAsync()).Where(member => Kind(member) == kind)];

    /// <summary>Fails unless the school has one member of that kind with that name.</summary>
    public async Task MustHaveAsync(string kind, string called)
    {
        var expected = await school.FillAsync(called);
        var names = (await OfKindAsync(kind)).Select(member => member.GetProperty("name").GetString()).ToList();
        if (names.Count(name => name == expected) != 1)
        {
            throw new ExpectationException(
                $"The school should have one {kind} called \"{expected}\"; it has "
                + $"{string.Join(", ", names.Select(name => $"\"{name}\""))}.");
        }
    }

    /// <summary>What somebody is: <c>student, teacher</c>, <c>nobody</c>.</summary>
    public async Task<string> KindsOfAsync(string name)
    {
        var uid = await school.UidOfAsync(name);
        var kinds = (await AllAsync()).Where(member => Uid(member) == uid).Select(Kind).Order(StringComparer.Ordinal);
        var said = string.Join(", ", kinds.Select(kind => kind == "SubAccount" ? "sub-account" : kind.ToLowerInvariant()));
        return said.Length == 0 ? "nobody" : said;
    }

    /// <summary>The id of somebody's membership as student or teacher.</summary>
    public async Task<long> RelationshipIdAsync(string kind, string name)
    {
        var uid = school.People[name].Uid;
        return (await AllAsync())
            .Where(member => Uid(member) == uid && Kind(member).Equals(kind, StringComparison.OrdinalIgnoreCase))
            .Select(member => (long?)member.GetProperty("id").GetInt64())
            .FirstOrDefault() ?? throw new ExpectationException($"\"{name}\" is no {kind} of the school.");
    }

    /// <summary>Whether a teacher may teach: Active, Stopping, Stopped.</summary>
    public async Task<string> StatusOfAsync(string teacher)
    {
        var uid = await school.UidOfAsync(teacher);
        return (await OfKindAsync("Teacher")).Where(member => Uid(member) == uid)
            .Select(member => member.GetProperty("status").GetString()!).FirstOrDefault("no teacher of the school");
    }

    /// <summary>The telephone number of the school's own account.</summary>
    public async Task<string> OwnTelephoneAsync()
    {
        var uid = await school.UidOfAsync(ClassInSchool.ItselfName);
        return (await school.StateAsync("users")).Single(user => Uid(user) == uid).GetProperty("telephone").GetString()!;
    }

    static string Kind(JsonElement member) => member.GetProperty("kind").GetString()!;

    static long Uid(JsonElement row) => row.GetProperty("uid").GetInt64();

    async Task<IEnumerable<JsonElement>> AllAsync() =>
        (await school.StateAsync("members")).Where(member => member.GetProperty("school").GetInt32() == OwnSchool);
}
