namespace Simulators.Interop.Processes;

/// <summary>Where the clients' scripts lie: in the working copy, which the tests run from.</summary>
static class WorkingCopy
{
    static readonly string Root = FindRoot();

    /// <summary>A file of this project.</summary>
    public static string Script(params string[] parts) => Path.Combine([Root, "tests", "Interop", .. parts]);

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Simulators.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No Simulators.sln above {AppContext.BaseDirectory}.");
    }
}
