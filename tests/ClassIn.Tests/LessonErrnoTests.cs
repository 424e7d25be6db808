using System.Text.Json;
using Simulators.ClassIn.Tests.Errors;

namespace Simulators.ClassIn.Tests;

/// <summary>Every errno of the actions on lessons is given, with its rule and an explanation.</summary>
public sealed class LessonErrnoTests(SimulatorFixture simulator)
{
    public static TheoryData<int> Codes => [.. LessonsErrorCases.Cases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers_with_the_errno(int errno)
    {
        var answer = await LessonsErrorCases.Cases[errno](await simulator.NewSchoolAsync());
        var items = answer.HasData && answer.Data.ValueKind == JsonValueKind.Array ? answer.ItemErrnos : [];
        Assert.Contains(errno, items.Prepend(answer.Errno));
        Assert.NotNull(answer.Explanation);
        Assert.NotEmpty(answer.Rules);
    }
}
