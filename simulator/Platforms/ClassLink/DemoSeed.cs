using Simulators.ClassLink.State;
using Simulators.ClassLink.Wire;
using Simulators.Kernel.Platforms;

namespace Simulators.ClassLink;

/// <summary>
/// A small district for a newcomer to meet; all people are invented. Its terms lie around the sandbox's day, so that
/// something is always running.
/// </summary>
static class DemoSeed
{
    const string District = "org-riverbend";
    const string North = "org-north";
    const string South = "org-south";

    public static void Fill(PlatformContext context)
    {
        var tables = RosterTables.Of(context.Transaction);
        var now = Instants.Whole(context.Now);
        AddOrgs(tables, now);
        AddSessions(tables, now);
        AddCourses(tables, now);
        AddPeople(tables, now);
        AddClasses(tables, now);
        tables.SharingChanged();
    }

    static void AddOrgs(RosterTables tables, DateTime now)
    {
        Add(District, "Riverbend Unified School District", "district", "4800123", null);
        Add(North, "North Riverbend High School", "school", "480012301", District);
        Add(South, "Southgate Middle School", "school", "480012302", District);

        void Add(string id, string name, string type, string identifier, string? parent) => tables.Put(new Org
        {
            SourcedId = id,
            DateLastModified = now,
            Name = name,
            Type = type,
            Identifier = identifier,
            ParentSourcedId = parent,
        });
    }

    static void AddSessions(RosterTables tables, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var first = today.Month >= 8 ? today.Year : today.Year - 1;
        var (start, middle, end) = (new DateOnly(first, 8, 1), new DateOnly(first + 1, 1, 1), new DateOnly(first + 1, 8, 1));
        Add("year", $"{first}-{first + 1}", "schoolYear", start, end, null);
        Add("term-fall", "Fall", "term", start, middle, "year");
        Add("term-spring", "Spring", "term", middle, end, "year");
        Add("gp-fall-1", "Fall quarter 1", "gradingPeriod", start, new DateOnly(first, 10, 15), "term-fall");
        Add("gp-fall-2", "Fall quarter 2", "gradingPeriod", new DateOnly(first, 10, 15), middle, "term-fall");
        Add("gp-spring-1", "Spring quarter 1", "gradingPeriod", middle, new DateOnly(first + 1, 4, 1), "term-spring");
        Add("gp-spring-2", "Spring quarter 2", "gradingPeriod", new DateOnly(first + 1, 4, 1), end, "term-spring");

        void Add(string id, string title, string type, DateOnly from, DateOnly to, string? parent) => tables.Put(new AcademicSession
        {
            SourcedId = id,
            DateLastModified = now,
            Title = title,
            Type = type,
            StartDate = from,
            EndDate = to,
            SchoolYear = $"{first + 1}",
            ParentSourcedId = parent,
        });
    }

    static void AddCourses(RosterTables tables, DateTime now)
    {
        Add("course-fr1", "French 1", "FR1", "French", "09");
        Add("course-sp1", "Spanish 1", "SP1", "Spanish", "09");
        Add("course-sp7", "Exploratory Spanish", "SP7", "Spanish", "07");
        Add("course-al1", "Algebra I", "AL1", "Mathematics", "09");

        void Add(string id, string title, string code, string subject, string grade) => tables.Put(new Course
        {
            SourcedId = id,
            DateLastModified = now,
            Title = title,
            CourseCode = code,
            SchoolYearSourcedId = "year",
            OrgSourcedId = District,
            Grades = Texts.Of(grade),
            Subjects = Texts.Of(subject),
        });
    }

    static void AddPeople(RosterTables tables, DateTime now)
    {
        DemoPeople.Add(tables, now, "u-adm-1", "administrator", District, "Patricia", "Okonkwo");
        DemoPeople.Add(tables, now, "u-tch-1", "teacher", North, "Amélie", "Fournier");
        DemoPeople.Add(tables, now, "u-tch-2", "teacher", North, "Rafael", "Ortega", South);
        DemoPeople.Add(tables, now, "u-tch-3", "teacher", South, "Joan", "Whitaker");
        DemoPeople.Add(tables, now, "u-par-1", "parent", North, "Minh", "Nguyễn");
        DemoPeople.AddStudent(tables, now, "u-stu-1", North, "Lan", "Nguyễn", "09", "u-par-1");
        DemoPeople.AddStudent(tables, now, "u-stu-2", North, "Zoë", "Brandt", "09");
        DemoPeople.AddStudent(tables, now, "u-stu-3", North, "Omar", "Haddad", "10");
        DemoPeople.AddStudent(tables, now, "u-stu-4", South, "Sofía", "Castillo", "07");
        DemoPeople.AddStudent(tables, now, "u-stu-5", South, "Dmitri", "Pavlenko", "07");
        DemoPeople.AddStudent(tables, now, "u-stu-6", South, "Grace", "O'Neill", "08");
    }

    static void AddClasses(RosterTables tables, DateTime now)
    {
        AddClass("class-fr1-a", "French 1 (A)", "course-fr1", North, "FR1-A", "u-tch-1", "u-stu-1", "u-stu-2");
        AddClass("class-sp1-a", "Spanish 1 (A)", "course-sp1", North, "SP1-A", "u-tch-2", "u-stu-2", "u-stu-3");
        AddClass("class-al1-a", "Algebra I (A)", "course-al1", North, "AL1-A", "u-tch-1", "u-stu-1", "u-stu-3");
        AddClass("class-sp7-a", "Exploratory Spanish", "course-sp7", South, "SP7-A", "u-tch-2", "u-stu-4", "u-stu-5", "u-stu-6");

        void AddClass(string id, string title, string course, string school, string code, string teacher, params string[] students)
        {
            tables.Put(new Class
            {
                SourcedId = id,
                DateLastModified = now,
                Title = title,
                CourseSourcedId = course,
                SchoolSourcedId = school,
                ClassCode = code,
                ClassType = "scheduled",
                Location = "Room 12",
                TermSourcedIds = Texts.Of(["term-fall", "term-spring"]),
                Subjects = tables.Courses.Find(course)!.Subjects,
                Periods = Texts.Of("3"),
            });
            Enroll(teacher, "teacher", true);
            foreach (var student in students) Enroll(student, "student", null);

            void Enroll(string user, string role, bool? primary) => tables.Put(new Enrollment
            {
                SourcedId = $"enr-{id[6..]}-{user[2..]}",
                DateLastModified = now,
                UserSourcedId = user,
                ClassSourcedId = id,
                SchoolSourcedId = school,
                Role = role,
                Primary = primary,
            });
        }
    }
}
