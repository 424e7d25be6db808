using System.Globalization;
using Simulators.Client;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Electa;

/// <summary>A school that is a customer of Electa: it knows its account, and what Electa answered last.</summary>
public sealed class ElectaSchool(World world, Things things)
{
    /// <summary>What every account has from the start (the platform's README lists it).</summary>
    const string FirstRoom = "41001";
    const string Owner = "2231112";

    SimulatorPlatform? _platform;
    string? _token;
    int _people;

    /// <summary>The answers to what the last step asked, in order.</summary>
    public IReadOnlyList<ElectaAnswer> Answers { get; private set; } = [];

    /// <summary>The only answer to what the last step asked.</summary>
    public ElectaAnswer Answer => Expect.Single(Answers, "Electa's answers");

    /// <summary>Learns the account's number and key; what was known of a token is forgotten.</summary>
    public async Task OpenAccountAsync()
    {
        _platform = await world.PlatformAsync("electa");
        _token = null;
        things.Remember("CID", _platform.Credentials["cid"]);
        things.Remember("AppKey", _platform.Credentials["appKey"]);
        things.Remember("Main Classroom", "RoomId", FirstRoom);
        things.Remember("the owner", "UserId", Owner);
    }

    /// <summary>Asks for the same once for each row.</summary>
    public async Task AskAsync(ElectaTask task, IEnumerable<IReadOnlyList<(string Name, string Value)>> rows)
    {
        if (task.NeedsToken) await TokenAsync();
        List<ElectaAnswer> answers = [];
        foreach (var row in rows) answers.Add(await AskOnceAsync(task, row));
        Answers = answers;
    }

    /// <summary>Asks for something that a scenario takes for granted: it must succeed.</summary>
    public async Task<ElectaAnswer> GetDoneAsync(ElectaTask task, params IReadOnlyList<(string Name, string Value)> row)
    {
        await AskAsync(task, [row]);
        var answer = Answer;
        Expect.True(
            answer.IsAccepted, $"Electa should {task.Words} for this scenario to begin. It answered: {answer.Exchange.Text}");
        return answer;
    }

    /// <summary>Gets another token, which the calls carry from now on.</summary>
    public async Task<string> NewTokenAsync()
    {
        await GetDoneAsync(ElectaTask.IssueToken);
        return _token!;
    }

    /// <summary>The token that calls carry.</summary>
    public async Task<string> TokenAsync() => _token ?? await NewTokenAsync();

    async Task<ElectaAnswer> AskOnceAsync(ElectaTask task, IReadOnlyList<(string Name, string Value)> row)
    {
        Expect.True(_platform is not null, "There is no account yet: begin with \"Given an account at Electa\".");
        things.Remember("new address", string.Create(CultureInfo.InvariantCulture, $"person{++_people}@example.com"));
        var asked = new ElectaRequest(task, row, things);
        using var request = asked.At(_platform!.BaseUrl);
        var answer = new ElectaAnswer(await world.SendAsync(request));
        if (answer.IsAccepted) Learn(task, asked, answer);
        return answer;
    }

    /// <summary>What was made is known by its name from now on.</summary>
    void Learn(ElectaTask task, ElectaRequest asked, ElectaAnswer answer)
    {
        if (task == ElectaTask.IssueToken) things.Remember("Token", _token = answer.Result.Text);
        if (task == ElectaTask.ScheduleEvent) Remember(asked["Topic"], answer, "EventId");
        if (task != ElectaTask.CreateUser) return;
        Remember(asked["FirstName"], answer, "UserId");
        Remember(asked["FirstName"], answer, "Username");
        Remember(asked["FirstName"], answer, "Password");
    }

    void Remember(string? name, ElectaAnswer answer, string element)
    {
        if (name is not null) things.Remember(name, element, answer.Element(element));
    }
}
