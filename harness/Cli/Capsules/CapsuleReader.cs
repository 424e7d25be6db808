using System.Text.Json;

namespace Simulators.Cli.Capsules;

/// <summary>Reads capsules.</summary>
static class CapsuleReader
{
    /// <exception cref="CapsuleException">It is none, or a newer one; the message says so in a line.</exception>
    public static Capsule Read(string file)
    {
        if (!File.Exists(file)) throw new CapsuleException($"'{file}' does not exist.");
        var bytes = File.ReadAllBytes(file);
        if (VersionOf(file, bytes) is > Capsule.Latest and var newer)
        {
            throw new CapsuleException(
                $"{file} has version {newer}; this build reads up to {Capsule.Latest}. Replay it with the build that wrote it.");
        }
        try
        {
            return JsonSerializer.Deserialize(bytes, CapsuleJson.Default.Capsule) ?? throw NoCapsule(file, "it is null");
        }
        catch (JsonException e)
        {
            throw NoCapsule(file, e.Message);
        }
    }

    static int VersionOf(string file, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("version", out var version)
                && version.ValueKind == JsonValueKind.Number
                && version.TryGetInt32(out var number)
                ? number
                : throw NoCapsule(file, "it has no version");
        }
        catch (JsonException e)
        {
            throw NoCapsule(file, e.Message);
        }
    }

    static CapsuleException NoCapsule(string file, string why) =>
        new($"{file} is no capsule as conform --capsules writes it: {why}");
}
