namespace Simulators.Integration.State;

public sealed partial class SqliteStateStore
{
    public KnownThing? FindThing(string account, string kind, string externalId) => First<KnownThing>(
        "SELECT * FROM Thing WHERE Account = @account AND Kind = @kind AND ExternalId = @externalId",
        new { account, kind, externalId });

    public IReadOnlyList<KnownThing> Things(string account, string kind) => All<KnownThing>(
        "SELECT * FROM Thing WHERE Account = @account AND Kind = @kind ORDER BY ExternalId", new { account, kind });

    public void Save(KnownThing thing) => Execute(
        """
        INSERT INTO Thing VALUES (@Account, @Kind, @ExternalId, @Id, @ParentId, @Digest)
        ON CONFLICT DO UPDATE SET Id = @Id, ParentId = @ParentId, Digest = @Digest
        """,
        thing);

    public IReadOnlyList<string> CoursesOf(string account, string userId) => All<string>(
        "SELECT CourseId FROM Enrolment WHERE Account = @account AND UserId = @userId ORDER BY CourseId",
        new { account, userId });

    public void SaveEnrolment(string account, string courseId, string userId, bool isIn) => Execute(
        isIn
            ? "INSERT INTO Enrolment VALUES (@account, @userId, @courseId) ON CONFLICT DO NOTHING"
            : "DELETE FROM Enrolment WHERE Account = @account AND UserId = @userId AND CourseId = @courseId",
        new { account, courseId, userId });
}
