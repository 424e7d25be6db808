using Simulators.Roster.Areas;
using Simulators.Roster.People;
using Simulators.Roster.Records;

namespace Simulators.Roster;

/// <summary>The records of a district, made one after another as they are asked for; nothing is kept.</summary>
/// <param name="district">Which district.</param>
sealed class DistrictRecords(District district)
{
    readonly Calendar _calendar = new(district.SchoolYear);

    public District District => district;

    public DistrictFacts Facts { get; } = DistrictFacts.Of(district);

    public Calendar Calendar => _calendar;

    public IEnumerable<AcademicSession> AcademicSessions => _calendar.Sessions();

    public IEnumerable<Org> Orgs => Area.Of(district)
        .SelectMany(area => area.Slots, (area, slot) => new Org(
            area.SchoolId(slot), area.SchoolName(slot), "school", area.SchoolIdentifier(slot), DistrictFacts.OrgId))
        .Prepend(Facts.ToOrg());

    public IEnumerable<Course> Courses =>
        from subject in Enumerable.Range(0, Subjects.All.Length)
        from grade in Enumerable.Range(0, Grades.Count)
        where district.RequiredOnly ? Subjects.All[subject].IsRequired : Subjects.IsTaughtIn(subject, grade)
        select ClassFacts.CourseOf(subject, grade, _calendar);

    public IEnumerable<Class> Classes
    {
        get
        {
            var people = new UserRecords(district, Facts);
            return Area.Of(district).SelectMany(
                area => area.Classes,
                (area, key) => ClassFacts.Of(area, key, people.FamilyNameOf(area, TeacherKey.Of(key)), _calendar));
        }
    }

    public IEnumerable<User> Users => new UserRecords(district, Facts).All();

    public IEnumerable<Enrollment> Enrollments => Area.Of(district).SelectMany(EnrollmentsOf);

    public IEnumerable<Demographics> Demographics
    {
        get
        {
            var demographics = new DemographicsRecords(district);
            for (long i = 0; i < district.Students; i++) yield return demographics.Of(i);
        }
    }

    static IEnumerable<Enrollment> EnrollmentsOf(Area area)
    {
        foreach (var key in area.Classes)
        {
            var number = 0;
            foreach (var (teacher, primary) in Staffing.TeachersOf(area, key))
            {
                yield return new Enrollment(
                    $"e-{area.ClassId(key)}-t{++number}",
                    area.ClassId(key),
                    area.SchoolId(key.Slot),
                    teacher.IdIn(area),
                    "teacher",
                    primary);
            }
        }

        for (var i = 0; i < area.Count; i++)
        {
            var number = 0;
            var student = Student.IdOf(area.First + i);
            foreach (var key in area.ClassesOf(Placement.Of(area.District.Seed, area.First + i)))
            {
                yield return new Enrollment(
                    $"e-{student}-{++number}", area.ClassId(key), area.SchoolId(key.Slot), student, "student", null);
            }
        }
    }
}
