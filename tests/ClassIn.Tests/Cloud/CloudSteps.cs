using System.Globalization;

namespace Simulators.ClassIn.Tests.Cloud;

/// <summary>What a partner does with the cloud drive, in fewer words.</summary>
public static class CloudSteps
{
    public static async Task<long> TopFolder(this ClassInSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return (await school.CallCloud("getTopFolderId")).Id;
    }

    /// <summary>Makes a folder in another, or in the top folder.</summary>
    public static async Task<long> Folder(this ClassInSchool school, string name, long? parent = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        var answer = await school.CallCloud("createFolder", ("folderId", parent ?? await school.TopFolder()), ("folderName", name));
        Assert.Equal(1, answer.Errno);
        return answer.Id;
    }

    /// <summary>Uploads a file of so many bytes.</summary>
    public static async Task<long> File(this ClassInSchool school, long folder, string name, int length = 10)
    {
        ArgumentNullException.ThrowIfNull(school);
        var answer = await school.UploadToCloud("uploadFile", new byte[length], name, ("folderId", folder));
        Assert.Equal(1, answer.Errno);
        return answer.Id;
    }

    /// <summary>A folder that ClassIn made by itself.</summary>
    public static async Task<long> SystemFolder(this ClassInSchool school, string name = "My teaching material")
    {
        ArgumentNullException.ThrowIfNull(school);
        var answer = await school.Dashboard("addSystemFolder", new { name });
        return long.Parse(answer.GetProperty("folderId").GetString()!, CultureInfo.InvariantCulture);
    }

    /// <summary>The names that getCloudList answers, folders first.</summary>
    public static async Task<IReadOnlyList<string>> NamesIn(this ClassInSchool school, long folder)
    {
        ArgumentNullException.ThrowIfNull(school);
        var list = (await school.CallCloud("getCloudList", ("folderId", folder))).Json;
        return
        [
            .. list.GetProperty("folder_list").EnumerateArray().Select(row => row.GetProperty("folder_name").GetString()!),
            .. list.GetProperty("file_list").EnumerateArray().Select(row => row.GetProperty("file_name").GetString()!),
        ];
    }
}
