using Simulators.Kernel.Ids;
using Simulators.Kernel.Store;

namespace Simulators.ThisIsSchool.State;

/// <summary>
/// The tables, their indexes and their ids. A sync goes through whole tables and needs few indexes: with a million
/// accounts each of them costs memory day and night.
/// </summary>
static class ThisIsSchoolSchema
{
    public static readonly StoreSchema Schema = new();

    public static readonly IdSequence NextDistrict = Schema.Sequence("districts", 1, 1);
    public static readonly IdSequence NextAccount = Schema.Sequence("accounts", 1, 1);
    public static readonly IdSequence NextSchool = Schema.Sequence("schools", 1, 1);
    public static readonly IdSequence NextClass = Schema.Sequence("classes", 1, 1);
    public static readonly IdSequence NextAssignment = Schema.Sequence("assignments", 1, 1);
    public static readonly IdSequence NextRun = Schema.Sequence("runs", 1, 1);
    public static readonly IdSequence NextRecord = Schema.Sequence("runRecords", 1, 1);

    public static readonly TableDefinition<long, District> Districts = Schema.Table(
        "districts", (District district) => district.Id, () => ThisIsSchoolJson.Default.District, secrets: "clientSecret");

    public static readonly UniqueIndex<District, string> DistrictByName =
        Districts.Unique<string>("name", district => district.Name);

    public static readonly TableDefinition<long, Account> Accounts =
        Schema.Table("accounts", (Account account) => account.Id, () => ThisIsSchoolJson.Default.Account);

    /// <summary>In lower case, so that the setting may decide whether case counts.</summary>
    public static readonly OrderedIndex<Account, string> AccountsByUsername =
        Accounts.Ordered<string>("username", account => account.Username.ToLowerInvariant());

    public static readonly OrderedIndex<Account, long> AccountsByLink =
        Accounts.Ordered<long>("link", account => LinkKey(account.DistrictId, account.SourcedId is not null));

    public static readonly TableDefinition<long, School> Schools =
        Schema.Table("schools", (School school) => school.Id, () => ThisIsSchoolJson.Default.School);

    public static readonly OrderedIndex<School, long> SchoolsByDistrict =
        Schools.Ordered<long>("districtId", school => school.DistrictId);

    public static readonly TableDefinition<long, SchoolClass> Classes =
        Schema.Table("classes", (SchoolClass one) => one.Id, () => ThisIsSchoolJson.Default.SchoolClass);

    public static readonly OrderedIndex<SchoolClass, long> ClassesByDistrict =
        Classes.Ordered<long>("districtId", one => one.DistrictId);

    public static readonly TableDefinition<Key2, Enrollment> Enrollments =
        Schema.Table("enrollments", (Enrollment enrollment) => enrollment.Key, () => ThisIsSchoolJson.Default.Enrollment);

    public static readonly TableDefinition<long, Assignment> Assignments =
        Schema.Table("assignments", (Assignment work) => work.Id, () => ThisIsSchoolJson.Default.Assignment);

    public static readonly OrderedIndex<Assignment, long> AssignmentsByClass =
        Assignments.Ordered<long>("classId", work => work.ClassId);

    public static readonly TableDefinition<long, Run> Runs =
        Schema.Table("runs", (Run run) => run.Id, () => ThisIsSchoolJson.Default.Run);

    public static readonly TableDefinition<long, RunRecord> RunRecords =
        Schema.Table("runRecords", (RunRecord record) => record.Id, () => ThisIsSchoolJson.Default.RunRecord);

    public static readonly OrderedIndex<RunRecord, long> RecordsByRun =
        RunRecords.Ordered<long>("runId", record => record.RunId);

    public static readonly OrderedIndex<RunRecord, long> RecordsByAction =
        RunRecords.Ordered<long>("action", record => ActionKey(record.RunId, record.Action));

    /// <summary>The accounts of a district that are linked, and those that are not, lie together.</summary>
    public static long LinkKey(long district, bool linked) => district * 2 + (linked ? 1 : 0);

    public static long ActionKey(long run, SyncAction action) => run * 8 + (long)action;
}
