namespace Simulators.Electa.Tests;

/// <summary>What all calls have in common: paths, parameters, methods, and how they fail.</summary>
public sealed class CallTests(SimulatorFixture simulator)
{
    [Theory]
    [InlineData("/User/Create", false)]
    [InlineData("/user/create", true)]
    [InlineData("/USER/CREATE/", true)]
    [InlineData("/uSeR/cReAtE", true)]
    public async Task A_path_is_the_same_in_any_letter_case_and_with_a_slash_or_without(string path, bool noted)
    {
        var account = await simulator.NewAccountAsync();
        var answer = (await account.Post(path, Required)).Accepted();
        Assert.Equal(noted, answer.Rules.Contains("electa/call/path-spelling"));
    }

    [Fact]
    public async Task Parameter_names_are_the_same_in_any_letter_case()
    {
        var account = await simulator.NewAccountAsync();
        var token = await account.Token();
        var answer = await account.PostPlain("/User/Create",
            ("cid", account.Cid), ("tOKEN", token), ("EMAIL", "ada@example.com"), ("firstname", "Ada"),
            ("LASTname", "Lovelace"), ("usertype", "STD"));
        Assert.Equal("Ada Lovelace", answer.Accepted().Text("Name"));
    }

    [Fact]
    public async Task Parameters_may_be_in_the_query_of_a_POST()
    {
        var account = await simulator.NewAccountAsync();
        var query = ElectaAccount.QueryOf([("CID", account.Cid), ("Token", await account.Token())]);
        (await account.PostPlain($"/User/Create{query}", Required)).Accepted();
        (await account.Send(HttpMethod.Post,
            $"/User/Create{query}&Email=eve%40example.com&First%4Eame=Eve&LastName=Adams&UserType=STD")).Accepted();
    }

