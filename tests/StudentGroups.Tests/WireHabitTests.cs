namespace Simulators.StudentGroups.Tests;

/// <summary>The habits of clients that run against the service, which a server must put up with.</summary>
public sealed class WireHabitTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("student_groups//")]
    [InlineData("student_groups/")]
    [InlineData("/student_groups")]
    public async Task Slashes_too_many_count_as_none(string resource)
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.Send(
            "POST", $"/v1/instances/{instance.Id}/{resource}?token={instance.Token}", """{"name":"A"}""", Instance.Json);
        Assert.Equal(200, made.Status);
        Assert.Contains("studentgroups/call/slashes", made.Rules);
        var read = await instance.Send("GET", $"/v1//instances/{instance.Id}//student_groups/1/?token={instance.Token}", null, null);
        Assert.Equal(made.Body, read.Body);
        Assert.Equal("[" + made.Body + "]", (await instance.Send(
            "GET", $"/v1/instances/{instance.Id}/{resource}?token={instance.Token}", null, null)).Body);
    }

    [Fact]
    public async Task The_older_address_has_the_same_rows_with_company_id()
    {
        var instance = await simulator.NewInstanceAsync();
        var path = $"/v1/companies/{instance.Id}";
        foreach (var (resource, body) in ((string, string)[])[
            ("student_clusters", """{"name":"A"}"""), ("student_groups", """{"name":"A"}"""), ("students", "{}")])
        {
            var made = await instance.Send("POST", $"{path}/{resource}", body, Instance.Json, instance.Authorization);
            Assert.Contains($"\"company_id\":{instance.Id},", made.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("instance_id", made.Body, StringComparison.Ordinal);
            Assert.Contains("studentgroups/call/companies", made.Rules);
            Assert.Contains($"\"instance_id\":{instance.Id},", (await instance.Get($"{resource}/1")).Body, StringComparison.Ordinal);
            Assert.Equal(200, (await instance.Send("GET", $"{path}/{resource}", null, null, instance.Authorization)).Status);
            Assert.Equal(200, (await instance.Send("PUT", $"{path}/{resource}/1", body, Instance.Json, instance.Authorization)).Status);
            Assert.Equal(200, (await instance.Send("DELETE", $"{path}/{resource}/1", null, null, instance.Authorization)).Status);
        }
    }

    [Fact]
    public async Task The_gem_sends_the_parameters_of_every_method_as_a_JSON_body()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.V2("POST", "students", """{"uid":"a","per_page":50}""");
        await instance.V2("POST", "students", """{"uid":"b","per_page":50}""");
        var list = await instance.V2("GET", "students", """{"uid":"b","per_page":2000}""");
        Assert.Equal([2L], list.Ids);
        Assert.Contains("studentgroups/call/body-parameters", list.Rules);
        Assert.Equal(200, (await instance.V2("GET", "students/2", """{"per_page":2000}""")).Status);
        Assert.Equal(200, (await instance.V2("DELETE", "students/2", """{"per_page":2000}""")).Status);
        Assert.Equal([1L], (await instance.V2("GET", "students", """{"per_page":2000}""")).Ids);
        Assert.Equal([1L], (await instance.Call("GET", "students", "{}")).Ids);
    }

    [Fact]
    public async Task A_stray_per_page_of_a_write_is_ignored()
    {
        var instance = await simulator.NewInstanceAsync();
        foreach (var body in (string[])["""{"name":"A","per_page":2000}""", """{"name":"B","colour":{"a":[1]}}"""])
        {
            var made = await instance.Post("student_groups", body);
            Assert.Equal(200, made.Status);
            Assert.Contains("studentgroups/call/unknown-parameters", made.Rules);
        }
    }

    [Theory]
    [InlineData(Instance.Form, "studentgroups/call/json-as-form")]
    [InlineData("text/plain", "studentgroups/call/json-as-form")]
    [InlineData(null, null)]
    public async Task JSON_is_read_as_JSON_whatever_it_is_called(string? contentType, string? rule)
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.Send(
            "POST", $"/v1/instances/{instance.Id}/student_groups", """  {"name":"A=B&C"}""", contentType, instance.Authorization);
        Assert.Equal("A=B&C", made.Root.GetProperty("name").GetString());
        if (rule is null) Assert.Equal(["studentgroups/group/create"], made.Rules);
        else Assert.Contains(rule, made.Rules);
    }

    [Theory]
    [InlineData(Instance.Json, "studentgroups/call/form-as-json")]
    [InlineData(Instance.Form, null)]
    [InlineData(null, null)]
    public async Task A_form_is_read_as_a_form_whatever_it_is_called(string? contentType, string? rule)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Cluster();
        var made = await instance.Send(
            "POST", $"/v1/instances/{instance.Id}/student_groups", "name=Caf%C3%A9+1&student_cluster_id=1", contentType, instance.Authorization);
        Assert.Equal(("Café 1", 1L), (made.Root.GetProperty("name").GetString(), made.Root.GetProperty("student_cluster_id").GetInt64()));
        if (rule is not null) Assert.Contains(rule, made.Rules);
        Assert.Equal(rule is not null, made.Rules.Contains("studentgroups/call/form-as-json"));
    }

    [Theory]
    [InlineData("civil_profile_attributes[name]=Ada&civil_profile_attributes[student_infos][last_formation]=A74D&civil_profile_attributes[student_infos][x]=1")]
    [InlineData("civil_profile_attributes%5Bname%5D=Ada&civil_profile_attributes%5Bstudent_infos%5D%5Blast_formation%5D=A74D&civil_profile_attributes%5Bstudent_infos%5D%5Bx%5D=1")]
    public async Task Members_of_a_profile_are_in_brackets_in_a_form(string profile)
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.Send(
            "POST", $"/v2/instances/{instance.Id}/students",
            $"uid=S26&active=false&{profile}&learning_profile_attributes[forgetting_parameters]=[1]", Instance.Json, instance.Authorization);
        Assert.Equal("""{"last_formation":"A74D","x":"1"}""", made.Root.GetProperty("civil_profile").GetProperty("student_infos").GetRawText());
        Assert.Equal("Ada", made.Root.GetProperty("civil_profile").GetProperty("name").GetString());
        Assert.False(made.Root.GetProperty("active").GetBoolean());
        Assert.Equal("[1]", instance.State("students")[0].GetProperty("forgetting_parameters").GetString());
    }

    [Fact]
    public async Task A_multipart_form_is_a_form()
    {
        var instance = await simulator.NewInstanceAsync();
        const string body = "--X\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nMaths\r\n--X--\r\n";
        var made = await instance.Send(
            "POST", $"/v1/instances/{instance.Id}/student_groups", body, "multipart/form-data; boundary=X", instance.Authorization);
        Assert.Equal("Maths", made.Root.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Ids_may_be_texts()
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Cluster();
        var made = await instance.Post("student_groups", """{"name":"A","student_cluster_id":"1"}""");
        Assert.Equal(1, made.Root.GetProperty("student_cluster_id").GetInt64());
        Assert.Contains("studentgroups/call/ids-as-text", made.Rules);
    }

    [Fact]
    public async Task All_parameters_may_be_in_the_query_and_those_of_the_body_count_more()
    {
        var instance = await simulator.NewInstanceAsync();
        var path = $"/v1/instances/{instance.Id}/student_groups?token={instance.Token}";
        var query = await instance.Send("POST", $"{path}&name=Of%20the%20query", null, null);
        Assert.Equal("Of the query", query.Root.GetProperty("name").GetString());
        Assert.Contains("studentgroups/call/query-parameters", query.Rules);
        var both = await instance.Send("POST", $"{path}&name=query&student_cluster_id=0", """{"name":"body"}""", Instance.Json);
        Assert.Equal("body", both.Root.GetProperty("name").GetString());
        instance.Set("bodylessWrite", "411");
        (await instance.Send("POST", $"{path}&name=A", null, null)).IsRefused("body_required", "call/body-required");
    }

    [Theory]
    [InlineData("POST", "student_groups")]
    [InlineData("PUT", "student_groups/1")]
    [InlineData("POST", "students/1/results")]
    public async Task A_write_with_nothing_at_all_answers_411(string method, string resource)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group();
        await instance.Student();
        (await instance.Call(method, resource)).IsRefused("body_required", "call/body-required");
        (await instance.Call(method, resource, "")).IsRefused("body_required", "call/body-required");
        (await instance.Send(method, $"/v1/instances/{instance.Id}/{resource}?token={instance.Token}", null, null))
            .IsRefused("body_required", "call/body-required");
        Assert.Equal(200, (await instance.Get("student_groups")).Status);
    }

    [Theory]
    [InlineData("POST", "student_groups/1")]
    [InlineData("PUT", "student_groups")]
    [InlineData("DELETE", "student_groups")]
    [InlineData("PATCH", "student_groups/1")]
    [InlineData("NONSENSE", "students/1")]
    [InlineData("OPTIONS", "student_clusters")]
    [InlineData("get", "students")]
    [InlineData("POST", "student_groups/1/results")]
    [InlineData("DELETE", "students/1/results")]
    public async Task A_method_that_the_address_has_not_answers_405(string method, string resource)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group();
        (await instance.Call(method, resource, """{"name":"A"}""")).IsRefused("method_not_allowed", "call/method");
        (await instance.Call(method, resource)).IsRefused("method_not_allowed", "call/method");
        (await instance.Call(method, resource, "{")).IsRefused("method_not_allowed", "call/method");
    }

    [Fact]
    public async Task The_token_is_judged_before_the_method_and_the_body()
    {
        var instance = await simulator.NewInstanceAsync();
        foreach (var (method, body) in ((string, string?)[])[("PATCH", "{}"), ("POST", null), ("POST", "{"), ("GET", "{")])
        {
            (await instance.Send(method, $"/v1/instances/{instance.Id}/student_groups", body, Instance.Json))
                .IsRefused("forbidden", "access/token");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v1")]
    [InlineData("/v1/instances")]
    [InlineData("/v1/instances/@")]
    [InlineData("/v3/instances/@/student_groups")]
    [InlineData("/v2/companies/@/student_groups")]
    [InlineData("/v1/instances/@/Student_groups")]
    [InlineData("/v1/instances/@/knowledge_graphs")]
    [InlineData("/v1/instances/@/student_groups/1/students")]
    [InlineData("/v1/instances/@/student_clusters/1/results")]
    [InlineData("/v1/instances/@/students/1/results/1")]
    [InlineData("/v1/schools/@/students")]
    public async Task An_address_of_nothing_answers_404(string path)
    {
        var instance = await simulator.NewInstanceAsync();
        (await instance.Send("GET", path.Replace("@", instance.Id, StringComparison.Ordinal), null, null, instance.Authorization))
            .IsRefused("not_found", "call/unknown-address");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1x")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999999999999999999999")]
    [InlineData("1.0")]
    public async Task An_id_of_nobody_answers_404(string id)
    {
        var instance = await simulator.NewInstanceAsync();
        await instance.Group();
        await instance.Student();
        (await instance.Get($"student_groups/{id}")).IsRefused("not_found", "one/unknown");
        (await instance.Put($"student_groups/{id}", """{"name":"A"}""")).IsRefused("not_found", "one/unknown");
        (await instance.Delete($"student_groups/{id}")).IsRefused("not_found", "one/unknown");
        (await instance.Get($"student_groups/{id}/results")).IsRefused("not_found", "one/unknown");
        (await instance.Get($"students/{id}/results")).IsRefused("not_found", "one/unknown");
        (await instance.Post($"students/{id}/results", """{"value":1}""")).IsRefused("not_found", "one/unknown");
    }

    [Theory]
    [InlineData("""{"name":"first","name":"last"}""", Instance.Json)]
    [InlineData("name=first&name=last", Instance.Form)]
    public async Task Of_several_of_one_name_the_last_counts(string body, string contentType)
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.Send(
            "POST", $"/v1/instances/{instance.Id}/student_groups", body, contentType, instance.Authorization);
        Assert.Equal("last", made.Root.GetProperty("name").GetString());
        Assert.Contains("studentgroups/call/repeated-member", made.Rules);
    }

    [Fact]
    public async Task Of_a_profile_that_comes_twice_the_last_counts_alone()
    {
        var instance = await simulator.NewInstanceAsync();
        var made = await instance.Post("students", """
            {"civil_profile_attributes":{"name":"first","sexe":"male"},"civil_profile_attributes":{"name":"last"}}
            """);
        Assert.Contains("{\"name\":\"last\",\"sexe\":null,", made.Body, StringComparison.Ordinal);
        Assert.Contains("studentgroups/call/repeated-member", made.Rules);
    }
}
