using System.Text.Json.Nodes;

namespace Simulators.Steps.Hazards;

/// <summary>Rosters that are not what they seem. The integration brings <see cref="HazardDistrict"/> to a target.</summary>
public static partial class HazardCatalogue
{
    const string Users = "getAllUsers";

    static IEnumerable<Hazard> Rosters() =>
    [
        AtClassLink(
            "short-page",
            "The server gives fewer records on a page than were asked for, and more on the next.",
            "No page has more than 7 records, whatever limit is asked for.",
            ["classlink/page/maximum-limit"],
            scene => scene.SettingAsync("maximumLimit", 7)),
        AtClassLink(
            "total-lies",
            "The server says that there are more records than it gives.",
            "Every page of users is the same 4 users, and X-Total-Count says 40.",
            ["classlink/page/limit"],
            scene => scene.StubAsync(null, HazardDistrict.Page(4, total: 40), UsersOnly())),
        AtClassLink(
            "total-agrees-with-short-page",
            "The server gives a part of the roster, and says that this is all of it.",
            "The only page of users has 4 users, and X-Total-Count says 4.",
            ["classlink/page/limit", "classlink/sharing/not-shared"],
            scene => scene.StubAsync(null, HazardDistrict.Page(4, total: 4), UsersOnly())),
        AtClassLink(
            "empty-roster",
            "The server answers well, and the roster is empty: of a broken night's import, or a permission that is gone.",
            "The only page of users has nobody on it, and X-Total-Count says 0.",
            ["classlink/sharing/not-shared", "classlink/page/limit"],
            scene => scene.StubAsync(null, HazardDistrict.Page(0, total: 0), UsersOnly())),
        AtClassLink(
            "500-mid-pull",
            "The server fails on the second page, and goes on failing.",
            "The first page of users has 6 records; every further page is answered 500.",
            ["classlink/page/limit"],
            async scene =>
            {
                await scene.SettingAsync("maximumLimit", 6);
                await scene.StubAsync(null, Response(500, "application/json", "{}"), UsersAfterTheFirst());
            }),
        AtClassLink(
            "revision-changes-mid-pull",
            "What is shared changes while the roster is read.",
            "Pages have 5 records; after 2 of them the class of most pupils is no longer shared. When it is over, it is again.",
            ["classlink/sharing/not-shared", "classlink/page/limit"],
            async scene =>
            {
                await scene.SettingAsync("maximumLimit", 5);
                await SlowAsync(scene);
                await scene.MeanwhileAsync(2, () => scene.DashboardAsync("unshare", HazardDistrict.BigClass()));
                scene.AtEnd(() => scene.DashboardAsync("share", HazardDistrict.BigClass()));
            }),
        AtClassLink(
            "mass-shrink",
            "From one night to the next most people are gone from the roster.",
            "The class of most pupils is no longer shared. When it is over, it is again.",
            ["classlink/sharing/not-shared"],
            async scene =>
            {
                await scene.DashboardAsync("unshare", HazardDistrict.BigClass());
                scene.AtEnd(() => scene.DashboardAsync("share", HazardDistrict.BigClass()));
            }),
    ];

    static Hazard AtClassLink(
        string name, string meaning, string does, IReadOnlyList<string> rules, Func<HazardScene, Task> strike) =>
        new(name, meaning, [new HazardPlace(ClassLink, does, rules, strike)]);

    static JsonObject UsersOnly() => new() { ["method"] = "GET", ["urlPathPattern"] = ".*/users" };

    static JsonObject UsersAfterTheFirst()
    {
        var request = UsersOnly();
        request["queryParameters"] = new JsonObject { ["offset"] = new JsonObject { ["matches"] = "[1-9][0-9]*" } };
        return request;
    }
}
