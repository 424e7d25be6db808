using System.Xml;
using Simulators.ClassIn.Rules;
using Simulators.ClassIn.State;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Quotas;

namespace Simulators.ClassIn;

/// <summary>How often something may be done: two limits are documented, and one is the contract's.</summary>
static class QuotaBook
{
    public static readonly CallQuota Classrooms = new(
        RuleBook.ClassroomRate,
        Errors.TooFrequent,
        ClassInSettings.Quotas,
        ClassInSchema.Quotas,
        ClassInSettings.ClassroomsPerMinute)
    {
        Counts = "calls of lms/activity/createClass that were accepted, each school's apart",
        Shape = ClassInSettings.ClassroomsWindow,
    };

    public static readonly MeasuredQuota RepeatedCalls = new(
        RuleBook.RepeatedCall,
        Errors.RepeatedRequest,
        ClassInSettings.Quotas,
        settings => settings.Get(ClassInSettings.RepeatedCallWindow) > TimeSpan.Zero ? 1 : null,
        settings => XmlConvert.ToString(settings.Get(ClassInSettings.RepeatedCallWindow)),
        LatestCall)
    {
        Counts = "accepted calls of register, registerMultiple, addSchoolStudent and addTeacher with the same parameters",
        Settings = [ClassInSettings.RepeatedCallWindow, ClassInSettings.RepeatedCallCountsSignature],
    };

    public static readonly MeasuredQuota LessonsOfMonth = new(
        RuleBook.LessonMonthLimit,
        Errors.MonthlyLessonCap,
        ClassInSettings.Quotas,
        settings => settings.Get(ClassInSettings.LessonsPerMonth) is > 0 and var most ? most : null,
        _ => "P1M",
        context => LessonLimits.UseOfMonth(ClassInTables.Of(context.Transaction), context.Now))
    {
        Counts = "lessons that the school created in the month of Beijing time, those deleted since included",
        Settings = [ClassInSettings.LessonsPerMonth, ClassInSettings.LessonsPerMonthErrno],
    };

    public static readonly IReadOnlyList<Quota> All = [Classrooms, RepeatedCalls, LessonsOfMonth];

    /// <summary>Every call has its own five seconds: shown are those that end last.</summary>
    static QuotaUse LatestCall(PlatformContext context)
    {
        const int Looked = 100;
        var tables = ClassInTables.Of(context.Transaction);
        var window = context.Get(ClassInSettings.RepeatedCallWindow);
        var remembered = tables.RecentCalls.Page(0, int.MaxValue).Select(call => call.At);
        var registered = tables.Users.Page(Math.Max(0, tables.Users.Count - Looked), Looked)
            .Where(user => user.MadeBy != 0).Select(user => user.RegisteredAt);
        var latest = remembered.Concat(registered).Where(at => at <= context.Now && context.Now - at < window).ToList();
        return latest.Count == 0 ? QuotaUse.None : new QuotaUse(1, latest.Max() + window);
    }
}
