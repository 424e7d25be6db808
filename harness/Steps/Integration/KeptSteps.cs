using Simulators.Steps.Shared;

namespace Simulators.Steps.Integration;

/// <summary>What the platform keeps of the people whom the integration provisions. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class KeptSteps(IntegrationUnderTest integration, SchoolPeople people, KeptPeople kept, Things things)
{
    /// <summary>The integration reports the very id by which the platform knows the person: at ClassIn the UID.</summary>
    [Then("the reported user id is the one that {word} keeps for {string}")]
    public async Task IsTheOneKept(string platform, string name)
    {
        var row = Expect.Single(await kept.FindAsync(platform, people[name]), $"The rows of {name} at {platform}");
        Expect.Equal(row.Id, integration.Answer.UserId, $"The user id reported for {name}");
    }

    /// <summary>The person is at the platform, and once.</summary>
    [Then("{string} exists once at {word}")]
    public async Task ExistsOnce(string name, string platform) =>
        Expect.Equal(1, (await kept.FindAsync(platform, people[name])).Count, $"The number of rows of {name} at {platform}");

    /// <summary>The person is not at the platform.</summary>
    [Then("{string} does not exist at {word}")]
    public async Task DoesNotExist(string name, string platform) =>
        Expect.Equal(0, (await kept.FindAsync(platform, people[name])).Count, $"The number of rows of {name} at {platform}");

    /// <summary>None of the people of the scenario is at the platform more than once.</summary>
    [Then("nobody exists twice at {word}")]
    public async Task NobodyTwice(string platform)
    {
        foreach (var person in people.All)
        {
            var rows = await kept.FindAsync(platform, person);
            Expect.True(
                rows.Count < 2,
                $"{people.NameOf(person.ExternalId)} exists {rows.Count} times at {platform}: "
                + $"{string.Join(", ", rows.Select(row => row.Id))}.");
        }
    }

    /// <summary>Everybody of the scenario is at the platform, once.</summary>
    [Then("everybody exists once at {word}")]
    public async Task EverybodyOnce(string platform)
    {
        foreach (var person in people.All) await ExistsOnce(people.NameOf(person.ExternalId), platform);
    }

    /// <summary>Everybody of "the integration provisions 23 students" is at the platform, once.</summary>
    [Then("everybody of the bulk exists once at {word}")]
    public async Task BulkOnce(string platform)
    {
        var bulk = people.All.Select(person => people.NameOf(person.ExternalId)).Where(ProvisionSteps.IsPupil).ToList();
        Expect.True(bulk.Count > 0, "Nobody was provisioned in bulk in this scenario.");
        foreach (var name in bulk) await ExistsOnce(name, platform);
    }

    /// <summary>The login name reported is the username that Electa made up.</summary>
    [Then("the reported login name is the username that Electa keeps for {string}")]
    public async Task LoginName(string name)
    {
        var row = Expect.Single(await kept.FindAsync("electa", people[name]), $"The rows of {name} at Electa");
        Expect.Equal(row.Row.GetProperty("username").GetString(), integration.Answer.LoginName, "The login name reported");
    }

    /// <summary>What the platform keeps of a person (two columns: the vendor's field, its value).</summary>
    [Then("{word} keeps of {string}:")]
    public async Task Keeps(string platform, string name, DataTable table)
    {
        var row = Expect.Single(await kept.FindAsync(platform, people[name]), $"The rows of {name} at {platform}").Row;
        var fields = table.Rows.Select(cells => (cells[0], cells[1]));
        foreach (var (field, value) in fields.Prepend((table.Header.First(), table.Header.Last())))
        {
            var found = field.Split('.').Aggregate(row, (element, part) => element.GetProperty(part));
            Expect.Equal(things.Fill(value), found.ToString(), $"The {field} of {name} at {platform}");
        }
    }
}
