using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>What the parts of a merge share: the tables, what was pulled, and the report.</summary>
sealed record MergeContext(PlatformContext Platform, District District, Pull Pull, Report Report)
{
    public ThisIsSchoolTables Tables { get; } = ThisIsSchoolTables.Of(Platform.Transaction);

    public T Get<T>(Setting<T> setting)
        where T : notnull => Platform.Get(setting);
}

/// <summary>
/// Compares what was pulled with what there is, and makes it so. Every part goes through its records once: twice the
/// district costs twice the time.
/// </summary>
static class Merge
{
    /// <summary>Changes the tables; a failure is for the caller to undo.</summary>
    public static Failure? Run(MergeContext context)
    {
        var schools = new SchoolMerge(context);
        schools.Run();
        var users = new UserMerge(context, schools);
        if (users.Run() is { } failure) return failure;
        var classes = new ClassMerge(context, schools, users);
        classes.Run();
        return Warnings.Judge(context, schools, users, classes);
    }
}
