namespace Simulators.Teeth;

/// <summary>A copy of the simulator's sources in which every mutant stands, each behind a question to <c>Mutation</c>.</summary>
static class MutatedSource
{
    /// <summary>What the copy has and the simulator has not: which rule is off.</summary>
    const string Switch = """
        namespace Simulators.Kernel.Rules;

        public static class Mutation
        {
            static volatile string? _off;

            public static void SwitchOff(string? rule) => _off = rule;

            public static bool IsOff(string rule) => _off == rule;
        }
        """;

    const string IsOff = "global::Simulators.Kernel.Rules.Mutation.IsOff";

    const string Built = "app.UseSimulator();";

    /// <summary>The host's extra address, before everything else: <c>/__teeth?off=RULE</c>.</summary>
    const string Address = """
        app.Use(next => context =>
        {
            if (context.Request.Path != "/__teeth") return next(context);
            Simulators.Kernel.Rules.Mutation.SwitchOff(context.Request.Query["off"]);
            return Task.CompletedTask;
        });
        app.UseSimulator();
        """;

    /// <param name="root">The project's folder.</param>
    /// <param name="copy">Where the copy goes; what was there is deleted, but for what a build left.</param>
    /// <param name="mutants">By platform.</param>
    /// <exception cref="TeethException">A mutant's text does not stand in its file exactly once.</exception>
    public static void Write(string root, string copy, Mutants mutants)
    {
        var source = Path.Combine(copy, "simulator");
        if (Directory.Exists(source)) Directory.Delete(source, recursive: true);
        Copy(Path.Combine(root, "simulator"), source);
        foreach (var name in (string[])["Directory.Build.props", "Directory.Packages.props", "global.json", "BannedSymbols.txt"])
            File.Copy(Path.Combine(root, name), Path.Combine(copy, name), overwrite: true);
        File.WriteAllText(Path.Combine(source, "Kernel", "Rules", "Mutation.cs"), Switch);
        Apply(Path.Combine(source, "Host", "Program.cs"), [("the host's own", new Place("Program.cs", Built, Address))], IsOff);
        foreach (var (platform, all) in mutants.ByPlatform) Apply(FolderOf(source, platform), all, IsOff);
    }

    /// <summary>Puts mutants into the files below a folder.</summary>
    /// <param name="question">The function that says whether one is on, by its key: <c>IsOff</c>.</param>
    /// <exception cref="TeethException">A mutant's text does not stand in its file exactly once.</exception>
    public static void Apply(string folder, IEnumerable<Mutant> mutants, string question)
    {
        var places = mutants.SelectMany(mutant => mutant.Places.Select(place => (Rule: mutant.Key, Place: place)));
        foreach (var file in places.GroupBy(place => place.Place.File))
        {
            var path = Path.Combine(folder, file.Key);
            if (!File.Exists(path)) throw new TeethException($"The mutant of {file.First().Rule} names {file.Key}, which does not exist.");
            Apply(path, [.. file], question);
        }
    }

    /// <summary>From the end to the beginning, so that no replacement moves the next one's place.</summary>
    static void Apply(string path, IReadOnlyList<(string Rule, Place Place)> places, string question)
    {
        var text = File.ReadAllText(path);
        var found = places.Select(place => (At: Find(text, path, place.Rule, place.Place), place.Rule, place.Place))
            .OrderByDescending(place => place.At)
            .ToList();
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].At + found[i].Place.Find.Length > found[i - 1].At)
                throw new TeethException($"{path}: the mutants of {found[i].Rule} and {found[i - 1].Rule} overlap: choose shorter pieces.");
        }

        foreach (var (at, rule, place) in found)
            text = string.Concat(text.AsSpan(0, at), ReplacementOf(rule, place, question), text.AsSpan(at + place.Find.Length));
        File.WriteAllText(path, text);
    }

    static int Find(string text, string path, string rule, Place place)
    {
        var at = text.IndexOf(place.Find, StringComparison.Ordinal);
        if (at < 0) throw new TeethException($"{path}: the mutant of {rule} finds no: {place.Find}");
        return text.IndexOf(place.Find, at + 1, StringComparison.Ordinal) < 0
            ? at
            : throw new TeethException($"{path}: the mutant of {rule} finds this more than once: {place.Find}");
    }

    static string ReplacementOf(string rule, Place place, string question) =>
        place.Replace.Replace("{off}", $"{question}(\"{rule}\")", StringComparison.Ordinal);

    static string FolderOf(string source, string platform) =>
        Directory.EnumerateDirectories(Path.Combine(source, "Platforms"))
            .FirstOrDefault(folder => Path.GetFileName(folder).Equals(platform, StringComparison.OrdinalIgnoreCase))
        ?? throw new TeethException($"mutants/{platform}*.json: there is no platform of that name.");

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from)) Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
