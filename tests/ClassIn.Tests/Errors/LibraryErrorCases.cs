using Simulators.ClassIn.Tests.Cloud;

namespace Simulators.ClassIn.Tests.Errors;

/// <summary>For each errno that the cloud drive gives, a call that is answered with it.</summary>
public static class LibraryErrorCases
{
    public static IReadOnlyDictionary<int, Func<ClassInSchool, Task<V1Answer>>> Cases { get; } =
        new Dictionary<int, Func<ClassInSchool, Task<V1Answer>>>
        {
            [100] = school => school.CallCloud("createFolder", ("folderName", "Maths")),
            [102] = school => school.Call("updateTeacherCloudFolders", ("folderIdJson", "[]")),
            [106] = school => school.CallCloud("getFolderList"),
            [193] = school => school.CallCloud("getCloudList", ("folderId", 999999999)),
            [194] = async school => await school.CallCloud("delFolder", ("folderId", await school.Neighbour().TopFolder())),
            [195] = async school => await school.CallCloud("uploadFile", ("folderId", await school.TopFolder())),
            [196] = async school => await school.CallCloud("delFolder", ("folderId", await school.TopFolder())),
            [198] = school => school.CallCloud("delFile", ("fileId", 999999999)),
            [199] = ForeignFile,
            [200] = TakenFileName,
            [206] = TakenFolderName,
            [207] = TooDeep,
            [208] = TooMany,
            [211] = school => UploadWith(school, "uploadLimitBytes", "9"),
            [31000] = school => UploadWith(school, "storageBytes", "9"),
        };

    static async Task<V1Answer> ForeignFile(ClassInSchool school)
    {
        var file = await school.Neighbour().File(await school.Neighbour().TopFolder(), "a.pdf");
        return await school.CallCloud("renameFile", ("fileId", file), ("fileName", "b.pdf"));
    }

    static async Task<V1Answer> TakenFileName(ClassInSchool school)
    {
        var top = await school.TopFolder();
        await school.File(top, "a.pdf");
        return await school.CallCloud("renameFile", ("fileId", await school.File(top, "b.pdf")), ("fileName", "a.pdf"));
    }

    static async Task<V1Answer> TakenFolderName(ClassInSchool school)
    {
        await school.Folder("Maths");
        return await school.CallCloud("createFolder", ("folderId", await school.TopFolder()), ("folderName", "Maths"));
    }

    static async Task<V1Answer> TooDeep(ClassInSchool school)
    {
        school.Set("folderDepth", "1");
        return await school.CallCloud("createFolder", ("folderId", await school.Folder("Maths")), ("folderName", "Algebra"));
    }

    static async Task<V1Answer> TooMany(ClassInSchool school)
    {
        school.Set("foldersPerSchool", "1");
        return await school.CallCloud("createFolder", ("folderId", await school.Folder("Maths")), ("folderName", "Algebra"));
    }

    static async Task<V1Answer> UploadWith(ClassInSchool school, string setting, string value)
    {
        school.Set(setting, value);
        return await school.UploadToCloud("uploadFile", new byte[10], "a.pdf", ("folderId", await school.TopFolder()));
    }
}
