using System.Text.Json;
using Simulators.ClassIn.Tests.Errors;

namespace Simulators.ClassIn.Tests.Courses;

/// <summary>Every errno of the area comes about, with its rule and its explanation.</summary>
public sealed class CoursesErrorsTests(SimulatorFixture simulator)
{
    public static TheoryData<int> Errnos => [.. CoursesErrorCases.Cases.Keys];

    [Theory]
    [MemberData(nameof(Errnos))]
    public async Task Comes_about(int errno)
    {
        var answer = await CoursesErrorCases.Cases[errno](await simulator.NewSchoolAsync());
        var items = answer.HasData && answer.Data.ValueKind == JsonValueKind.Array ? answer.ItemErrnos : [];
        Assert.Contains(errno, items.Append(answer.Errno));
        Assert.NotEmpty(answer.Rules);
        Assert.False(string.IsNullOrEmpty(answer.Explanation));
    }
}
