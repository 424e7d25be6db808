using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Where a folder may come to lie, and under which name [docs.eeo.cn cloud/createFolder, cloud/renameFolder].</summary>
static class CloudFolderRules
{
    /// <summary>
    /// Refuses a new folder: 206 (with the id of the folder of that name), 207, 208. The name is looked at first, so that
    /// a partner who asks again gets the id even when the drive is full.
    /// </summary>
    /// <param name="tables">The state.</param>
    /// <param name="parent">Where it is to lie.</param>
    /// <param name="name">Its name.</param>
    /// <param name="deepest">The setting <c>folderDepth</c>.</param>
    /// <param name="most">The setting <c>foldersPerSchool</c>.</param>
    public static Rejection? New(ClassInTables tables, Folder parent, string name, long deepest, long most)
    {
        if (Taken(tables, parent.School, parent.FolderId, name) is { } taken) return taken;
        if (Depth(tables, parent) >= deepest)
        {
            return new Rejection(
                Errors.FolderTooDeep,
                RuleBook.CloudFolderDepth,
                $"The folder {parent.FolderId} is {deepest} levels below the top folder, and deeper goes none.");
        }

        // The top folder is nobody's making and is not counted.
        var folders = tables.Folders.CountWhere(ClassInSchema.FoldersBySchool, parent.School) - 1;
        return folders < most
            ? null
            : new Rejection(Errors.TooManyFolders, RuleBook.CloudFolderCount, $"The drive has {folders} folders, and {most} is the bound.");
    }

    /// <summary>Refuses a name that a sister folder has. A folder's own name passes: nothing changes.</summary>
    public static Rejection? NewName(ClassInTables tables, Folder folder, string name) =>
        name == folder.Name ? null : Taken(tables, folder.School, folder.ParentId, name);

    static Rejection? Taken(ClassInTables tables, int school, long parentId, string name) =>
        tables.Folders.Find(ClassInSchema.FolderByName, (school, parentId, name)) is { } sister
            ? new Rejection(
                Errors.FolderNameExists,
                RuleBook.CloudFolderName,
                $"A folder of that name lies there already: {sister.FolderId} (data). Use it.",
                sister.FolderId)
            : null;

    /// <summary>How many levels below the top folder, which itself is at zero.</summary>
    static int Depth(ClassInTables tables, Folder folder)
    {
        var depth = 0;
        for (; folder.ParentId != 0; folder = tables.Folders.Find(folder.ParentId)!) depth++;
        return depth;
    }
}
