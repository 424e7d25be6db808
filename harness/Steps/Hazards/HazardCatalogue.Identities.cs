using System.Text.Json.Nodes;

namespace Simulators.Steps.Hazards;

/// <summary>People who are taken for others, and messages that come when nobody expects them.</summary>
public static partial class HazardCatalogue
{
    static IEnumerable<Hazard> Identities() =>
    [
        new(
            "duplicate-email-across-schools",
            "Two people are given with one address: twins with their mother's, or a pupil whom two schools have on their lists.",
            [
                Shared(ClassIn, "classin/register/existing-account"),
                Shared(Electa, "electa/user/email-taken"),
                Shared(DigitalChalk, "digitalchalk/user/email-taken"),
                new(ClassLink, "A pupil of another school has the address of one whom the integration has brought to ClassIn already.",
                    ["classin/register/existing-account"], AnotherSchoolAsync)
                {
                    Target = ClassIn,
                },
            ]),
        new(
            "sourcedId-reused",
            "The district gives the id of a pupil who left to another pupil.",
            [
                new(ClassLink, "The record of a pupil has another name and address, of somebody else. When it is over, it has its own again.",
                    ["classin/register/existing-account", "classlink/tombstone/withdrawn"], ReuseAsync)
                {
                    Target = ClassIn,
                },
            ]),
        new(
            "webhook-before-answer",
            "The message about something arrives before the call that made it is answered.",
            [
                new(ClassIn, "Messages are sent before the call that caused them is answered, to where the integration listens.",
                    ["classin/subscription/timing"], scene => scene.SettingAsync("subscriptionBeforeAnswer", true))
                {
                    Listens = true,
                },
            ]),
        new(
            "webhook-twice",
            "Messages come again though they were acknowledged.",
            [
                new(ClassIn, "Every message is sent twice.",
                    ["classin/subscription/once"], scene => scene.SettingAsync("subscriptionTwice", true))
                {
                    Listens = true,
                },
            ]),
    ];

    static HazardPlace Shared(string platform, string rule) => new(
        platform,
        "Pupil 6 is given with the address of pupil 1, who is there already. When it is over, pupil 6 has another.",
        [rule],
        scene =>
        {
            scene.Describe("pupil 6", (pupil, others) => pupil with { Email = others["pupil 1"].Email });
            return Task.CompletedTask;
        });

    static async Task AnotherSchoolAsync(HazardScene scene)
    {
        await scene.DashboardAsync("create", new JsonObject
        {
            ["collection"] = "users",
            ["record"] = HazardDistrict.Pupil("twin", "Toni", "Twin", HazardDistrict.EmailOf(1), HazardDistrict.SmallSchool),
        });
        scene.AtEnd(() => scene.DashboardAsync("purge", HazardDistrict.User("twin")));
    }

    static async Task ReuseAsync(HazardScene scene)
    {
        await Become("Someone", "Else", "else@district.example");
        scene.AtEnd(() => Become(HazardDistrict.GivenName(2), HazardDistrict.FamilyName, HazardDistrict.EmailOf(2)));

        Task Become(string givenName, string familyName, string email)
        {
            var order = HazardDistrict.User(HazardDistrict.IdOf(2));
            order["record"] = new JsonObject
            {
                ["givenName"] = givenName,
                ["familyName"] = familyName,
                ["email"] = email,
                ["username"] = email,
            };
            return scene.DashboardAsync("change", order);
        }
    }
}
