using Simulators.Electa.Rules;
using Simulators.Electa.State;

namespace Simulators.Electa.Tests.Rules;

/// <summary>The whole table of configurations, types and switches.</summary>
public sealed class UserTypeRulesTests
{
    [Theory]
    [InlineData("unlimited", "refuseOverQuota", true, 99, "MDR", "MDR")]
    [InlineData("unlimited", "studentsOnly", true, 99, "ADM", "ADM")]
    [InlineData("unlimited", "refuseOverQuota", false, 0, "ADM", "STD")]
    [InlineData("unlimited", "refuseOverQuota", true, 0, "XXX", "5")]
    [InlineData("unlimited", "refuseOverQuota", true, 0, null, "4")]
    [InlineData("fixed", "refuseOverQuota", true, 1, "MDR", "MDR")]
    [InlineData("fixed", "refuseOverQuota", true, 2, "MDR", "7")]
    [InlineData("fixed", "refuseOverQuota", true, 2, "STD", "STD")]
    [InlineData("fixed", "refuseOverQuota", true, 2, "XXX", "5")]
    [InlineData("fixed", "refuseOverQuota", false, 0, "MDR", "STD")]
    [InlineData("fixed", "studentOverQuota", true, 1, "ADM", "ADM")]
    [InlineData("fixed", "studentOverQuota", true, 2, "ADM", "STD")]
    [InlineData("fixed", "studentsOnly", true, 0, "ADM", "STD")]
    [InlineData("single", "refuseOverQuota", true, 0, "MDR", "STD")]
    [InlineData("single", "refuseOverQuota", true, 0, "XXX", "STD")]
    [InlineData("single", "refuseOverQuota", true, 0, null, "4")]
    public void The_type_follows_from_the_configuration(
        string configuration, string @fixed, bool enabled, int teachers, string? sent, string expected)
    {
        var decision = UserTypeRules.Effective(sent, new AccountTypes(configuration, @fixed, 2, enabled, RequiredAlways: true),
            teachers);
        Assert.Equal(expected, decision.Rejection?.Error.Code ?? decision.Value.Type.ToString());
    }

    [Theory]
    [InlineData("unlimited", true, "MDR", "MDR")]
    [InlineData("unlimited", true, "std", "STD")]
    [InlineData("unlimited", true, "ADM", "5")]
    [InlineData("unlimited", true, null, "4")]
    [InlineData("unlimited", false, "MDR", "STD")]
    [InlineData("fixed", true, "MDR", "STD")]
    [InlineData("single", true, null, "STD")]
    public void A_launch_makes_a_teacher_only_where_teachers_are_unlimited(string configuration, bool moderators, string? sent,
        string expected)
    {
        var decision = UserTypeRules.Launched(sent, configuration, moderators);
        Assert.Equal(expected, decision.Rejection?.Error.Code ?? decision.Value.Type.ToString());
    }

    [Theory]
    [InlineData(0, false, 1, false)]
    [InlineData(3, false, 4, false)]
    [InlineData(4, false, 5, true)]
    [InlineData(5, true, 1, false)]
    public void The_fifth_failure_locks(int before, bool wasLocked, int after, bool locked)
    {
        var now = DateTimeOffset.UnixEpoch;
        var counted = TokenRules.Count(new FailedLogins(1, "account", before, now, wasLocked ? now : null), now);
        Assert.Equal((after, locked ? now.AddMinutes(15) : null), (counted.Failures, counted.LockedUntil));
    }
}
