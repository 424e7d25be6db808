namespace Simulators.StudentGroups.Tests;

/// <summary>How each error comes about, for an instance that has just been made.</summary>
public static class ErrorCases
{
    static readonly string TooLong = new('x', 255);

    public static IReadOnlyDictionary<string, Func<Instance, Task<Answer>>> All { get; } =
        new Dictionary<string, Func<Instance, Task<Answer>>>
        {
            ["malformed_body"] = instance => instance.Post("student_groups", "{"),
            ["wrong_type"] = instance => instance.Post("student_groups", """{"name":[]}"""),
            ["name_missing"] = instance => instance.Post("student_groups", "{}"),
            ["name_too_long"] = instance => instance.Post("student_clusters", $$"""{"name":"{{TooLong}}"}"""),
            ["unknown_student_cluster"] = instance => instance.Post("student_groups", """{"name":"A","student_cluster_id":7}"""),
            ["unknown_student_group"] = instance => instance.Post("students", """{"student_group_id":7}"""),
            ["uid_missing"] = instance => instance.V2("POST", "students", "{}"),
            ["uid_taken"] = async instance =>
            {
                await instance.Student(uid: "S26");
                return await instance.Post("students", """{"uid":"S26"}""");
            },
            ["civil_profile_name_missing"] = instance => instance.Post("students", """{"civil_profile_attributes":{}}"""),
            ["sexe_invalid"] = instance => instance.Post("students", """{"civil_profile_attributes":{"name":"A","sexe":"x"}}"""),
            ["text_too_long"] = instance => instance.Post("students", $$"""{"uid":"{{TooLong}}"}"""),
            ["value_invalid"] = async instance => await instance.Post($"students/{await instance.Student()}/results", """{"value":101}"""),
            ["not_empty"] = async instance =>
            {
                instance.Set("deleteNotEmpty", "refuse");
                await instance.Group("A", await instance.Cluster());
                return await instance.Delete("student_clusters/1");
            },
            ["page_invalid"] = instance => instance.V2("GET", "student_groups?page=0"),
            ["sort_by_invalid"] = instance => instance.V2("GET", "student_groups?sort_by=colour"),
            ["sort_by_missing"] = instance =>
            {
                instance.Set("sortByMandatory", "true");
                return instance.V2("GET", "student_groups?page=2");
            },
            ["token_missing"] = instance => instance.Send("GET", $"/v2/instances/{instance.Id}/students", null, null),
            ["token_invalid"] = instance =>
                instance.Send("GET", $"/v2/instances/{instance.Id}/students", null, null, ("AccessToken", "wrong")),
            ["token_expired"] = instance => After(instance, TimeSpan.FromHours(2), withRefresh: false),
            ["refresh_token_expired"] = instance => After(instance, TimeSpan.FromDays(14), withRefresh: true),
            ["forbidden"] = instance => instance.Send("GET", $"/v1/instances/{instance.Id}/students", null, null),
            ["not_found"] = instance => instance.Get("student_groups/7"),
            ["method_not_allowed"] = instance => instance.Delete("student_groups"),
            ["body_required"] = instance => instance.Call("POST", "student_groups"),
        };

    static async Task<Answer> After(Instance instance, TimeSpan time, bool withRefresh)
    {
        var pair = await instance.V2("GET", "students");
        await instance.Advance(time);
        return await instance.Send(
            "GET", $"/v2/instances/{instance.Id}/students", null, null,
            ("AccessToken", pair.Header("AccessToken")!), ("RefreshToken", withRefresh ? pair.Header("RefreshToken")! : ""));
    }
}

/// <summary>Every error that a rule can give is reached, with its status and its text.</summary>
public sealed class ErrorCatalogueTests(SimulatorFixture simulator)
{
    public static TheoryData<string> Codes => [.. ErrorCases.All.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers(string code)
    {
        var answer = await ErrorCases.All[code](await simulator.NewInstanceAsync());
        var error = Errors.Catalogue[code];
        Assert.Equal((error.HttpStatus, error.Text), (answer.Status, answer.Message));
        Assert.NotNull(answer.Explanation);
        Assert.NotEmpty(answer.Rules);
    }

    [Fact]
    public void Reaches_every_error_that_a_rule_can_give() =>
        Assert.Equal(
            Errors.Catalogue.All.Where(error => error.NotProduced is null).Select(error => error.Code).Order(StringComparer.Ordinal),
            ErrorCases.All.Keys.Order(StringComparer.Ordinal));
}
