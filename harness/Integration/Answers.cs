using Simulators.Integration.Provisioning;
using Simulators.Port;

namespace Simulators.Integration;

/// <summary>Reports as the port's answers.</summary>
static class Answers
{
    public static IntegrationAnswer Of(PersonReport report) => new()
    {
        Ok = true,
        Outcome = report.Outcome,
        UserId = report.UserId,
        Role = report.Role,
        LoginName = report.LoginName,
        Message = MessageOf(report),
        Error = report.Error,
    };

    public static ItemAnswer Item(PersonReport report) => new()
    {
        ExternalId = report.ExternalId,
        Outcome = report.Outcome,
        UserId = report.UserId,
        Role = report.Role,
        LoginName = report.LoginName,
        Message = MessageOf(report),
        Error = report.Error,
        Removed = report.Removed ? true : null,
    };

    public static IntegrationAnswer Of(ClassReport report) => new()
    {
        Ok = true,
        Outcome = report.Outcome,
        ClassId = report.ClassId,
        CourseId = report.CourseId,
        Message = report.Message,
        Error = report.Error,
        Items = [.. report.Items.Select(Item)],
    };

    public static IntegrationAnswer Of(EnrolmentReport report) => report.Error is null
        ? new IntegrationAnswer { Ok = true, CourseId = report.CourseId, Items = [.. report.Items.Select(Item)] }
        : IntegrationAnswer.Failed(report.Message ?? "", report.Error);

    public static IntegrationAnswer Of(GroupReport report) => new()
    {
        Ok = true,
        Outcome = report.Outcome,
        GroupId = report.GroupId,
        Message = report.Message,
        Error = report.Error,
        Items = [.. report.Items.Select(Item)],
    };

    /// <summary>The password is told with the account that was made, and with no other.</summary>
    static string? MessageOf(PersonReport report) => report.InitialPassword is { } password
        ? $"{report.Message} First password: {password}".Trim()
        : report.Message;
}
