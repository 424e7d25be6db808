using System.Globalization;
using Simulators.ClassIn.State;
using Simulators.ClassIn.Tests.Errors;

namespace Simulators.ClassIn.Tests.Cloud;

/// <summary>Every errno of the cloud drive can be had, and leaves nothing behind.</summary>
public sealed class CloudErrorTests(SimulatorFixture simulator)
{
    public static TheoryData<int> Errnos => [.. LibraryErrorCases.Cases.Keys];

    [Theory]
    [MemberData(nameof(Errnos))]
    public async Task Answers_the_errno_and_says_why(int errno)
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await LibraryErrorCases.Cases[errno](school);
        Assert.Equal((200, errno), (answer.Status, answer.Errno));
        Assert.Equal(ClassIn.Errors.Catalogue[errno].Text, answer.Error);
        Assert.Equal(errno == 206, answer.HasData);
        Assert.NotEmpty(answer.Rules);
        Assert.NotNull(answer.Explanation);
        Assert.Equal(errno.ToString(CultureInfo.InvariantCulture), school.Sandbox.Journal.Entries()[^1].Reply!.Error);
    }

    [Theory]
    [InlineData("getTopFolderId")]
    [InlineData("getFolderList")]
    [InlineData("getCloudList")]
    public async Task Answers_106_to_a_school_without_a_drive(string action)
    {
        var school = await simulator.NewSchoolAsync();
        var top = await school.TopFolder();
        await school.Sandbox.Platform("classin")!.ExecuteAsync(context => ClassInTables.Of(context.Transaction).Folders.Delete(top));
        var answer = await school.CallCloud(action);
        Assert.Equal(106, answer.Errno);
        Assert.Equal(["classin/cloud/top-folder"], answer.Rules);
    }

    [Theory]
    [InlineData("{}", "name is required")]
    [InlineData("""{"name":"a","folderId":"x"}""", "must be a number")]
    [InlineData("""{"name":"a","folderId":1}""", "There is no folder 1")]
    [InlineData("""{"name":"Maths"}""", "has that name")]
    public async Task Tells_the_developer_what_a_dashboard_action_lacks(string body, string problem)
    {
        var school = await simulator.NewSchoolAsync();
        await school.Folder("Maths");
        var json = System.Text.Json.JsonDocument.Parse(body).RootElement;
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => school.Dashboard("addSystemFolder", json));
        Assert.Contains(problem, thrown.Message, StringComparison.Ordinal);
    }
}
