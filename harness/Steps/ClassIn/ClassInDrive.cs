using System.Globalization;
using System.Text.Json;

namespace Simulators.Steps.ClassIn;

/// <summary>The school's cloud drive: folders and files by their names, the top folder by its own.</summary>
public sealed class ClassInDrive(ClassInSchool school)
{
    /// <summary>What steps call the folder in which all others lie.</summary>
    public const string TopName = "the top folder";

    /// <summary>The id of a folder that was made, or of <see cref="TopName"/>.</summary>
    public async Task<long> FolderAsync(string name)
    {
        if (name == TopName) school.Ids["folder", name] = (await school.MustAsync("getTopFolderId")).Id;
        return school.Ids["folder", name];
    }

    /// <summary>Makes a folder in another; a new one is remembered by its name.</summary>
    public async Task<ClassInAnswer> MakeAsync(string name, string parent)
    {
        var answer = await school.CallAsync(
            "createFolder", ("folderId", await FolderAsync(parent)), ("folderName", await school.FillAsync(name)));
        if (answer.Errno == 1) school.Ids["folder", name] = answer.Id;
        return answer;
    }

    /// <summary>Uploads a file of so many zeros; a new one is remembered by its name.</summary>
    public async Task<ClassInAnswer> UploadAsync(string name, int bytes, string folder)
    {
        var answer = await school.UploadAsync(
            "uploadFile", new byte[bytes], await school.FillAsync(name), ("folderId", await FolderAsync(folder)));
        if (answer.Errno == 1) school.Ids["file", name] = answer.Id;
        return answer;
    }

    /// <summary>The names of what lies in a folder, folders first.</summary>
    public async Task<IReadOnlyList<string>> ContentAsync(string folder)
    {
        var list = (await school.MustAsync("getCloudList", ("folderId", await FolderAsync(folder)))).Json;
        return
        [
            .. Rows(list, "folder_list").Select(row => row.GetProperty("folder_name").GetString()!),
            .. Rows(list, "file_list").Select(row => row.GetProperty("file_name").GetString()!),
        ];
    }

    /// <summary>Remembers a folder that ClassIn made by itself.</summary>
    public async Task MadeByClassInAsync(string name, string? parent)
    {
        var body = parent is null ? (object)new { name } : new { name, folderId = await FolderAsync(parent) };
        var made = await school.DashboardAsync("addSystemFolder", body);
        school.Ids["folder", name] = long.Parse(made.GetProperty("folderId").GetString()!, CultureInfo.InvariantCulture);
    }

    static JsonElement.ArrayEnumerator Rows(JsonElement list, string name) => list.GetProperty(name).EnumerateArray();
}
