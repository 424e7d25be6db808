namespace Simulators.Steps.ClassIn;

/// <summary>Folders and files of a school's cloud drive. "the top folder" is the one in which all others lie.</summary>
[Binding]
public sealed class CloudDriveSteps(ClassInSchool school, ClassInCalls calls, ClassInDrive drive)
{
    /// <summary>The cloud drive has a folder, right below the top folder.</summary>
    [Given("the cloud drive has the folder {string}")]
    public async Task HasTheFolder(string name) => (await drive.MakeAsync(name, ClassInDrive.TopName)).MustBe(1);

    /// <summary>The cloud drive has a folder in another.</summary>
    [Given("the cloud drive has the folder {string} in {string}")]
    public async Task HasTheFolderIn(string name, string parent) => (await drive.MakeAsync(name, parent)).MustBe(1);

    /// <summary>The cloud drive has so many folders one in the other, called "level 1", "level 2" and so on.</summary>
    [Given("the cloud drive has folders {int} levels deep")]
    public async Task HasFoldersDeep(int levels)
    {
        var parent = ClassInDrive.TopName;
        for (var level = 1; level <= levels; level++)
        {
            var name = FormattableString.Invariant($"level {level}");
            (await drive.MakeAsync(name, parent)).MustBe(1);
            parent = name;
        }
    }

    /// <summary>The cloud drive has a file of so many bytes in a folder.</summary>
    [Given("the cloud drive has the file {string} of {int} bytes in {string}")]
    public async Task HasTheFile(string name, int bytes, string folder) =>
        (await drive.UploadAsync(name, bytes, folder)).MustBe(1);

    /// <summary>ClassIn itself has made a folder, which a school cannot change.</summary>
    [Given("ClassIn has made the cloud folder {string}")]
    public Task ClassInHasMade(string name) => drive.MadeByClassInAsync(name, null);

    /// <summary>ClassIn itself has made a folder in one of the school's.</summary>
    [Given("ClassIn has made the cloud folder {string} in {string}")]
    public Task ClassInHasMadeIn(string name, string parent) => drive.MadeByClassInAsync(name, parent);

    /// <summary>Another school has a folder in its own drive, with a file of the same name in it.</summary>
    [Given("the neighbouring school's cloud drive has the folder and file {string}")]
    public async Task TheNeighbourHas(string name)
    {
        (await calls.AsNeighbourAsync(() => drive.MakeAsync(name, ClassInDrive.TopName))).MustBe(1);
        (await calls.AsNeighbourAsync(() => drive.UploadAsync(name, 10, name))).MustBe(1);
    }

    /// <summary>The school makes a folder in another.</summary>
    [When("the school makes the cloud folder {string} in {string}")]
    public Task Makes(string name, string parent) => drive.MakeAsync(name, parent);

    /// <summary>The school gives a folder another name.</summary>
    [When("the school renames the cloud folder {string} to {string}")]
    public async Task Renames(string name, string to) => await school.CallAsync(
        "renameFolder", ("folderId", await drive.FolderAsync(name)), ("folderName", await school.FillAsync(to)));

    /// <summary>The school deletes a folder.</summary>
    [When("the school deletes the cloud folder {string}")]
    public async Task Deletes(string name) => await school.CallAsync("delFolder", ("folderId", await drive.FolderAsync(name)));

    /// <summary>The school uploads a file of so many bytes into a folder.</summary>
    [When("the school uploads the file {string} of {int} byte(s) into the cloud folder {string}")]
    public Task Uploads(string name, int bytes, string folder) => drive.UploadAsync(name, bytes, folder);

    /// <summary>The school gives a file another name.</summary>
    [When("the school renames the cloud file {string} to {string}")]
    public async Task RenamesTheFile(string name, string to) => await school.CallAsync(
        "renameFile", ("fileId", school.Ids["file", name]), ("fileName", await school.FillAsync(to)));

    /// <summary>The school deletes a file.</summary>
    [When("the school deletes the cloud file {string}")]
    public async Task DeletesTheFile(string name) => await school.CallAsync("delFile", ("fileId", school.Ids["file", name]));

    /// <summary>In a folder lies just this: "Maths, notes.pdf", folders before files, or "nothing".</summary>
    [Then("in the cloud folder {string} lies {string}")]
    public async Task Lies(string folder, string names)
    {
        var content = await drive.ContentAsync(folder);
        var actual = content.Count == 0 ? "nothing" : string.Join(", ", content);
        var expected = await school.FillAsync(names);
        if (actual != expected) throw school.Last.Mismatch($"\"{expected}\" in the cloud folder \"{folder}\", not \"{actual}\"");
    }
}
