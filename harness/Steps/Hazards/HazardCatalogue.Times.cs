using System.Text.Json.Nodes;

namespace Simulators.Steps.Hazards;

/// <summary>Clocks that differ, and what ends while the integration is at work.</summary>
public static partial class HazardCatalogue
{
    /// <summary>So much later each call is answered, where something is to happen between two calls.</summary>
    const int Milliseconds = 40;

    static IEnumerable<Hazard> Times() =>
    [
        new(
            "clock-skew-19min",
            "The clocks of the integration and the platform are 19 minutes apart.",
            [
                new(ClassIn, "The platform's clock is 19 minutes ahead, and judges what is signed: ClassIn takes 20 minutes.",
                    ["classin/v1/timestamp-window"], SkewAsync),
                new(DigitalChalk, "The platform's clock is 19 minutes ahead, and judges what is signed: DigitalChalk takes 15 minutes.",
                    ["digitalchalk/auth/timestamp-window"], SkewAsync),
                new(ClassLink, "The server's clock is 19 minutes ahead, and judges what is signed: it takes 5 minutes.",
                    ["classlink/oauth1/timestamp"], SkewAsync),
            ]),
        new(
            "token-expired-mid-run",
            "The token that the calls carry ends while there are calls to make.",
            [
                new(Electa, "After 5 calls 21 minutes pass at once: tokens live for 20.",
                    ["electa/token/life"], scene => LaterAsync(scene, TimeSpan.FromMinutes(21))),
                new(StudentGroups, "After 5 calls 61 days pass at once: both tokens are over.",
                    ["studentgroups/v2/access-token-life", "studentgroups/v2/refresh-token-life"],
                    scene => LaterAsync(scene, TimeSpan.FromDays(61))),
            ]),
        new(
            "key-rotated-mid-run",
            "Somebody gives the account another key while the integration is at work; the school enters it afterwards.",
            [
                new(ClassIn, "After 3 calls every call is answered 102: the signature is wrong. When it is over, the key fits again.",
                    ["classin/v1/authentication"], scene => RotateAsync(scene, Response(
                        200, "application/json", "{\"error_info\":{\"errno\":102,\"error\":\"\\u65e0\\u6743\\u9650\"}}"))),
                new(StudentGroups, "After 3 calls every call is answered 401. When it is over, the token fits again.",
                    ["studentgroups/v2/renewal"], scene => RotateAsync(scene, Response(401, "application/json", "{}"))),
                new(ClassLink,
                    "Pages have 5 records; after 2 calls every call is answered 401. When it is over, the secret fits again.",
                    ["classlink/auth/required"], async scene =>
                    {
                        await scene.SettingAsync("maximumLimit", 5);
                        await RotateAsync(scene, Response(401, "application/json", "{\"statusInfoSet\":[]}"), calls: 2);
                    }),
            ]),
    ];

    static async Task SkewAsync(HazardScene scene)
    {
        var clock = await scene.Sandbox.AdminAsync(HttpMethod.Get, "clock");
        var ahead = clock.GetProperty("now").GetDateTimeOffset().AddMinutes(19);
        await scene.Sandbox.AdminAsync(
            HttpMethod.Put, "clock", new JsonObject { ["now"] = ahead.ToString("O"), ["stamps"] = "sandbox" });
        scene.AtEnd(() => scene.Sandbox.AdminAsync(HttpMethod.Put, "clock", new JsonObject { ["stamps"] = "wall" }));
    }

    static async Task LaterAsync(HazardScene scene, TimeSpan by)
    {
        await SlowAsync(scene);
        await scene.MeanwhileAsync(5, () => scene.Sandbox.AdvanceAsync(by));
    }

    static async Task RotateAsync(HazardScene scene, JsonObject refusal, int calls = 3)
    {
        await SlowAsync(scene);
        await scene.MeanwhileAsync(calls, () => scene.StubAsync(null, refusal));
    }

    static Task SlowAsync(HazardScene scene) => scene.FaultAsync(1000, Effect("before", "delay", Milliseconds));
}
