using System.Text.Json;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Cloud folders [docs.eeo.cn cloud/*].</summary>
static class Folders
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("getTopFolderId", GetTopFolderId),
        new("getFolderList", GetFolderList),
        new("getCloudList", GetCloudList),
        new("createFolder", CreateFolder),
        new("renameFolder", RenameFolder),
        new("delFolder", DelFolder),
    ];

    /// <summary>At course.api.php: lent teachers folders until 2024-08-30 [docs.eeo.cn appendix/deprecated].</summary>
    public static readonly IReadOnlyList<V1Action> Withdrawn = [new("updateTeacherCloudFolders", V1Gate.Withdrawn)];

    static Reply GetTopFolderId(V1Call call)
    {
        if (CloudRules.Top(call.Tables, call.School).Refuses(out var refused, out var top)) return call.Reject(refused);
        call.Decided(RuleBook.CloudTopFolder);
        return call.Ok(CloudReply.Text(top.FolderId));
    }

    static Reply GetFolderList(V1Call call)
    {
        if (CloudRules.Top(call.Tables, call.School).Refuses(out var refused, out var top)) return call.Reject(refused);
        var first = Below(call, top);
        if (first.Count == 0) return NoFolders(call);
        call.Decided(RuleBook.CloudFolderList);
        return call.Answer(Errors.Success, json =>
        {
            json.WriteStartObject("data");
            foreach (var folder in first) WriteSubfolders(json, call, folder);
            json.WriteEndObject();
        });
    }

    static Reply NoFolders(V1Call call)
    {
        switch (call.Get(ClassInSettings.EmptyFolderList))
        {
            case "106":
                return call.Reject(new(Errors.NoData, RuleBook.CloudNoFolders, "The drive has no folder below its top folder."));
            case "object":
                call.Decided(RuleBook.CloudNoFolders);
                return call.Answer(Errors.Success, json => { json.WriteStartObject("data"); json.WriteEndObject(); });
            default:
                call.Decided(RuleBook.CloudNoFolders);
                return call.Answer(Errors.Success, json => { json.WriteStartArray("data"); json.WriteEndArray(); });
        }
    }

    static void WriteSubfolders(Utf8JsonWriter json, V1Call call, Folder folder)
    {
        json.WriteStartArray(CloudReply.Text(folder.FolderId));
        foreach (var subfolder in Below(call, folder))
        {
            json.WriteStartObject();
            json.WriteString("id", CloudReply.Text(subfolder.FolderId));
            json.WriteString("pid", CloudReply.Text(subfolder.ParentId));
            json.WriteString("name", subfolder.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static Reply GetCloudList(V1Call call)
    {
        var read = call.Read();
        var folderId = read.OptionalId("folderId");
        if (read.Problem is { } problem) return call.Reject(problem);
        var decision = folderId == 0
            ? CloudRules.Top(call.Tables, call.School)
            : CloudRules.Folder(call.Tables, call.School, folderId);
        if (decision.Refuses(out var refused, out var folder)) return call.Reject(refused);
        call.Decided(RuleBook.CloudList);
        var files = call.Tables.Files.Where(ClassInSchema.FilesByFolder, folder.FolderId);
        if (files.Count > 0) call.Decided(RuleBook.CloudFileSize);
        return call.Answer(Errors.Success, json =>
        {
            WriteFolders(json, Below(call, folder));
            WriteFiles(json, files);
        });
    }

    static void WriteFolders(Utf8JsonWriter json, IReadOnlyList<Folder> folders)
    {
        json.WriteStartArray("folder_list");
        foreach (var folder in folders)
        {
            json.WriteStartObject();
            json.WriteString("folder_id", CloudReply.Text(folder.FolderId));
            json.WriteString("folder_name", folder.Name);
            json.WriteNumber("is_system_folder", folder.IsSystem ? 1 : 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<CloudFile> files)
    {
        json.WriteStartArray("file_list");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("id", CloudReply.Text(file.FileId));
            json.WriteString("file_name", file.Name);
            json.WriteString("file_size", CloudFileRules.Size(file.Length));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static Reply CreateFolder(V1Call call)
    {
        var read = call.Read();
        var (parentId, name) = (read.Id("folderId"), CloudNames.Read(call, read, "folderName"));
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CloudRules.Fillable(call.Tables, call.School, parentId).Refuses(out var refused, out var parent))
            return call.Reject(refused);
        var (deepest, most) = (call.Get(ClassInSettings.FolderDepth), call.Get(ClassInSettings.FoldersPerSchool));
        if (CloudFolderRules.New(call.Tables, parent, name, deepest, most) is { } rejection)
            return CloudReply.Reject(call, rejection);
        var folderId = call.Tables.NextId(ClassInSchema.NextCloud);
        call.Tables.Folders.Insert(new Folder(folderId, call.School.Key, parent.FolderId, name, IsSystem: false));
        call.Decided(RuleBook.CloudCreate);
        return call.Ok(CloudReply.Text(folderId));
    }

    static Reply RenameFolder(V1Call call)
    {
        var read = call.Read();
        var (folderId, name) = (read.Id("folderId"), CloudNames.Read(call, read, "folderName"));
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CloudRules.Changeable(call.Tables, call.School, folderId).Refuses(out var refused, out var folder))
            return call.Reject(refused);
        if (CloudFolderRules.NewName(call.Tables, folder, name) is { } taken) return CloudReply.Reject(call, taken);
        call.Tables.Folders.Update(folder with { Name = name });
        call.Decided(RuleBook.CloudRename);
        return call.Ok();
    }

    static Reply DelFolder(V1Call call)
    {
        var read = call.Read();
        var folderId = read.Id("folderId");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CloudRules.Deletable(call.Tables, call.School, folderId).Refuses(out var refused, out var tree))
            return call.Reject(refused);
        foreach (var folder in tree)
        {
            foreach (var file in call.Tables.Files.Where(ClassInSchema.FilesByFolder, folder.FolderId))
                call.Tables.Files.Delete(file.FileId);
            call.Tables.Folders.Delete(folder.FolderId);
        }

        call.Decided(RuleBook.CloudDelete);
        return call.Ok();
    }

    static IReadOnlyList<Folder> Below(V1Call call, Folder folder) =>
        call.Tables.Folders.Where(ClassInSchema.FoldersByParent, (folder.School, folder.FolderId));
}
