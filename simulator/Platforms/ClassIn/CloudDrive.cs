using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassIn;

/// <summary>Every school has a cloud drive: a top folder, which is ClassIn's own and below which everything lies.</summary>
static class CloudDrive
{
    /// <summary>No answer shows it: lists begin below the top folder.</summary>
    const string TopFolderName = "Cloud drive";

    public static void Seed(PlatformContext context)
    {
        var tables = ClassInTables.Of(context.Transaction);
        foreach (var school in (int[])[School.Own, School.Neighbour.Key])
        {
            var folderId = tables.NextId(ClassInSchema.NextCloud);
            tables.Folders.Insert(new Folder(folderId, school, ParentId: 0, TopFolderName, IsSystem: true));
        }
    }
}
