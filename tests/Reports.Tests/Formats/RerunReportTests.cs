using Simulators.Gherkin.Messages;
using Simulators.Reports.Tests.Stories;

namespace Simulators.Reports.Tests.Formats;

public sealed class RerunReportTests
{
    [Fact]
    public void Lists_what_is_no_pass_and_nothing_else() => Assert.Equal(
        "features/a.feature:3\nfeatures/b.feature:9\nfeatures/b.feature:12\n",
        Written.By("rerun", Story.Of(
            Story.Ending(TestStepResultStatus.Failed) with { Uri = "features/b.feature", Line = 12 },
            Story.Ending(TestStepResultStatus.Undefined) with { Uri = "features/b.feature", Line = 9 },
            Story.Ending(TestStepResultStatus.Passed) with { Line = 20 },
            Story.Ending(TestStepResultStatus.Skipped) with { Line = 30 },
            Story.Ending(TestStepResultStatus.Failed) with { Uri = "features/a.feature" })));

    [Fact]
    public void Is_empty_when_all_passed() =>
        Assert.Empty(Written.By("rerun", Story.Of(Story.Ending(TestStepResultStatus.Passed))));
}
