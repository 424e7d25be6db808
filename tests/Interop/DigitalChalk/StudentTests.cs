using System.Text.Json;
using System.Text.Json.Nodes;
using Simulators.Interop.Processes;

namespace Simulators.Interop.DigitalChalk;

/// <summary>Every operation, on a student's way from an unknown name to a completed offering.</summary>
public sealed class StudentTests(HostProcess host)
{
    const string Title = "Ladders & <ropes>";
    const string Current = "getCurrentStudentRegistrations";
    const string Completed = "getCompletedStudentRegistrations";

    /// <summary>Each library in the ways that people set it up.</summary>
    public static TheoryData<string, string> Setups => new()
    {
        { SoapClient.Php.Tool.Name, """{"keepAlive":true}""" },
        { SoapClient.Php.Tool.Name, """{"keepAlive":false}""" },
        { SoapClient.Zeep.Tool.Name, """{"strict":true}""" },
        { SoapClient.Zeep.Tool.Name, """{"strict":false}""" },
        { SoapClient.Node.Tool.Name, """{"disableCache":false}""" },
        { SoapClient.Node.Tool.Name, """{"disableCache":true}""" },
    };

    [Theory, MemberData(nameof(Setups))]
    public async Task A_student_s_way_from_an_unknown_name_to_a_completed_offering(string client, string setup)
    {
        var sandbox = await Sandbox.NewAsync(host, "digitalchalk");
        var offering = await sandbox.DoAsync("createOffering", new { offeringTitle = Title, price = 12.5, deliveryFee = 3 });
        var options = JsonSerializer.Deserialize<JsonElement>(setup);
        await using var session = await SoapSession.BeginAsync(SoapClient.Named(client), sandbox, options);
        var way = new Way(session, (string)offering["offeringId"]!);

        await way.CreateUserAsync();
        await way.SeeOfferingsAsync();
        var registrationId = await way.RegisterUserAsync();
        await way.SeeRegistrationsAsync(registrationId, Current, Completed, "active");
        _ = await sandbox.DoAsync("completeRegistration", new { studentRegistrationId = registrationId });
        await way.SeeRegistrationsAsync(registrationId, Completed, Current, "passed");
        await way.CreateAndRegisterUserAsync();
    }

    sealed class Way(SoapSession session, string offeringId)
    {
        readonly Applicant _ada = Applicant.Ada;

        public async Task CreateUserAsync()
        {
            Assert.False((bool)(await GoodAsync("doesUserExist", new { username = _ada.Username }))["exists"]!);
            var created = await GoodAsync("createUser", new { user = _ada });
            AssertHas(created, new { success = true, username = "ada", name = "Ada Lovelace", emailAddress = _ada.EmailAddress });
            Assert.True((bool)(await GoodAsync("doesUserExist", new { username = _ada.Username }))["exists"]!);
        }

        public async Task SeeOfferingsAsync()
        {
            var plain = await OfferingsAsync("getAvailableOfferings", new { });
            AssertHas(plain, new { offeringId, offeringTitle = Title, price = "12.50" });
            Assert.Null((string?)plain["deliveryFee"]);
            var withFee = await OfferingsAsync("getAvailableOfferings", new { includeDeliveryFee = "1" });
            AssertHas(withFee, new { offeringId, deliveryFee = "3.00" });
            var hers = await OfferingsAsync("getAvailableOfferingsForStudent", new { username = _ada.Username });
            AssertHas(hers, new { offeringId, offeringTitle = Title });
        }

        public async Task<string> RegisterUserAsync()
        {
            var registered = await GoodAsync("registerUser", new { username = _ada.Username, offeringId });
            AssertRegistered(registered, "ada", "Ada Lovelace");
            return (string)registered["studentRegistrationId"]!;
        }

        public async Task SeeRegistrationsAsync(string registrationId, string isIn, string isNotIn, string status)
        {
            var there = Assert.Single(await ListAsync(isIn, "studentRegistration", new { username = _ada.Username }));
            AssertHas(there, new { studentRegistrationId = registrationId, status, studentUsername = "ada" });
            AssertHas(there, new { offeringId, offeringTitle = Title });
            Assert.Empty(await ListAsync(isNotIn, "studentRegistration", new { username = _ada.Username }));
        }

        public async Task CreateAndRegisterUserAsync()
        {
            var user = _ada.Named("grace") with { FirstName = "Grace", LastName = "Hopper" };
            var registered = await GoodAsync("createAndRegisterUser", new { user, offeringId });
            AssertRegistered(registered, "grace", "Grace Hopper");
        }

        void AssertRegistered(JsonObject registered, string username, string name)
        {
            AssertHas(registered, new { studentUsername = username, studentName = name, success = true });
            AssertHas(registered, new { offeringId, offeringTitle = Title });
            Assert.Matches("^[0-9a-f]{32}$", (string?)registered["studentRegistrationId"]);
        }

        async Task<JsonObject> OfferingsAsync(string operation, object parameters) =>
            Assert.Single(await ListAsync(operation, "offering", parameters));

        /// <summary>An empty answer has no list at all, or an empty one: as the library likes.</summary>
        async Task<IReadOnlyList<JsonObject>> ListAsync(string operation, string item, object parameters)
        {
            var answer = (await session.CallAsync(operation, parameters)).Answered;
            if (answer is not JsonObject holder || holder[item] is not JsonArray items) return [];
            return [.. items.Select(one => one!.AsObject())];
        }

        async Task<JsonObject> GoodAsync(string operation, object parameters) =>
            (await session.CallAsync(operation, parameters)).Good;

        /// <summary>The answer has these members with these values, of these types; it may have more.</summary>
        static void AssertHas(JsonObject answer, object expected)
        {
            foreach (var (name, value) in JsonSerializer.SerializeToNode(expected)!.AsObject())
                Assert.Equal($"{name} = {value!.ToJsonString()}", $"{name} = {answer[name]?.ToJsonString()}");
        }
    }
}
