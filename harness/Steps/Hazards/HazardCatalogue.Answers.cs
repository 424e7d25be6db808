using System.Text.Json.Nodes;

namespace Simulators.Steps.Hazards;

/// <summary>Calls that are refused, answers that are lost, and answers that are none.</summary>
public static partial class HazardCatalogue
{
    const string Html = "<!DOCTYPE html><html><body><h1>We are down for maintenance</h1></body></html>";

    static IEnumerable<Hazard> Refusals() =>
    [
        Alike(
            "429-storm",
            "The platform puts calls off one after the other, and says when to come again.",
            Everywhere,
            "The first 6 calls are answered 429 with Retry-After: 1, and do nothing.",
            (scene, _) => scene.FaultAsync(6, new JsonObject
            {
                ["when"] = "before",
                ["throttle"] = new JsonObject { ["perSecond"] = 0, ["retryAfter"] = 1 },
            })),
        Alike(
            "503-burst",
            "The platform is down for a moment.",
            Everywhere,
            "The first 5 calls are answered 503, and do nothing.",
            (scene, _) => scene.FaultAsync(5, Effect("before", "status", 503))),
        Alike(
            "connection-reset",
            "Connections break before the platform has done anything; nobody can tell that from the outside.",
            Everywhere,
            "The connection of the first 5 calls breaks off, and they do nothing.",
            (scene, _) => scene.FaultAsync(5, Effect("before", "reset", true))),
        Alike(
            "slow-first-byte",
            "The platform takes its time, and then answers as ever.",
            Everywhere,
            "The first 4 calls are answered after 1.2 seconds.",
            (scene, _) => scene.FaultAsync(4, Effect("before", "delay", 1200))),
    ];

    static IEnumerable<Hazard> LostAnswers() =>
    [
        Alike(
            "answer-lost-after-commit",
            "The platform does what it is told, and its answer never arrives.",
            Targets,
            "Of each call that makes something the first is done, and its connection breaks off without an answer.",
            (scene, platform) => scene.FaultAsync(1, Effect("after-commit", "reset", true), Creations[platform])),
        Alike(
            "error-after-commit",
            "The platform does what it is told, and something between it and the caller answers that it failed.",
            Targets,
            "Of each call that makes something the first is done, and answered 502.",
            (scene, platform) => scene.FaultAsync(1, Effect("after-commit", "status", 502), Creations[platform])),
        Alike(
            "truncated-answer",
            "The answer breaks off after its first bytes.",
            Everywhere,
            "Of each call that makes something (at ClassLink: of the first 3 pages of users) 20 bytes of the answer arrive.",
            (scene, platform) => scene.FaultAsync(
                platform == ClassLink ? 3 : 1,
                Effect("after-commit", "truncate", 20),
                Creations.GetValueOrDefault(platform, [Users]))),
        Alike(
            "garbled-answer",
            "The answer arrives, and cannot be read.",
            Everywhere,
            "Of each call that makes something (at ClassLink: of the first 3 pages of users) half of the answer arrives, as if whole.",
            (scene, platform) => scene.FaultAsync(
                platform == ClassLink ? 3 : 1,
                Effect("after-commit", "malformed", true),
                Creations.GetValueOrDefault(platform, [Users]))),
        new(
            "half-batch",
            "The platform breaks off in the middle of a batch: some of it is done, and nobody says which part.",
            [
                new(ClassIn, "Half of the first batch of registrations, and of students of a course, is done; no answer arrives.",
                    ["classin/register-multiple/items", "classin/course-member/batch-levels"],
                    scene => scene.FaultAsync(
                        1, Effect("half-batch", "reset", true), "registerMultiple", "addCourseStudentMultiple")),
            ]),
    ];

    static IEnumerable<Hazard> FalseAnswers() =>
    [
        Alike(
            "empty-200",
            "Something on the way answers 200 with nothing in it, and the platform never saw the call.",
            Everywhere,
            "The first 3 calls are answered 200 without a body, and do nothing.",
            (scene, _) => scene.FaultAsync(3, Effect("before", "status", 200))),
        Alike(
            "empty-200-after-commit",
            "The platform does what it is told, and answers 200 with nothing in it.",
            Targets,
            "Of each call that makes something the first is done, and answered 200 without a body.",
            (scene, platform) => scene.FaultAsync(1, Effect("after-commit", "status", 200), Creations[platform])),
        Alike(
            "200-without-envelope",
            "An answer that looks well by its status has nothing in it of what the platform's answers have.",
            Everywhere,
            "The first 3 calls are answered 200 with an empty JSON object by something else than the platform.",
            (scene, _) => scene.StubAsync(3, Response(200, "application/json", "{}"))),
        Alike(
            "200-with-a-page",
            "A page for people comes in place of an answer: of a captive portal, a firewall, a maintenance notice.",
            Everywhere,
            "The first 3 calls are answered 200 with an HTML page by something else than the platform.",
            (scene, _) => scene.StubAsync(3, Response(200, "text/html", Html))),
    ];

    static JsonObject Effect(string when, string what, JsonNode value) => new() { ["when"] = when, [what] = value };

    static JsonObject Response(int status, string mediaType, string body) => new()
    {
        ["status"] = status,
        ["headers"] = new JsonObject { ["Content-Type"] = mediaType },
        ["body"] = body,
    };
}
