using System.Reflection;
using System.Runtime.CompilerServices;
using Simulators.Kernel.Platforms;

namespace Simulators.Architecture.Tests;

/// <summary>What there is to hold to the house's rules: the working copy's files and the platforms of the host.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every assembly of ours that the host is made of.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Directory.GetFiles(AppContext.BaseDirectory, "Simulators.*.dll")
            .Where(file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file)))];

    public static IReadOnlyList<Platform> Platforms { get; } =
        [.. Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Platform)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Platform)Activator.CreateInstance(type)!)];

    public static TheoryData<string> PlatformNames => [.. Platforms.Select(platform => platform.Name)];

    /// <summary>The folder's name of a platform, which its project, namespace and class share.</summary>
    public static string FolderOf(Platform platform) =>
        platform.GetType().Name[..^"Platform".Length];

    public static Platform Named(string name) => Platforms.Single(platform => platform.Name == name);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>C# files below a folder of the repository, without what a build makes.</summary>
    public static IEnumerable<string> Sources(params string[] folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Segments(file).Any(part => part is "artifacts" or "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static string[] Segments(string file) => Relative(file).Split('/');

    /// <summary>Tests run from artifacts/, which is part of the working copy; a path from the compiler may be mapped.</summary>
    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Simulators.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Simulators.sln above {AppContext.BaseDirectory}.");
    }

    /// <summary>A platform's static type (its rules, errors or settings), initialised.</summary>
    public static Type Static(Platform platform, string typeName)
    {
        var assembly = platform.GetType().Assembly;
        var type = assembly.GetType($"{platform.GetType().Namespace}.{typeName}");
        Assert.NotNull(type);
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        return type;
    }
}
