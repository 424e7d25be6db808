using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulators.Teeth;

/// <summary>The mutants of all platforms: <c>mutants/{platform}*.json</c>, and the rules that have none, with why.</summary>
sealed class Mutants
{
    /// <summary>The files of this name have mutants of the reference integration, not of a platform.</summary>
    public const string Integration = "integration";

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

    /// <summary>Those of the simulator.</summary>
    public IReadOnlyDictionary<string, List<Mutant>> ByPlatform =>
        _byPlatform.Where(platform => platform.Key != Integration).ToDictionary();

    /// <summary>Those of the reference integration.</summary>
    public IReadOnlyList<Mutant> OfIntegration => _byPlatform.GetValueOrDefault(Integration, []);

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
                if (all.Any(other => other.Key == mutant.Key))
                    throw new TeethException($"{file}: {mutant.Key} has two mutants: put their places into one.");
                if (PlatformOf(file) == Integration && mutant.Mistake is null)
                    throw new TeethException($"{file}: the mutant of {mutant.Rule} does not say which mistake it is.");
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
