using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Tests.Running;

public sealed class OutputTests
{
    [Fact]
    public async Task Attaches_files_by_the_type_that_their_names_tell()
    {
        var play = await Play.Steps("    Given an attached file", typeof(Attaching));
        var attachment = play.All(message => message.Attachment).Single();
        Assert.Equal("text/csv", attachment.MediaType);
        Assert.Equal("people.csv", attachment.FileName);
        Assert.Equal(AttachmentContentEncoding.Base64, attachment.ContentEncoding);
        Assert.Equal("name\nAnn\n"u8, Convert.FromBase64String(attachment.Body));
    }

    [Fact]
    public async Task Belongs_to_the_step_that_writes_it()
    {
        var play = await Play.Steps("    Given nothing\n    And a line", typeof(Attaching));
        var attachment = play.All(message => message.Attachment).Single();
        Assert.Equal(play.All(message => message.TestStepStarted)[1].TestStepId, attachment.TestStepId);
        Assert.Equal("text/x.cucumber.log+plain", attachment.MediaType);
        Assert.Equal("3 of 4", attachment.Body);
    }

    [Fact]
    public async Task Skips_and_pends_as_a_step_wishes()
    {
        var play = await Play.Steps("    Given a wish to skip\n    And nothing", typeof(Attaching));
        Assert.Equal(["Skipped", "Skipped"], play.Outcomes);
        Assert.Equal("not here", play.Results[0].Message);
        Assert.True(play.Success);
        play = await Play.Steps("    Given a wish to wait\n    And nothing", typeof(Attaching));
        Assert.Equal(["Pending", "Skipped"], play.Outcomes);
        play = await Play.Steps("    Given a skip of the test framework", typeof(Attaching));
        Assert.Equal(["Skipped"], play.Outcomes);
        Assert.Equal("only on Sundays", play.Results[0].Message);
    }

    [Binding]
    sealed class Attaching(IReqnrollOutputHelper output, UnitTestProvider.IUnitTestRuntimeProvider framework)
    {
        [Given("nothing")]
        public static void Nothing()
        {
        }

        [Given("a line")]
        public void Line() => output.WriteLine("{0} of {1}", 3, 4);

        [Given("an attached file")]
        public void AttachedFile()
        {
            var folder = Directory.CreateTempSubdirectory("bdd-");
            var path = Path.Combine(folder.FullName, "people.csv");
            File.WriteAllText(path, "name\nAnn\n");
            output.AddAttachment(path);
            folder.Delete(recursive: true);
        }

        [Given("a wish to skip")]
        public void Skip() => framework.TestIgnore("not here");

        [Given("a wish to wait")]
        public void Wait() => framework.TestPending("later");

        [Given("a skip of the test framework")]
        public static void FrameworkSkip() => Assert.Skip("only on Sundays");
    }
}
