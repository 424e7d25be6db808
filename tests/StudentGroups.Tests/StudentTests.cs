namespace Simulators.StudentGroups.Tests;

/// <summary>students in v1 [wiki api1:student:student; API DOC v1.3; moodle-mod_domoscio].</summary>
public sealed class StudentTests(SimulatorFixture simulator)
{
    const string OfMoodle = """
        {"student_group_id":"0","civil_profile_attributes":{"name":"Ada Doe","sexe":"female","day_of_birth":"11-05-1989",
        "place_of_birth":"FR","country_of_residence":"FR","city_of_residence":"Paris"},
        "learning_profile_attributes":{"forgetting_parameters":"[1,2,3]"}}
        """;

    [Fact]
    public async Task Are_answered_nested_when_made_and_flat_in_an_array_of_one_when_read()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.FreezeAt("2014-09-17T09:21:03Z");
        var made = await instance.Post("students", OfMoodle);
        const string times = "\"created_at\":\"2014-09-17 09:21:03\",\"updated_at\":\"2014-09-17 09:21:03\"}";
        var head = $"{{\"id\":1,\"student_group_id\":null,\"uid\":null,\"instance_id\":{instance.Id},\"active\":true,\"last_activty\":null,";
        const string civil = "\"name\":\"Ada Doe\",\"sexe\":\"female\",\"day_of_birth\":\"11-05-1989\",\"place_of_birth\":\"FR\","
            + "\"country_of_residence\":\"FR\",\"city_of_residence\":\"Paris\"";
        Assert.Equal(
            $"{head}\"civil_profile_attributes\":{{{civil}}},"
            + $"\"learning_profile_attributes\":{{\"forgetting_parameters\":\"[1,2,3]\"}},{times}",
            made.Body);
        Assert.Equal(["studentgroups/call/zero-is-none", "studentgroups/student/create"], made.Rules);
        var read = await instance.Get("students/1");
        Assert.Equal($"[{head}{civil},\"forgetting_parameters\":\"[1,2,3]\",{times}]", read.Body);
        Assert.Equal(["studentgroups/student/by-id", "studentgroups/student/flat-read"], read.Rules);
        Assert.Equal(read.Body, (await instance.Get("students")).Body);
    }

    [Fact]
    public async Task Are_read_as_an_object_where_the_setting_says_so()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("studentById", "object");
        await instance.Student();
        var read = await instance.Get("students/1");
        Assert.Equal(1, read.Root.GetProperty("id").GetInt64());
        Assert.Equal(1, (await instance.V2("GET", "students/1")).Root.GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task Are_read_nested_where_the_setting_says_so()
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("v1StudentRead", "nested");
        var made = await instance.Post("students", OfMoodle);
        Assert.Equal($"[{made.Body}]", (await instance.Get("students/1")).Body);
        Assert.Equal($"[{made.Body}]", (await instance.Get("students")).Body);
    }

    [Fact]
    public async Task Of_nobody_answer_404_or_nothing_as_the_setting_says()
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.Get("students/7")).IsRefused("not_found", "student/unknown");
        instance.Set("unknownStudent", "emptyArray");
        var empty = await instance.Get("students/7");
        Assert.Equal((200, "[]"), (empty.Status, empty.Body));
        Assert.Contains("studentgroups/student/unknown", empty.Rules);
        (await instance.Put("students/7", """{"active":false}""")).IsRefused("not_found", "one/unknown");
        (await instance.Delete("students/7")).IsRefused("not_found", "one/unknown");
    }

    [Theory]
    [InlineData("false", false)]
    [InlineData("\"false\"", false)]
    [InlineData("0", false)]
    [InlineData("\"0\"", false)]
    [InlineData("true", true)]
    [InlineData("\"1\"", true)]
    public async Task Are_switched_off_and_on_as_the_moodle_plugin_does_it(string sent, bool active)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Student(uid: "S26");
        var edited = await instance.Put("students/1", $$"""{"id":1,"active":{{sent}}}""");
        Assert.Equal(active, edited.Root.GetProperty("active").GetBoolean());
        Assert.Equal("S26", edited.Root.GetProperty("uid").GetString());
        Assert.Contains("studentgroups/student/active", edited.Rules);
        Assert.Contains("studentgroups/call/unknown-parameters", edited.Rules);
    }

    [Fact]
    public async Task Keep_the_parts_of_a_profile_that_an_edit_does_not_name()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Post("students", OfMoodle);
        var edited = await instance.Put("students/1", """{"civil_profile_attributes":{"city_of_residence":"Lyon","sexe":null}}""");
        Assert.Contains("studentgroups/student/profile-merge", edited.Rules);
        var civil = edited.Root.GetProperty("civil_profile_attributes");
        Assert.Equal(("Ada Doe", "Lyon", null), (Text("name"), Text("city_of_residence"), Text("sexe")));
        Assert.Contains("\"forgetting_parameters\":\"[1,2,3]\"", edited.Body, StringComparison.Ordinal);
        var learning = await instance.Put("students/1", """{"learning_profile_attributes":{"forgetting_parameters":"[4]"}}""");
        Assert.Contains("\"forgetting_parameters\":\"[4]\"", learning.Body, StringComparison.Ordinal);

        string? Text(string name) => civil.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Take_the_second_spellings_of_the_documentation()
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.Post("students", """
            {"civil_profile_attributes":{"name":"Ada","date_of_birth":"1989-05-11"},"learning_profile_attributes":{"forgetting_parmeters":"[1]"}}
            """);
        Assert.Contains("\"day_of_birth\":\"1989-05-11\"", made.Body, StringComparison.Ordinal);
        Assert.Contains("\"forgetting_parameters\":\"[1]\"", made.Body, StringComparison.Ordinal);
        Assert.Contains("studentgroups/student/spellings", made.Rules);
    }

    [Fact]
    public async Task Have_a_uid_that_nobody_else_has()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Student(uid: "S26");
        (await instance.Post("students", """{"uid":"S26"}""")).IsRefused("uid_taken", "student/uid-unique");
        await instance.Student(uid: "S27");
        (await instance.Put("students/2", """{"uid":"S26"}""")).IsRefused("uid_taken", "student/uid-unique");
        Assert.Equal(200, (await instance.Put("students/1", """{"uid":"S26"}""")).Status);
        await instance.Delete("students/1");
        Assert.Equal(200, (await instance.Post("students", """{"uid":"S26"}""")).Status);
        Assert.NotEqual(await instance.Student(), await instance.Student());
    }

    [Theory]
    [InlineData("inProfile", "{}", 200)]
    [InlineData("inProfile", """{"civil_profile_attributes":{"sexe":"male"}}""", 400)]
    [InlineData("inProfile", """{"civil_profile_attributes":{"name":" "}}""", 400)]
    [InlineData("always", "{}", 400)]
    [InlineData("always", """{"civil_profile_attributes":{"name":"Ada"}}""", 200)]
    [InlineData("optional", """{"civil_profile_attributes":{"sexe":"male"}}""", 200)]
    public async Task Need_a_name_in_their_civil_profile_as_the_setting_says(string value, string body, int status)
    {
        var instance = await simulator.NewInstanceAsync();
        instance.Set("civilProfileName", value);
        var answer = await instance.Post("students", body);
        Assert.Equal(status, answer.Status);
        if (status == 400) answer.IsRefused("civil_profile_name_missing", "student/civil-profile-name");
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("\"Male\"")]
    [InlineData("1")]
    [InlineData("true")]
    public async Task Have_a_sexe_of_three(string sexe)
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.Post("students", $$$"""{"civil_profile_attributes":{"name":"A","sexe":{{{sexe}}}}}"""))
            .IsRefused("sexe_invalid", "student/sexe");
        foreach (var good in (string[])["male", "female", "undefined"])
            Assert.Equal(200, (await instance.Post("students", $$$"""{"civil_profile_attributes":{"name":"A","sexe":"{{{good}}}"}}""")).Status);
    }

    [Theory]
    [InlineData("""{"uid":"@"}""")]
    [InlineData("""{"civil_profile_attributes":{"name":"@"}}""")]
    [InlineData("""{"civil_profile_attributes":{"name":"A","city_of_residence":"@"}}""")]
    [InlineData("""{"learning_profile_attributes":{"forgetting_parameters":"@"}}""")]
    public async Task Have_texts_of_254_characters_at_most(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        Assert.Equal(200, (await instance.Post("students", body.Replace("@", new string('x', 254), StringComparison.Ordinal))).Status);
        (await instance.Post("students", body.Replace("@", new string('x', 255), StringComparison.Ordinal)))
            .IsRefused("text_too_long", "student/text-length");
    }

    [Theory]
    [InlineData("""{"active":"yes"}""")]
    [InlineData("""{"active":2}""")]
    [InlineData("""{"uid":["S26"]}""")]
    [InlineData("""{"civil_profile_attributes":"Ada"}""")]
    [InlineData("""{"civil_profile_attributes":["Ada"]}""")]
    [InlineData("""{"civil_profile_attributes":{"name":["Ada"]}}""")]
    [InlineData("""{"civil_profile_attributes":{"name":"Ada","student_infos":"text"}}""")]
    [InlineData("""{"learning_profile_attributes":7}""")]
    [InlineData("""{"learning_profile_attributes":{"forgetting_parameters":[1,2]}}""")]
    [InlineData("""{"student_group_id":{}}""")]
    public async Task Refuse_another_type(string body)
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.Post("students", body)).IsRefused("wrong_type", "call/types");
    }

    [Fact]
    public async Task Are_in_a_group_of_the_instance_or_in_none()
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.Post("students", """{"student_group_id":7}""")).IsRefused("unknown_student_group", "student/group");
        instance.Set("unknownParent", "404");
        (await instance.Post("students", """{"student_group_id":7}""")).IsRefused("not_found", "student/group");
        Assert.Empty(instance.State("students"));
    }

    [Fact]
    public async Task Are_listed_by_group_and_by_uid()
    {
        var instance = await simulator.NewInstanceAsync();
        var (one, other) = (await instance.Group("One"), await instance.Group("Other"));
        var a = await instance.Student(one, "a");
        var b = await instance.Student(other, "b");
        var c = await instance.Student(one, "c");
        var alone = await instance.Student();
        var list = await instance.Get($"students?student_group_id={one}");
        Assert.Equal([a, c], list.Ids);
        Assert.Contains("studentgroups/list/filter", list.Rules);
        Assert.Equal([alone], (await instance.Get("students?student_group_id=0")).Ids);
        Assert.Equal([b], (await instance.Get("students?uid=b")).Ids);
        Assert.Empty((await instance.Get($"students?uid=b&student_group_id={one}")).Ids);
        Assert.Empty((await instance.Get("students?uid=nobody")).Ids);
        Assert.Equal([a, b, c, alone], (await instance.Get("students?name=anything&uid=")).Ids);
        (await instance.Get("students?student_group_id=one")).IsRefused("wrong_type", "call/types");
    }
}
