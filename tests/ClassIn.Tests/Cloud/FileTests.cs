using Simulators.ClassIn.Rules;

namespace Simulators.ClassIn.Tests.Cloud;

/// <summary>Files of the cloud drive [docs.eeo.cn cloud/uploadFile, cloud/renameFile, cloud/delFile].</summary>
public sealed class FileTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Answers_a_new_file_as_a_text()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.UploadToCloud("uploadFile", new byte[3], "курс.pdf", ("folderId", await school.TopFolder()));
        Assert.Equal("""{"data":"713960","error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal(["курс.pdf"], await school.NamesIn(await school.TopFolder()));
    }

    [Theory]
    [InlineData(@"C:\Users\ada\notes.pdf", "notes.pdf")]
    [InlineData("/home/ada/notes.pdf", "notes.pdf")]
    [InlineData("notes", "notes")]
    public async Task Keeps_a_file_under_its_name_without_the_path(string sent, string kept)
    {
        var school = await simulator.NewSchoolAsync();
        await school.File(await school.TopFolder(), sent);
        Assert.Equal([kept], await school.NamesIn(await school.TopFolder()));
    }

    [Theory]
    [InlineData("numbered", new[] { "a.tar", "a(1).tar", "a(2).tar" })]
    [InlineData("kept", new[] { "a.tar", "a.tar", "a.tar" })]
    public async Task Takes_a_name_twice_as_the_setting_says(string setting, string[] names)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("uploadSameName", setting);
        var folder = await school.Folder("Maths");
        for (var i = 0; i < 3; i++) await school.File(folder, "a.tar");
        Assert.Equal(names, await school.NamesIn(folder));
    }

    [Theory]
    [InlineData("notes.pdf", "notes(2).pdf")]
    [InlineData(".profile", ".profile(2)")]
    [InlineData("no extension. It is a sentence, and a long one", "no extension. It is a sentence, and a long one(2)")]
    public void Numbers_a_name_before_its_extension(string name, string numbered) =>
        Assert.Equal(numbered, CloudFileRules.Numbered(name, new HashSet<string> { name, numbered.Replace('2', '1') }));

    [Fact]
    public void Cuts_a_numbered_name_so_that_the_number_stays()
    {
        var name = new string('n', 124) + ".pdf";
        Assert.Equal(new string('n', 121) + "(1).pdf", CloudFileRules.Numbered(name, new HashSet<string> { name }));
    }

    [Theory]
    [InlineData(0, "0B")]
    [InlineData(1023, "1023B")]
    [InlineData(1024, "1KB")]
    [InlineData(1535, "1KB")]
    [InlineData(1536, "2KB")]
    [InlineData(7168, "7KB")]
    [InlineData(1048575, "1MB")]
    [InlineData(524288000, "500MB")]
    [InlineData(long.MaxValue, "8388608TB")]
    public void Shows_a_length_in_whole_units(long bytes, string shown) => Assert.Equal(shown, CloudFileRules.Size(bytes));

    [Fact]
    public async Task Measures_a_file_and_holds_it_to_the_limit()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("uploadLimitBytes", "2000000");
        var top = await school.TopFolder();
        var tooLong = await school.UploadToCloud("uploadFile", new byte[2_000_001], "long.mp4", ("folderId", top));
        Assert.Equal(211, tooLong.Errno);
        await school.File(top, "long.mp4", 2_000_000);
        Assert.Equal(2_000_000, school.State("files").Single().GetProperty("length").GetInt64());
    }

    [Fact]
    public async Task Fills_the_drive_and_makes_room_again()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("storageBytes", "100");
        var top = await school.TopFolder();
        await school.Neighbour().File(await school.Neighbour().TopFolder(), "not counted", 99);
        var first = await school.File(top, "a", 60);
        Assert.Equal(31000, (await school.UploadToCloud("uploadFile", new byte[41], "b", ("folderId", top))).Errno);
        await school.File(top, "b", 40);
        await school.CallCloud("delFile", ("fileId", first));
        await school.File(top, "c", 60);
    }

    [Fact]
    public async Task Asks_for_the_file_when_Filedata_is_an_ordinary_field_or_has_no_name()
    {
        var school = await simulator.NewSchoolAsync();
        var top = await school.TopFolder();
        var asField = await school.CallCloud("uploadFile", ("folderId", top), ("Filedata", "not a file"));
        var withoutName = await school.UploadToCloud("uploadFile", [1], "folder/", ("folderId", top));
        Assert.Equal((195, 195), (asField.Errno, withoutName.Errno));
        Assert.Equal(["classin/cloud/no-file"], asField.Rules);
    }

    [Fact]
    public async Task Looks_at_the_folder_before_the_file()
    {
        var school = await simulator.NewSchoolAsync();
        var system = await school.SystemFolder();
        Assert.Equal(196, (await school.CallCloud("uploadFile", ("folderId", system))).Errno);
        Assert.Equal(193, (await school.CallCloud("uploadFile", ("folderId", 1))).Errno);
        Assert.Equal(100, (await school.UploadToCloud("uploadFile", [1], "a")).Errno);
    }

    [Fact]
    public async Task Renames_a_file_unless_another_of_its_folder_has_the_name()
    {
        var school = await simulator.NewSchoolAsync();
        var (top, folder) = (await school.TopFolder(), await school.Folder("Maths"));
        await school.File(top, "elsewhere.pdf");
        await school.File(folder, "taken.pdf");
        var file = await school.File(folder, "a.pdf");
        Task<V1Answer> Rename(string name) => school.CallCloud("renameFile", ("fileId", file), ("fileName", name));
        Assert.Equal(200, (await Rename("taken.pdf")).Errno);
        Assert.Equal(1, (await Rename("a.pdf")).Errno);
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", (await Rename("elsewhere.pdf")).Body);
        Assert.Equal(["taken.pdf", "elsewhere.pdf"], await school.NamesIn(folder));
    }

    [Fact]
    public async Task Deletes_a_file_once()
    {
        var school = await simulator.NewSchoolAsync();
        var file = await school.File(await school.TopFolder(), "a.pdf");
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", (await school.CallCloud("delFile", ("fileId", file))).Body);
        Assert.Equal(198, (await school.CallCloud("delFile", ("fileId", file))).Errno);
        Assert.Empty(school.State("files"));
    }

    [Fact]
    public async Task Tells_the_id_of_a_folder_from_that_of_a_file()
    {
        var school = await simulator.NewSchoolAsync();
        var (folder, file) = (await school.Folder("Maths"), await school.File(await school.TopFolder(), "a.pdf"));
        var asFile = await school.CallCloud("delFile", ("fileId", folder));
        var asFolder = await school.CallCloud("delFolder", ("folderId", file));
        Assert.Equal((198, 193), (asFile.Errno, asFolder.Errno));
        Assert.Contains("the id of a folder", asFile.Explanation, StringComparison.Ordinal);
        Assert.Contains("the id of a file", asFolder.Explanation, StringComparison.Ordinal);
    }
}
