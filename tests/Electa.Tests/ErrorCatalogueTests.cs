using System.Globalization;
using System.Reflection;
using Simulators.Kernel.Rules;

namespace Simulators.Electa.Tests;

/// <summary>Every error that our rules can give is reached here, with the number that its setting has.</summary>
public sealed class ErrorCatalogueTests(SimulatorFixture simulator)
{
    static readonly Dictionary<int, Func<ElectaAccount, Task<ElectaAnswer>>> Cases = new()
    {
        [1] = account => account.LogIn("wrong"),
        [2] = async account =>
        {
            for (var i = 0; i < 5; i++) await account.LogIn("wrong");
            return await account.LogIn();
        },
        [3] = account =>
        {
            account.Use("9C467079-FE3B-45C5-8AA5-9726397081AA");
            return account.Create();
        },
        [4] = account => account.Create(("FirstName", null)),
        [5] = account => account.Create(("UserType", "nobody")),
        [6] = account => account.Create(("Email", "owner@example.com")),
        [7] = account =>
        {
            account.Set("teacherConfiguration", "fixed");
            account.Set("teacherQuota", "0");
            return account.Create(("UserType", "MDR"));
        },
        [8] = account => account.Get("/user/delete/", ("uid", 1)),
        [9] = account => account.Get("/user/delete/", ("uid", account.Master)),
        [10] = account => account.CreateEvent(("RoomId", 1)),
        [11] = async account => await account.CreateEvent(("PresenterId", await account.User())),
        [12] = account => account.Get("/VCR/DisconnectUser/", ("RoomId", account.Room), ("UserId", account.Master)),
        [13] = account => account.Post("/logs/"),
        [14] = account => account.Send(HttpMethod.Post, "/token/", new StringContent("{}")),
    };

    public static TheoryData<int> Codes => [.. Cases.Keys.Order()];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers(int code)
    {
        var account = await simulator.NewAccountAsync();
        var answer = await Cases[code](account);
        Assert.Equal((200, code), (answer.Status, answer.Code));
        var text = Errors.Catalogue[code].Text;
        Assert.StartsWith(text.Split('{')[0], answer.Data, StringComparison.Ordinal);
        Assert.DoesNotContain('{', answer.Data);
        Assert.Equal($"{code}", account.Sandbox.Journal.Entries()[^1].Error);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers_with_the_number_that_the_setting_has(int code)
    {
        var account = await simulator.NewAccountAsync();
        var setting = account.Instance.Platform.Settings.All.OfType<Number>().Single(number =>
            number.Name.StartsWith("error", StringComparison.Ordinal)
                && Convert.ToInt64(number.Default, CultureInfo.InvariantCulture) == code);
        account.Set(setting.Name, $"{code + 1000}");
        Assert.Equal(code + 1000, (await Cases[code](account)).Code);
        Assert.NotNull(account.Instance.Settings.Change(new Dictionary<string, string?> { [setting.Name] = "0" }));
    }

    [Fact]
    public void Reaches_every_code_that_a_rule_can_give() =>
        Assert.Equal(
            Errors.Catalogue.All.Where(entry => entry.NotProduced is null)
                .Select(entry => int.Parse(entry.Code, CultureInfo.InvariantCulture)).Order(),
            Cases.Keys.Append(0).Append(404).Order());

    [Fact]
    public void Names_every_code_once() =>
        Assert.Equal(
            Errors.Catalogue.All.Select(entry => entry.Code).Order(StringComparer.Ordinal),
            typeof(Errors).GetProperties(BindingFlags.Public | BindingFlags.Static)
                .Where(property => property.PropertyType == typeof(ErrorEntry))
                .Select(property => ((ErrorEntry)property.GetValue(null)!).Code)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Calls_only_what_is_known_documented() =>
        Assert.Equal(
            ["0", "1"],
            Errors.Catalogue.All.Where(entry => entry.TextConfidence == Confidence.Documented).Select(entry => entry.Code));
}
