namespace Simulators.ClassIn.Tests.Cloud;

/// <summary>Folders of the cloud drive [docs.eeo.cn cloud/*].</summary>
public sealed class FolderTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Answers_the_top_folder_as_a_text()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.CallCloud("getTopFolderId");
        Assert.Equal("""{"data":"713940","error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.NotEqual(713940, await school.Neighbour().TopFolder());
    }

    [Fact]
    public async Task Answers_a_new_folder_as_a_text()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.CallCloud("createFolder", ("folderId", await school.TopFolder()), ("folderName", "课件 Ω"));
        Assert.Equal("""{"data":"713960","error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
    }

    [Fact]
    public async Task Lists_two_levels_of_folders_by_the_id_of_the_first()
    {
        var school = await simulator.NewSchoolAsync();
        var (maths, empty) = (await school.Folder("Maths"), await school.Folder("Empty"));
        var algebra = await school.Folder("Algebra", maths);
        await school.Folder("Too deep to be listed", algebra);
        var answer = await school.CallCloud("getFolderList");
        Assert.Equal(
            $$$"""{"data":{"{{{maths}}}":[{"id":"{{{algebra}}}","pid":"{{{maths}}}","name":"Algebra"}],"{{{empty}}}":[]},"error_info":{"errno":1,"error":"程序正常执行"}}""",
            answer.Body);
    }

    [Theory]
    [InlineData("106", """{"error_info":{"errno":106,"error":"无可用数据"}}""")]
    [InlineData("object", """{"data":{},"error_info":{"errno":1,"error":"程序正常执行"}}""")]
    [InlineData("array", """{"data":[],"error_info":{"errno":1,"error":"程序正常执行"}}""")]
    public async Task Answers_a_drive_without_folders_as_the_setting_says(string setting, string body)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("emptyFolderList", setting);
        var answer = await school.CallCloud("getFolderList");
        Assert.Equal(body, answer.Body);
        Assert.Equal(["classin/cloud/no-folders"], answer.Rules);
    }

    [Fact]
    public async Task Lists_folders_and_files_beside_error_info_without_data()
    {
        var school = await simulator.NewSchoolAsync();
        var folder = await school.Folder("Maths");
        var system = await school.SystemFolder();
        var file = await school.File(await school.TopFolder(), "notes.pdf", 7000);
        var answer = await school.CallCloud("getCloudList", ("folderId", ""));
        Assert.Equal(
            $$$"""{"folder_list":[{"folder_id":"{{{folder}}}","folder_name":"Maths","is_system_folder":0},{"folder_id":"{{{system}}}","folder_name":"My teaching material","is_system_folder":1}],"file_list":[{"id":"{{{file}}}","file_name":"notes.pdf","file_size":"7KB"}],"error_info":{"errno":1,"error":"程序正常执行"}}""",
            answer.Body);
    }

    [Fact]
    public async Task Lists_an_empty_folder_as_two_empty_lists()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.CallCloud("getCloudList", ("folderId", await school.Folder("Maths")));
        Assert.Equal("""{"folder_list":[],"file_list":[],"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
    }

    [Fact]
    public async Task Answers_a_name_that_is_taken_with_the_id_of_the_folder_that_has_it()
    {
        var school = await simulator.NewSchoolAsync();
        var (first, other) = (await school.Folder("Maths"), await school.Folder("Physics"));
        var created = await school.CallCloud("createFolder", ("folderId", await school.TopFolder()), ("folderName", "Maths"));
        var renamed = await school.CallCloud("renameFolder", ("folderId", other), ("folderName", "Maths"));
        var body = $$$"""{"data":"{{{first}}}","error_info":{"errno":206,"error":"已存在同名文件夹"}}""";
        Assert.Equal((body, body), (created.Body, renamed.Body));
        Assert.Equal(["Maths", "Physics"], await school.NamesIn(await school.TopFolder()));
        Assert.Equal(["classin/cloud/folder-name-taken"], created.Rules);
    }

    [Fact]
    public async Task Journals_a_taken_name_as_a_rejection()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Folder("Maths");
        await school.CallCloud("createFolder", ("folderId", await school.TopFolder()), ("folderName", "Maths"));
        var entry = school.Sandbox.Journal.Entries()[^1];
        Assert.Equal((Kernel.Wire.Outcome.Rejected, "206"), (entry.Outcome, entry.Reply!.Error));
        Assert.Contains("Use it.", entry.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_one_name_be_used_in_two_folders_and_in_two_letter_cases()
    {
        var school = await simulator.NewSchoolAsync();
        var maths = await school.Folder("Maths");
        await school.Folder("Maths", maths);
        await school.Folder("maths", maths);
        Assert.Equal(["Maths", "maths"], await school.NamesIn(maths));
    }

    [Fact]
    public async Task Renames_a_folder_and_takes_its_own_name_for_no_conflict()
    {
        var school = await simulator.NewSchoolAsync();
        var folder = await school.Folder("Maths");
        foreach (var name in (string[])["Mathematics", "Mathematics"])
        {
            var answer = await school.CallCloud("renameFolder", ("folderId", folder), ("folderName", name));
            Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        }

        Assert.Equal(["Mathematics"], await school.NamesIn(await school.TopFolder()));
    }

    [Fact]
    public async Task Cuts_a_name_after_128_characters_however_they_are_encoded()
    {
        var school = await simulator.NewSchoolAsync();
        var name = string.Concat(Enumerable.Repeat("𝔸", 127)) + "éx";
        var answer = await school.CallCloud("createFolder", ("folderId", await school.TopFolder()), ("folderName", name));
        Assert.Equal([name[..^1]], await school.NamesIn(await school.TopFolder()));
        Assert.Equal(["classin/cloud/name-cut", "classin/cloud/create-folder"], answer.Rules);
    }

    [Fact]
    public async Task Deletes_a_folder_with_everything_in_it_and_nothing_beside_it()
    {
        var school = await simulator.NewSchoolAsync();
        var (gone, stays) = (await school.Folder("Gone"), await school.Folder("Stays"));
        var inner = await school.Folder("Inner", gone);
        await school.File(inner, "inner.pdf");
        var file = await school.File(stays, "stays.pdf");
        var answer = await school.CallCloud("delFolder", ("folderId", gone));
        Assert.Equal("""{"error_info":{"errno":1,"error":"程序正常执行"}}""", answer.Body);
        Assert.Equal(193, (await school.CallCloud("getCloudList", ("folderId", inner))).Errno);
        Assert.Equal([file], school.State("files").Select(row => row.GetProperty("fileId").GetInt64()));
        Assert.Equal(["Stays"], await school.NamesIn(await school.TopFolder()));
    }

    [Theory]
    [InlineData("createFolder")]
    [InlineData("renameFolder")]
    [InlineData("delFolder")]
    public async Task Lets_nobody_change_a_folder_of_ClassIn(string action)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.CallCloud(action, ("folderId", await school.SystemFolder()), ("folderName", "Mine"));
        Assert.Equal(196, answer.Errno);
        Assert.Equal(["My teaching material"], await school.NamesIn(await school.TopFolder()));
    }

    [Theory]
    [InlineData("renameFolder", 196)]
    [InlineData("delFolder", 196)]
    [InlineData("createFolder", 1)]
    public async Task Lets_the_top_folder_be_filled_and_not_changed(string action, int errno)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.CallCloud(action, ("folderId", await school.TopFolder()), ("folderName", "Mine"));
        Assert.Equal(errno, answer.Errno);
    }

    [Fact]
    public async Task Keeps_a_folder_that_one_of_ClassIn_lies_in()
    {
        var school = await simulator.NewSchoolAsync();
        var folder = await school.Folder("Mine");
        await school.Dashboard("addSystemFolder", new { name = "Recordings", folderId = folder });
        Assert.Equal(196, (await school.CallCloud("delFolder", ("folderId", folder))).Errno);
        Assert.Equal(["Recordings"], await school.NamesIn(folder));
    }

    [Fact]
    public async Task Lets_folders_lie_as_deep_as_the_setting_says_and_no_deeper()
    {
        var school = await simulator.NewSchoolAsync();
        var folder = await school.TopFolder();
        for (var level = 1; level <= 15; level++) folder = await school.Folder("Level", folder);
        Assert.Equal(207, (await school.CallCloud("createFolder", ("folderId", folder), ("folderName", "Level"))).Errno);
        school.Set("folderDepth", "16");
        Assert.Equal(1, (await school.CallCloud("createFolder", ("folderId", folder), ("folderName", "Level"))).Errno);
    }

    [Fact]
    public async Task Counts_the_folders_of_the_school_and_not_the_top_folder()
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("foldersPerSchool", "2");
        await school.Neighbour().Folder("Not counted");
        var (first, _) = (await school.Folder("First"), await school.Folder("Second"));
        var full = await school.CallCloud("createFolder", ("folderId", first), ("folderName", "Third"));
        var again = await school.CallCloud("createFolder", ("folderId", await school.TopFolder()), ("folderName", "First"));
        Assert.Equal((208, 206, first), (full.Errno, again.Errno, again.Id));
        await school.CallCloud("delFolder", ("folderId", first));
        await school.Folder("Third");
    }

    [Fact]
    public async Task Keeps_the_top_folder_when_a_sandbox_is_forked()
    {
        var school = await simulator.NewSchoolAsync();
        var folder = await school.Folder("Maths");
        var fork = await simulator.ForkAsync(school);
        await fork.CallCloud("delFolder", ("folderId", folder));
        Assert.Equal(await school.TopFolder(), await fork.TopFolder());
        Assert.Equal(["Maths"], await school.NamesIn(await school.TopFolder()));
        Assert.Empty(await fork.NamesIn(await fork.TopFolder()));
    }

    [Fact]
    public async Task Refuses_the_action_that_was_taken_offline()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.Call("updateTeacherCloudFolders", ("teacherUid", await school.Teacher()), ("folderIdJson", "[]"));
        Assert.Equal(102, answer.Errno);
        Assert.Equal(["classin/v1/withdrawn-action"], answer.Rules);
    }
}
