namespace Simulators.Steps.ClassLink;

/// <summary>A roster of one school, one class, its teacher Ada and its students Ben and Cleo: a row for each fault.</summary>
static class SmallDistrict
{
    public static CsvRoster Roster(OneRoster version)
    {
        var roster = CsvRoster.Empty(version);
        roster.Take("orgs.csv", "bulk", "district,,,Example ISD,district,100", "north,,,North School,school,101,district");
        roster.Take(
            "academicSessions.csv",
            "bulk",
            "year,,,2026/27,schoolYear,2026-08-01,2027-07-01,,2027",
            "autumn,,,Autumn,term,2026-08-01,2027-01-01,year,2027");
        roster.Take("courses.csv", "bulk", "french,,,year,French 1,FR1,09,north,\"French,Languages\"");
        roster.Take("classes.csv", "bulk", "french-a,,,French 1 A,09,french,FR1A,scheduled,Room 7,north,\"autumn,year\",French");
        roster.Take(
            "enrollments.csv",
            "bulk",
            "e-ada,,,french-a,north,ada,teacher,true",
            "e-ben,,,french-a,north,ben,student,,2026-08-01,2027-01-01",
            "e-cleo,,,french-a,north,cleo,student");
        roster.Take("demographics.csv", "bulk", "ben,,,2011-02-28,male");
        if (version.Version == "1.1") AddUsers11(roster);
        else AddUsers12(roster);
        return roster;
    }

    static void AddUsers11(CsvRoster roster) => roster.Take(
        "users.csv",
        "bulk",
        "ada,,,true,north,teacher,ada@district.example,{Fed:ada},Ada,Osei,,E-1,ada@district.example",
        "ben,,,true,north,student,ben@district.example,,Ben,Osei,,E-2,,,,,09",
        "cleo,,,true,north,student,cleo@district.example,,Cleo,Marin,,E-3,,,,,09");

    static void AddUsers12(CsvRoster roster)
    {
        roster.Take(
            "users.csv",
            "bulk",
            "ada,,,true,ada@district.example,{Fed:ada},Ada,Osei,,E-1,ada@district.example",
            "ben,,,true,ben@district.example,,Ben,Osei,,E-2,,,,,09",
            "cleo,,,true,cleo@district.example,,Cleo,Marin,,E-3,,,,,09");
        roster.Take("userProfiles.csv", "bulk", "p-ada,,,ada,LMS,vendor-9,app-1,At the LMS,password,ada9");
        roster.Take(
            "roles.csv",
            "bulk",
            "r-ada,,,ada,primary,teacher,,,north,p-ada",
            "r-ben,,,ben,primary,student,,,north",
            "r-cleo,,,cleo,primary,student,,,north");
    }
}
