namespace Simulators.ClassIn.Tests.Errors;

public sealed class UsersErrorTests(SimulatorFixture simulator)
{
    public static TheoryData<int> Codes => [.. UsersErrorCases.Cases.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Every_errno_of_the_user_actions_is_reached(int errno)
    {
        var answer = await UsersErrorCases.Cases[errno](await simulator.NewSchoolAsync());
        var items = answer.HasData && answer.Data.ValueKind == System.Text.Json.JsonValueKind.Array ? answer.ItemErrnos : [];
        Assert.Contains(errno, items.Append(answer.Errno));
        Assert.NotNull(answer.Explanation);
        Assert.NotEmpty(answer.Rules);
    }
}
