using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Whose a folder or file of the cloud drive is, and whether the API may change it.</summary>
static class CloudRules
{
    /// <summary>The top folder; a school without one has no drive (106).</summary>
    public static Decision<Folder> Top(ClassInTables tables, School school) =>
        tables.Folders.Where(ClassInSchema.FoldersByParent, (school.Key, 0L)) is [var top, ..]
            ? top
            : new Rejection(Errors.NoData, RuleBook.CloudTopFolder, "The school has no cloud drive: its top folder is not there.");

    /// <summary>The school's folder: 193 when there is none, 194 when it is another school's.</summary>
    public static Decision<Folder> Folder(ClassInTables tables, School school, long folderId)
    {
        if (tables.Folders.Find(folderId) is not { } folder)
        {
            var mend = tables.Files.Find(folderId) is null ? "getCloudList answers the ids of folders" : "it is the id of a file";
            return new Rejection(Errors.NoSuchFolder, RuleBook.CloudFolderOfSchool, $"There is no folder {folderId}: {mend}.");
        }

        return folder.School == school.Key
            ? folder
            : new Rejection(Errors.FolderOfOtherSchool, RuleBook.CloudFolderOfSchool, $"The folder {folderId} is another school's.");
    }

    /// <summary>The school's file: 198 when there is none, 199 when it is another school's.</summary>
    public static Decision<CloudFile> File(ClassInTables tables, School school, long fileId)
    {
        if (tables.Files.Find(fileId) is not { } file)
        {
            var mend = tables.Folders.Find(fileId) is null ? "uploadFile answers the ids of files" : "it is the id of a folder";
            return new Rejection(Errors.NoSuchFile, RuleBook.CloudFileOfSchool, $"There is no file {fileId}: {mend}.");
        }

        return file.School == school.Key
            ? file
            : new Rejection(Errors.FileOfOtherSchool, RuleBook.CloudFileOfSchool, $"The file {fileId} is another school's.");
    }

    /// <summary>The school's folder into which something may be put: the top folder is, what ClassIn made is not (196).</summary>
    public static Decision<Folder> Fillable(ClassInTables tables, School school, long folderId)
    {
        if (Folder(tables, school, folderId).Refuses(out var refused, out var folder)) return refused;
        for (var above = folder; above.ParentId != 0; above = tables.Folders.Find(above.ParentId)!)
        {
            if (above.IsSystem) return System(above, "nothing can be put into it");
        }

        return folder;
    }

    /// <summary>The school's folder that may be renamed or deleted: neither the top folder nor one that ClassIn made (196).</summary>
    public static Decision<Folder> Changeable(ClassInTables tables, School school, long folderId)
    {
        if (Folder(tables, school, folderId).Refuses(out var refused, out var folder)) return refused;
        return folder.IsSystem ? System(folder, "it can be neither renamed nor deleted") : folder;
    }

    /// <summary>The folder with all that lies in it, innermost last; 196 when one of them is ClassIn's own.</summary>
    public static Decision<List<Folder>> Deletable(ClassInTables tables, School school, long folderId)
    {
        if (Changeable(tables, school, folderId).Refuses(out var refused, out var folder)) return refused;
        List<Folder> tree = [folder];
        for (var i = 0; i < tree.Count; i++)
            tree.AddRange(tables.Folders.Where(ClassInSchema.FoldersByParent, (school.Key, tree[i].FolderId)));
        return tree.Find(inner => inner.IsSystem) is { } system ? System(system, "what it lies in cannot be deleted") : tree;
    }

    static Rejection System(Folder folder, string what) => new(
        Errors.NoRightOnFolder,
        RuleBook.CloudSystemFolder,
        $"The folder {folder.FolderId} ('{folder.Name}') is ClassIn's own: {what}.");
}
