using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>Cloud files [docs.eeo.cn cloud/uploadFile, cloud/renameFile, cloud/delFile]. Their content is not kept.</summary>
static class Files
{
    public static readonly IReadOnlyList<V1Action> Actions =
    [
        new("uploadFile", UploadFile),
        new("renameFile", RenameFile),
        new("delFile", DelFile),
    ];

    static Reply UploadFile(V1Call call)
    {
        var read = call.Read();
        var folderId = read.Id("folderId");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CloudRules.Fillable(call.Tables, call.School, folderId).Refuses(out var refused, out var folder))
            return call.Reject(refused);
        var (longest, storage) = (call.Get(ClassInSettings.UploadLimitBytes), call.Get(ClassInSettings.StorageBytes));
        if (CloudFileRules.Upload(call.Tables, call.School, call.Form.File("Filedata"), longest, storage)
            .Refuses(out refused, out var sent)) return call.Reject(refused);
        var fileId = call.Tables.NextId(ClassInSchema.NextCloud);
        call.Tables.Files.Insert(new CloudFile(fileId, call.School.Key, folder.FolderId, NameFor(call, folder, sent), sent.Length));
        call.Decided(RuleBook.CloudUpload);
        return call.Ok(CloudReply.Text(fileId));
    }

    static string NameFor(V1Call call, Folder folder, UploadedFile sent)
    {
        var name = CloudFileRules.NameOf(sent);
        var taken = call.Tables.Files.Where(ClassInSchema.FilesByFolder, folder.FolderId).Select(file => file.Name).ToHashSet();
        if (!taken.Contains(name)) return name;
        call.Decided(RuleBook.CloudUploadSameName);
        return call.Get(ClassInSettings.UploadSameName) == "numbered" ? CloudFileRules.Numbered(name, taken) : name;
    }

    static Reply RenameFile(V1Call call)
    {
        var read = call.Read();
        var (fileId, name) = (read.Id("fileId"), CloudNames.Read(call, read, "fileName"));
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CloudRules.File(call.Tables, call.School, fileId).Refuses(out var refused, out var file)) return call.Reject(refused);
        if (CloudFileRules.NewName(call.Tables, file, name) is { } taken) return call.Reject(taken);
        call.Tables.Files.Update(file with { Name = name });
        call.Decided(RuleBook.CloudRename);
        return call.Ok();
    }

    static Reply DelFile(V1Call call)
    {
        var read = call.Read();
        var fileId = read.Id("fileId");
        if (read.Problem is { } problem) return call.Reject(problem);
        if (CloudRules.File(call.Tables, call.School, fileId).Refuses(out var refused, out var file)) return call.Reject(refused);
        call.Tables.Files.Delete(file.FileId);
        call.Decided(RuleBook.CloudDelete);
        return call.Ok();
    }
}