    [Theory]
    [InlineData("query", "Query")]
    [InlineData("form", "Form")]
    public async Task Of_query_and_form_the_one_counts_that_the_setting_says(string precedence, string expected)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("parameterPrecedence", precedence);
        var answer = await account.Post("/User/Create?FirstName=Query",
            ("FirstName", "Form"), ("Email", "a@example.com"), ("LastName", "X"), ("UserType", "STD"));
        Assert.Equal($"{expected} X", answer.Accepted().Text("Name"));
        Assert.Contains("electa/call/parameter-twice", answer.Rules);
    }

    [Theory]
    [InlineData("joined", "One,Two,Three X")]
    [InlineData("first", "One X")]
    [InlineData("last", "Three X")]
    public async Task A_repeated_parameter_is_what_the_setting_says(string setting, string name)
    {
        var account = await simulator.NewAccountAsync();
        account.Set("repeatedParameter", setting);
        var answer = await account.Create(("FirstName", "One"), ("firstname", "Two"), ("FIRSTNAME", "Three"), ("LastName", "X"));
        Assert.Equal(name, answer.Accepted().Text("Name"));
        Assert.Contains("electa/call/parameter-repeated", answer.Rules);
    }

    [Theory]
    [InlineData("POST", "/event/list/", "GET")]
    [InlineData("POST", "/logs/", "GET")]
    [InlineData("POST", "/VCR/DisconnectUser/", "GET")]
    [InlineData("POST", "/vcr/removeuser/", "GET")]
    [InlineData("PUT", "/token/", "GET and POST")]
    [InlineData("DELETE", "/user/delete/", "GET and POST")]
    [InlineData("PATCH", "/User/Create", "GET and POST")]
    public async Task Refuses_a_method_that_the_page_does_not_name(string method, string path, string allowed)
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Send(new HttpMethod(method),
            path + ElectaAccount.QueryOf([("CID", account.Cid), ("Token", await account.Token())]));
        answer.Refused(13, "electa/call/method", "HTTP Method Not Supported");
        Assert.Contains($"takes {allowed};", answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_GET_and_POST_everywhere_where_the_setting_says_so()
    {
        var account = await simulator.NewAccountAsync();
        account.Set("otherMethods", "accepted");
        (await account.Post("/logs/", ("RoomID", account.Room))).Accepted();
        Assert.Equal(13, (await account.Send(HttpMethod.Put, "/logs/")).Code);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("/Event/Delete")]
    [InlineData("/User/Update")]
    [InlineData("/User//Create")]
    [InlineData("/apps/login.asp")]
    public async Task A_path_without_a_call_answers_404(string path)
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.Post(path);
        Assert.Equal((404, "text/html; charset=utf-8"), (answer.Status, answer.ContentType));
        Assert.Contains("<h1>404 - File or directory not found.</h1>", answer.Body, StringComparison.Ordinal);
        Assert.Equal(["electa/call/unknown-path"], answer.Rules);
        Assert.Contains("/user/delete", answer.Explanation, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Email")]
    [InlineData("FirstName")]
    [InlineData("LastName")]
    public async Task Refuses_a_missing_or_blank_parameter_by_its_name(string name)
    {
        var account = await simulator.NewAccountAsync();
        foreach (var value in (string?[])[null, "", "   "])
            (await account.Create((name, value))).Refused(4, "electa/call/parameter-missing", $"Missing Parameter: {name}");
    }

    [Theory]
    [InlineData("FirstName")]
    [InlineData("Address")]
    public async Task Refuses_a_text_that_is_too_long(string name)
    {
        var account = await simulator.NewAccountAsync();
        (await account.Create((name, new string('é', 255)))).Accepted();
        (await account.Create((name, new string('é', 256)))).Refused(5, "electa/call/text-length", $"Invalid Parameter: {name}");
        account.Set("longestText", "300");
        (await account.Create((name, new string('é', 256)))).Accepted();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData("0x10")]
    [InlineData("99999999999999999999")]
    public async Task Refuses_what_is_no_number(string value)
    {
        var account = await simulator.NewAccountAsync();
        (await account.Get("/user/delete/", ("uid", value))).Refused(5, "electa/call/parameter-number", "Invalid Parameter: UID");
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData("false", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", false)]
    [InlineData("yes", false)]
    [InlineData("off", false)]
    [InlineData("maybe", null)]
    public async Task A_Boolean_is_True_or_False_or_what_the_setting_takes_besides(string value, bool? strictly)
    {
        var account = await simulator.NewAccountAsync();
        var answer = await account.CreateEvent(("ShowInPublicCalendar", value));
        if (strictly == true) answer.Accepted();
        else answer.Refused(5, "electa/call/boolean", "Invalid Parameter: ShowInPublicCalendar");
        account.Set("booleanSpellings", "lenient");
        Assert.Equal(strictly is null ? 5 : 0, (await account.CreateEvent(("ShowInPublicCalendar", value))).Code);
    }

    [Theory]
    [InlineData("application/json", "{\"CID\":1}")]
    [InlineData("text/xml", "<a/>")]
    [InlineData("multipart/form-data; boundary=X", "no parts")]
    public async Task Refuses_a_body_that_is_no_form(string contentType, string body)
    {
        var account = await simulator.NewAccountAsync();
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        var query = ElectaAccount.QueryOf([("CID", account.Cid), ("Token", await account.Token()), .. Required]);
        (await account.Send(HttpMethod.Post, $"/User/Create{query}", content))
            .Refused(14, "electa/call/form", "Malformed Request");
        Assert.Single(account.State("users"));
    }

    [Fact]
    public async Task Takes_a_multipart_form()
    {
        var account = await simulator.NewAccountAsync();
        using var content = new MultipartFormDataContent
        {
            { new StringContent(account.Cid), "CID" },
            { new StringContent(await account.Token()), "token" },
            { new StringContent("zoe@example.com"), "Email" },
            { new StringContent("Zoë"), "FirstName" },
            { new StringContent("Müller"), "LastName" },
            { new StringContent("STD"), "UserType" },
        };
        Assert.Equal("Zoë Müller", (await account.Send(HttpMethod.Post, "/User/Create", content)).Accepted().Text("Name"));
    }

    [Theory]
    [InlineData("failureStatus", "400")]
    [InlineData("failureStatus", "500")]
    [InlineData("errorMissingParameter", "77")]
    [InlineData("contentType", "application/xml; charset=utf-8")]
    public async Task Number_status_and_content_type_of_a_failure_are_settings(string setting, string value)
    {
        var account = await simulator.NewAccountAsync();
        account.Set(setting, value);
        var answer = await account.Create(("Email", null));
        Assert.Equal(
            (setting == "failureStatus" ? value : "200", setting == "errorMissingParameter" ? value : "4",
                setting == "contentType" ? value : "text/xml; charset=utf-8"),
            ($"{answer.Status}", $"{answer.Code}", answer.ContentType));
    }

    static (string, object?)[] Required =>
        [("Email", "ada@example.com"), ("FirstName", "Ada"), ("LastName", "Lovelace"), ("UserType", "STD")];
}
