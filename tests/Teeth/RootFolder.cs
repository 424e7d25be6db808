namespace Simulators.Teeth;

/// <summary>Where the project lies: the folder of the solution, above this program.</summary>
static class RootFolder
{
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Simulators.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new TeethException("Simulators.sln is in no folder above this program.");
    }
}
