using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Teeth;

/// <summary>The mutants of all platforms: <c>mutants/{platform}*.json</c>, and the rules that have none, with why.</summary>
sealed class Mutants
{
    readonly Dictionary<string, List<Mutant>> _byPlatform = [];
    readonly Dictionary<string, string> _explained = [];

    /// <exception cref="TeethException">A file cannot be read.</exception>
    public static Mutants Read(string folder)
    {
        var mutants = new Mutants();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)) mutants.Add(file);
        foreach (var file in Directory.EnumerateFiles(folder, "*.md"))
            mutants._explained[PlatformOf(file)] = mutants._explained.GetValueOrDefault(PlatformOf(file)) + File.ReadAllText(file);
        return mutants;
    }

    public IReadOnlyDictionary<string, List<Mutant>> ByPlatform => _byPlatform;

    /// <summary>Whether the platform's page says why a rule cannot be switched off, or why its mutant survives.</summary>
    public bool Explains(string platform, string rule) =>
        _explained.TryGetValue(platform, out var page) && page.Contains($"`{rule}`", StringComparison.Ordinal);

    void Add(string file)
    {
        try
        {
            var read = JsonSerializer.Deserialize(File.ReadAllText(file), MutantJson.Default.ListMutant)!;
            if (!_byPlatform.TryGetValue(PlatformOf(file), out var all)) _byPlatform[PlatformOf(file)] = all = [];
            foreach (var mutant in read)
            {
                if (all.Any(other => other.Rule == mutant.Rule))
                    throw new TeethException($"{file}: {mutant.Rule} has two mutants: put their places into one.");
                all.Add(mutant);
            }
        }
        catch (JsonException e)
        {
            throw new TeethException($"{file}: {e.Message}");
        }
    }

    static string PlatformOf(string file) => Path.GetFileName(file).Split('.')[0];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(List<Mutant>))]
sealed partial class MutantJson : JsonSerializerContext;
