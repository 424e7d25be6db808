namespace Simulators.ClassLink.Tests.Roster;

public sealed class CollectionTests(SimulatorFixture simulator)
{
    public static TheoryData<string, string> Collections => new()
    {
        { "/orgs", "org-north,org-riverbend,org-south" },
        { "/schools", "org-north,org-south" },
        { "/academicSessions", "gp-fall-1,gp-fall-2,gp-spring-1,gp-spring-2,term-fall,term-spring,year" },
        { "/terms", "term-fall,term-spring" },
        { "/gradingPeriods", "gp-fall-1,gp-fall-2,gp-spring-1,gp-spring-2" },
        { "/courses", "course-al1,course-fr1,course-sp1,course-sp7" },
        { "/classes", "class-al1-a,class-fr1-a,class-sp1-a,class-sp7-a" },
        { "/users", "u-stu-1,u-stu-2,u-stu-3,u-stu-4,u-stu-5,u-stu-6,u-tch-1,u-tch-2" },
        { "/students", "u-stu-1,u-stu-2,u-stu-3,u-stu-4,u-stu-5,u-stu-6" },
        { "/teachers", "u-tch-1,u-tch-2" },
        { "/schools/org-north/classes", "class-al1-a,class-fr1-a,class-sp1-a" },
        { "/schools/org-north/courses", "course-al1,course-fr1,course-sp1" },
        { "/schools/org-north/students", "u-stu-1,u-stu-2,u-stu-3" },
        { "/schools/org-south/teachers", "u-tch-2" },
        { "/schools/org-north/teachers", "u-tch-1,u-tch-2" },
        { "/schools/org-north/terms", "term-fall,term-spring" },
        { "/schools/org-south/enrollments", "enr-sp7-a-stu-4,enr-sp7-a-stu-5,enr-sp7-a-stu-6,enr-sp7-a-tch-2" },
        { "/schools/org-north/classes/class-fr1-a/enrollments", "enr-fr1-a-stu-1,enr-fr1-a-stu-2,enr-fr1-a-tch-1" },
        { "/schools/org-north/classes/class-fr1-a/students", "u-stu-1,u-stu-2" },
        { "/schools/org-north/classes/class-fr1-a/teachers", "u-tch-1" },
        { "/classes/class-sp7-a/students", "u-stu-4,u-stu-5,u-stu-6" },
        { "/classes/class-sp7-a/teachers", "u-tch-2" },
        { "/courses/course-sp7/classes", "class-sp7-a" },
        { "/terms/term-spring/classes", "class-al1-a,class-fr1-a,class-sp1-a,class-sp7-a" },
        { "/terms/term-fall/classes", "class-al1-a,class-fr1-a,class-sp1-a,class-sp7-a" },
        { "/terms/term-fall/gradingPeriods", "gp-fall-1,gp-fall-2" },
        { "/students/u-stu-3/classes", "class-al1-a,class-sp1-a" },
        { "/teachers/u-tch-2/classes", "class-sp1-a,class-sp7-a" },
        { "/users/u-stu-1/classes", "class-al1-a,class-fr1-a" },
    };

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task A_collection_has_its_records_in_both_versions(string address, string ids)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        foreach (var root in (string[])[RosterDistrict.V11, RosterDistrict.V12])
        {
            var answer = await district.Get(address, root);
            Assert.Equal(ids.Split(','), answer.Ids.Order(StringComparer.Ordinal));
            Assert.Equal(answer.Ids.Length, answer.Total);
            Assert.Equal(ids.Split(',').Reverse(), await district.Ids($"{address}?sort=sourcedId&orderBy=desc", root));
        }
    }

    [Fact]
    public async Task All_41_addresses_answer_in_both_versions_and_no_other_does()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("demographics", "true");
        var shapes = Surface.RosterRoutes.All.Select(endpoint => endpoint.Shape).ToList();
        Assert.Equal(41, shapes.Distinct().Count());
        foreach (var root in (string[])[RosterDistrict.V11, RosterDistrict.V12])
        {
            foreach (var shape in shapes)
            {
                var answer = await district.Get($"/{Filled(shape)}", root);
                Assert.True(answer.Status == 200, $"{root}/{Filled(shape)}: {answer.Status} {answer.Body}");
            }

            foreach (var other in (string[])["/classes/class-fr1-a/enrollments", "/schools/org-north/users", "/", "/Users", "/users/u/classes/c", "/a/b/c/d/e/f"])
                Assert.Contains(" unknown", (await district.Get(other, root)).Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_single_record_must_be_of_the_kind_that_its_address_names()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        Assert.Equal("u-tch-1", (await district.Get("/users/u-tch-1")).Record.GetProperty("sourcedId").GetString());
        foreach (var other in (string[])["/students/u-tch-1", "/teachers/u-stu-1", "/schools/org-riverbend", "/terms/year", "/gradingPeriods/term-fall"])
        {
            var answer = await district.Get(other);
            Assert.Equal("404 unknownobject", answer.Error);
            Assert.Contains("classlink/single/other-kind", answer.Rules);
        }
    }

    [Fact]
    public async Task A_semester_is_a_term_where_the_setting_says_so()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        await district.Do("change", new { collection = "academicSessions", sourcedId = "term-fall", record = new { type = "semester" } });
        Assert.Equal(["term-spring"], await district.Ids("/terms"));
        district.Set("termTypes", "term-and-semester");
        Assert.Equal(["term-fall", "term-spring"], (await district.Ids("/terms")).Order());
    }

    [Theory]
    [InlineData("by-version", "404 unknown object", "200")]
    [InlineData("empty", "200", "200")]
    [InlineData("not-found", "404 unknown object", "404 unknownobject")]
    public async Task A_nested_collection_of_an_unknown_parent_answers_as_set(string setting, string in11, string in12)
    {
        var district = await RosterDistrict.NewAsync(simulator);
        district.Set("unknownParent", setting);
        foreach (var address in (string[])["/schools/org-riverbend/classes", "/classes/nobody/students", "/students/u-tch-1/classes"])
        {
            Assert.Equal(in11, (await district.Get(address, RosterDistrict.V11)).Error);
            Assert.Equal(in12, (await district.Get(address)).Error);
        }
    }

    [Fact]
    public async Task ClassLink_answers_only_the_running_classes_of_a_teacher()
    {
        var district = await RosterDistrict.NewAsync(simulator);
        await district.Do("change", new { collection = "classes", sourcedId = "class-sp1-a", record = new { termSourcedIds = new[] { "term-spring" } } });
        Assert.Equal(["class-sp7-a"], await district.Ids("/teachers/u-tch-2/classes", RosterDistrict.V11));
        Assert.Equal(["class-sp1-a", "class-sp7-a"], await district.Ids("/teachers/u-tch-2/classes"));
        Assert.Equal(["class-sp1-a", "class-sp7-a"], await district.Ids("/users/u-tch-2/classes", RosterDistrict.V11));
        district.Set("teacherClasses", "current");
        Assert.Equal(["class-sp7-a"], await district.Ids("/teachers/u-tch-2/classes"));
    }

    static string Filled(string shape) => shape switch
    {
        "demographics/*" => "demographics/u-stu-1",
        _ => string.Join('/', Filled(shape.Split('/'))),
    };

    static IEnumerable<string> Filled(string[] segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            yield return segments[i] != "*" ? segments[i] : segments[i - 1] switch
            {
                "schools" or "orgs" => "org-north",
                "classes" => "class-fr1-a",
                "courses" => "course-fr1",
                "enrollments" => "enr-fr1-a-stu-1",
                "terms" or "academicSessions" => "term-fall",
                "gradingPeriods" => "gp-fall-1",
                "teachers" => "u-tch-1",
                _ => "u-stu-1",
            };
        }
    }
}
