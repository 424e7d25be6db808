using System.Globalization;
using System.Text.Json.Nodes;
using Simulators.Steps.Shared;

namespace Simulators.Steps.DigitalChalk;

/// <summary>What there is at DigitalChalk before something happens; what people do there in the vendor's own pages.</summary>
[Binding]
public sealed class DigitalChalkSetupSteps(World world, DigitalChalkOrganisation organisation, Things things)
{
    /// <summary>The organisation is a customer of DigitalChalk, and knows its access key and its secret key.</summary>
    [Given("an organisation at DigitalChalk")]
    public Task Organisation() => organisation.JoinAsync();

    /// <summary>A user of DigitalChalk with this username and the address ada@example.org for ada.</summary>
    [Given("the user {string} at DigitalChalk")]
    public Task User(string username) => organisation.GetDoneAsync(
        DigitalChalkTask.CreateUser, ("username", username), ("emailAddress", $"{username}@example.org"));

    /// <summary>
    /// Offerings, known as <c>{Safety's offeringId}</c>: a row each, with the columns offeringTitle and, if need be, tags,
    /// price, deliveryFee and registrationEndDate. Tag such a scenario @needs-clock.
    /// </summary>
    [Given("these offerings at DigitalChalk:")]
    public async Task Offerings(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        foreach (var row in table.Rows)
        {
            var offering = new JsonObject();
            foreach (var name in table.Header.Where(name => row[name].Length > 0)) offering[name] = ValueOf(name, row[name]);
            var made = await (await world.SandboxAsync()).AdminAsync(HttpMethod.Post, "digitalchalk/createOffering", offering);
            things.Remember(row["offeringTitle"], "offeringId", made.GetProperty("offeringId").GetString()!);
        }
    }

    /// <summary>Somebody closes an offering of DigitalChalk. Tag such a scenario @needs-clock.</summary>
    [Given("the offering {string} is closed at DigitalChalk")]
    [When("the offering {string} is closed at DigitalChalk")]
    public async Task Close(string title) => await (await world.SandboxAsync()).AdminAsync(
        HttpMethod.Post,
        "digitalchalk/closeOffering",
        new JsonObject { ["offeringId"] = things.ValueOf($"{title}'s offeringId") });

    /// <summary>A student has completed an offering of DigitalChalk, and passed. Tag such a scenario @needs-clock.</summary>
    [Given("{string} has passed {string} at DigitalChalk")]
    [When("{string} passes {string} at DigitalChalk")]
    public Task Pass(string username, string title) => CompleteAsync(username, title, passed: true);

    /// <summary>A student has completed an offering of DigitalChalk, and failed. Tag such a scenario @needs-clock.</summary>
    [Given("{string} has failed {string} at DigitalChalk")]
    [When("{string} fails {string} at DigitalChalk")]
    public Task Fail(string username, string title) => CompleteAsync(username, title, passed: false);

    async Task CompleteAsync(string username, string title, bool passed) => await (await world.SandboxAsync()).AdminAsync(
        HttpMethod.Post,
        "digitalchalk/completeRegistration",
        new JsonObject
        {
            ["studentRegistrationId"] = things.ValueOf($"{username}'s {title}'s studentRegistrationId"),
            ["passed"] = passed,
        });

    static JsonValue ValueOf(string name, string text)
    {
        if (name is not ("price" or "deliveryFee")) return JsonValue.Create(text);
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? JsonValue.Create(amount)
            : throw new ExpectationException($"The {name} '{text}' is no amount; write it like 49.90.");
    }
}
