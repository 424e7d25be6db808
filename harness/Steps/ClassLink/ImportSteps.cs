using System.Text.Json;

namespace Simulators.Steps.ClassLink;

/// <summary>What ClassLink makes of a roster that a district sends.</summary>
[Binding]
public sealed class ImportSteps(District district, ImportScene scene)
{
    /// <summary>The district sends the roster, as it does every night.</summary>
    [When("the CSV roster is imported into ClassLink")]
    public async Task IsImported()
    {
        scene.Before = await district.EverythingAsync();
        scene.Report = await district.ImportAsync(scene.Roster.Zip());
    }

    /// <summary>The district has sent the roster, and ClassLink has accepted it.</summary>
    [Given("the CSV roster was imported into ClassLink")]
    public async Task WasImported()
    {
        await IsImported();
        Accepts();
    }

    /// <summary>The roster was taken, without a fault.</summary>
    [Then("ClassLink accepts the roster")]
    public void Accepts() => Expect.True(IsAccepted, $"ClassLink refuses the roster: {string.Join("; ", Faults)}");

    /// <summary>The roster was refused for one fault, at this place: "users.csv, row 3, column role", or less of it.</summary>
    [Then("ClassLink refuses the roster at {string}")]
    public void RefusesAt(string place)
    {
        Expect.True(!IsAccepted, $"ClassLink accepts the roster: {scene.Report.GetRawText()}");
        Expect.Equal(place, PlaceOf(Expect.Single(Faults, "The faults")), "The place of the fault");
    }

    /// <summary>What ClassLink says of the fault has this in it.</summary>
    [Then("ClassLink says of the fault {string}")]
    public void SaysOfFault(string part) => Expect.Contains(
        part, Expect.Single(Faults, "The faults").GetProperty("problem").GetString(), "What ClassLink says of the fault");

    /// <summary>The import says that this file was not read.</summary>
    [Then("ClassLink says that {word} was not read")]
    public void SaysNotRead(string file) => Expect.Has(
        file,
        scene.Report.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetProperty("file").GetString()),
        "The files that were not read");

    /// <summary>The import has changed nothing.</summary>
    [Then("the roster at ClassLink is what it was")]
    public async Task IsWhatItWas() => Expect.Equal(scene.Before, await district.EverythingAsync(), "The district's roster");

    bool IsAccepted => scene.Report.GetProperty("accepted").GetBoolean();

    IReadOnlyList<JsonElement> Faults => [.. scene.Report.GetProperty("faults").EnumerateArray()];

    static string PlaceOf(JsonElement fault)
    {
        var place = fault.GetProperty("file").GetString()!;
        if (fault.GetProperty("row").GetInt32() is > 0 and var row) place += $", row {row}";
        return fault.GetProperty("column").GetString() is { Length: > 0 } column ? $"{place}, column {column}" : place;
    }
}
