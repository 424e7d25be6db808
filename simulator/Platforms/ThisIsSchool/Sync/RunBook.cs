using Simulators.Kernel.Platforms;
using Simulators.ThisIsSchool.State;

namespace Simulators.ThisIsSchool.Sync;

/// <summary>The runs that are kept, and their records.</summary>
static class RunBook
{
    public static void Add(PlatformContext context, Run run, IReadOnlyList<RunRecord> records)
    {
        var tables = ThisIsSchoolTables.Of(context.Transaction);
        tables.Runs.Insert(run);
        foreach (var record in records)
            tables.RunRecords.Insert(record with { Id = tables.NextId(ThisIsSchoolSchema.NextRecord), RunId = run.Id });
        while (tables.Runs.Count > context.Get(ThisIsSchoolSettings.KeptRuns)) Forget(tables, tables.Runs.Page(0, 1)[0]);
    }

    static void Forget(ThisIsSchoolTables tables, Run run)
    {
        foreach (var record in tables.RunRecords.Where(ThisIsSchoolSchema.RecordsByRun, run.Id))
            tables.RunRecords.Delete(record.Id);
        tables.Runs.Delete(run.Id);
    }
}
