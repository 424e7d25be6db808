using Simulators.Port;

namespace Simulators.Steps.Integration;

/// <summary>The integration provisions people. Tag such a scenario @needs-clock.</summary>
[Binding]
public sealed class ProvisionSteps(IntegrationUnderTest integration, SchoolPeople people)
{
    const string Pupil = "pupil ";

    /// <summary>
    /// Describes people: the first column has their names in the scenario; "external id", "email", "phone", "first name", "last
    /// name", "display name" and "password" may follow. "(none)" is no value. Who is described again has changed at the school.
    /// </summary>
    [Given("the school has these people:")]
    [When("the school changes these people:")]
    public void TheSchoolHas(DataTable table)
    {
        foreach (var row in table.Rows)
            people.Describe(row[0], table.Header.Skip(1).ToDictionary(column => column, column => row[column]));
    }

    /// <summary>The integration provisions somebody at a platform.</summary>
    [When("the integration provisions {string} as {aRole} at {word}")]
    public Task Provisions(string name, AskedRole role, string platform) => ProvisionAsync(people[name], role, platform);

    /// <summary>
    /// The integration has provisioned these people ("Ada, Ben and Cleo"), one after the other, and each is there.
    /// </summary>
    [Given("the integration has provisioned {string} as {aRole} at {word}")]
    public async Task HasProvisioned(string names, AskedRole role, string platform)
    {
        foreach (var person in people.Named(names))
        {
            await ProvisionAsync(person, role, platform);
            var answer = integration.Answer;
            Expect.True(
                answer.Outcome is Outcome.Created or Outcome.Existing or Outcome.Updated,
                $"{people.NameOf(person.ExternalId)} was not provisioned: {answer.Outcome} {answer.Error} {answer.Message}");
        }
    }

    /// <summary>The integration provisions many at once; columns: name, role.</summary>
    [Given("the integration has provisioned these people at {word}:")]
    [When("the integration provisions these people at {word}:")]
    public Task ProvisionsThese(string platform, DataTable table) => BulkAsync(
        platform, table.Rows.Select(row => new PersonInRole { Person = people[row["name"]], Role = row["role"] }));

    /// <summary>The integration provisions so many students at once, whom nobody knows yet: "pupil 1", "pupil 2", ...</summary>
    [When("the integration provisions {int} students at {word}")]
    public Task ProvisionsMany(int count, string platform) => BulkAsync(
        platform,
        Enumerable.Range(1, count).Select(number => new PersonInRole { Person = people[$"{Pupil}{number}"], Role = "student" }));

    /// <summary>Whether the name is one of a bulk.</summary>
    internal static bool IsPupil(string name) => name.StartsWith(Pupil, StringComparison.Ordinal);

    /// <summary>The integration is given a credential that the platform does not know.</summary>
    [Given("the integration is told a wrong {string} for {word}")]
    public Task ToldWrong(string credential, string platform) =>
        integration.MisinformAsync(platform, credential, "0000000000000000000000000wrong00");

    Task<IntegrationAnswer> ProvisionAsync(Person person, AskedRole role, string platform) => integration.TellAsync(
        new ProvisionUser { Platform = World.NameOf(platform), Person = person, Role = role.Word }, platform);

    Task<IntegrationAnswer> BulkAsync(string platform, IEnumerable<PersonInRole> items) => integration.TellAsync(
        new ProvisionUsers { Platform = World.NameOf(platform), Items = [.. items] }, platform);
}
