using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>Accounts, which belong to people and not to schools: registering them, and what becomes of them.</summary>
[Binding]
public sealed class AccountSteps(ClassInSchool school, ClassInCalls calls)
{
    /// <summary>Everybody's password, where a scenario says none.</summary>
    public const string Password = "secret12";

    /// <summary>Somebody has an account, and is a member of no school; the nickname is the name.</summary>
    [Given("{string} has an account at ClassIn")]
    public Task HasAnAccount(string name) => MustRegisterAsync(name, [("nickname", name)]);

    /// <summary>
    /// Somebody has an account that was registered with these parameters: telephone, email, password, nickname, ...
    /// </summary>
    [Given("{string} has an account at ClassIn with:")]
    public async Task HasAnAccountWith(string name, DataTable fields) =>
        await MustRegisterAsync(name, await school.FieldsAsync(fields));

    /// <summary>Registers somebody, with a telephone number and the password "secret12".</summary>
    [When("the school registers {string} at ClassIn")]
    public Task Registers(string name) => RegisterAsync(name, []);

    /// <summary>
    /// Registers somebody with these parameters: telephone, email, password, md5pass, nickname, addToSchoolMember, ...
    /// </summary>
    [When("the school registers {string} at ClassIn with:")]
    public async Task RegistersWith(string name, DataTable fields) => await RegisterAsync(name, await school.FieldsAsync(fields));

    /// <summary>
    /// Registers somebody with a picture: "PNG 300x300", "GIF 299x300", "PNG 300x300 of 2000000 bytes", "text".
    /// </summary>
    [When("the school registers {string} at ClassIn with the picture {string}")]
    public async Task RegistersWithPicture(string name, string picture)
    {
        var fields = Fields(name, []);
        var answer = await school.UploadAsync("register", Pictures.Make(picture), "picture", fields);
        Remember(name, answer);
    }

    /// <summary>
    /// Registers several people at once, one a row; the columns are telephone, email, password, customColumn, ...
    /// </summary>
    [When("the school registers these people at ClassIn at once:")]
    public async Task RegistersAtOnce(DataTable people) =>
        await school.CallAsync("registerMultiple", ("userJson", await school.ItemsAsync(people)));

    /// <summary>The person cancels the account in the app, for good.</summary>
    [Given("{string} has cancelled the account at ClassIn")]
    public async Task HasCancelled(string name) =>
        await school.DashboardAsync("cancelAccount", new { uid = school.People[name].Uid });

    /// <summary>Nobody has the telephone number or e-mail address with which the person was to be registered.</summary>
    [Then("{string} has no account at ClassIn")]
    public async Task HasNoAccount(string name)
    {
        if (await FindAsync(school.People.Of(name).Account) is { } user)
            throw new ExpectationException($"\"{name}\" has an account at ClassIn, and should have none: {user.GetRawText()}");
    }

    /// <summary>ClassIn knows these things of somebody's account: nickname, telephone, email, hasAvatar, cancelled.</summary>
    [Then("the account of {string} at ClassIn has:")]
    public async Task TheAccountHas(string name, DataTable fields)
    {
        var account = school.People.Of(name).Account;
        var user = await FindAsync(account) ?? throw new ExpectationException($"Nobody has the account {account} at ClassIn.");
        await calls.MustHaveAsync(user, fields, $"The account {account}");
    }

    /// <summary>
    /// The answer's data is the UID of the account that was registered last for the person, and nobody else's id.
    /// </summary>
    [Then("ClassIn answers {int} with a UID for {string}")]
    public async Task AnswersUidFor(int errno, string name)
    {
        var answer = school.Last;
        answer.MustBe(errno);
        var account = school.People.Of(name).Account;
        if (await FindAsync(account) is not { } user || user.GetProperty("uid").GetInt64() != answer.Id)
            throw answer.Mismatch($"errno {errno} with the UID of {account} as data");
    }

    async Task MustRegisterAsync(string name, IReadOnlyList<(string Name, object? Value)> fields)
    {
        var answer = await RegisterAsync(name, fields);
        answer.MustBe(1);
    }

    async Task<ClassInAnswer> RegisterAsync(string name, IReadOnlyList<(string Name, object? Value)> fields)
    {
        var answer = await school.CallAsync("register", Fields(name, fields));
        Remember(name, answer);
        return answer;
    }

    /// <summary>What was given, and what is missing: an account and a password.</summary>
    List<(string Name, object? Value)> Fields(string name, IReadOnlyList<(string Name, object? Value)> given)
    {
        var person = school.People.Of(name);
        string? Given(string field) => given.FirstOrDefault(one => one.Name == field).Value as string;
        if ((Given("telephone") ?? Given("email")) is { Length: > 0 } account) person.Account = account;
        var all = given.ToList();
        if (Given("telephone") is null && Given("email") is null)
            all.Insert(0, (person.Account.Contains('@', StringComparison.Ordinal) ? "email" : "telephone", person.Account));
        if (Given("password") is null && Given("md5pass") is null) all.Add(("password", Password));
        return all;
    }

    void Remember(string name, ClassInAnswer answer)
    {
        if (answer.HasData && !school.People.Of(name).IsRegistered) school.People.Of(name).Uid = answer.Id;
    }

    async Task<JsonElement?> FindAsync(string account)
    {
        foreach (var user in await school.StateAsync("users"))
        {
            if (Is(user, "telephone", account) || Is(user, "email", account)) return user;
        }

        return null;
    }

    static bool Is(JsonElement user, string field, string account) =>
        user.TryGetProperty(field, out var value) && account.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase);
}
