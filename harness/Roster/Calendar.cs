using Simulators.Roster.Records;

namespace Simulators.Roster;

/// <summary>A school year of two terms, each of two grading periods.</summary>
/// <param name="Year">The calendar year in which it ends.</param>
sealed record Calendar(int Year)
{
    public DateOnly Begins => new(Year - 1, 8, 17);

    public DateOnly Ends => new(Year, 6, 11);

    public string SchoolYear => $"sy-{Year}";

    public string Fall => $"term-{Year}-1";

    public string Spring => $"term-{Year}-2";

    /// <summary>When all records were last changed: just before the year begins, whatever the machine's clock says.</summary>
    public string LastModified => $"{Year - 1}-08-01T06:00:00.000Z";

    public IEnumerable<AcademicSession> Sessions()
    {
        DateOnly[] ends = [new(Year - 1, 10, 23), new(Year, 1, 22), new(Year, 4, 2), Ends];
        DateOnly[] begins = [Begins, new(Year - 1, 10, 26), new(Year, 1, 25), new(Year, 4, 5)];
        yield return new AcademicSession(
            SchoolYear, $"{Year - 1}-{Year} School Year", "schoolYear", Begins, Ends, null, [Fall, Spring], Year);
        yield return new AcademicSession(
            Fall, $"Fall {Year - 1}", "term", Begins, ends[1], SchoolYear, [Quarter(0), Quarter(1)], Year);
        yield return new AcademicSession(
            Spring, $"Spring {Year}", "term", begins[2], Ends, SchoolYear, [Quarter(2), Quarter(3)], Year);
        for (var i = 0; i < ends.Length; i++)
        {
            yield return new AcademicSession(
                Quarter(i), $"Quarter {i + 1}", "gradingPeriod", begins[i], ends[i], i < 2 ? Fall : Spring, [], Year);
        }
    }

    string Quarter(int index) => $"gp-{Year}-{index + 1}";
}
