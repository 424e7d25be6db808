namespace Simulators.ClassIn.Tests;

/// <summary>What registerMultiple does [docs.eeo.cn user/registerMultiple].</summary>
public sealed class RegisterMultipleTests(SimulatorFixture simulator)
{
    [Fact]
    public async Task Answers_item_by_item_in_the_order_sent()
    {
        var school = await simulator.NewSchoolAsync();
        await school.Register(0, "13800000002");
        var answer = await school.RegisterMultiple(
            """
            [{"telephone":"13800000001","password":"secret12","customColumn":7},
             {"telephone":"13800000002","password":"secret12","customColumn":"second"},
             {"telephone":13800000003,"md5pass":"e10adc3949ba59abbe56e057f20f883e"},
             {"telephone":"13800000003","password":"x"},
             {"nickname":"nobody"}]
            """);
        Assert.Equal(
            """
            {"data":[{"data":1001934,"telephone":"13800000001","customColumn":"7","errno":1,"error":"程序正常执行"},
            {"data":1001931,"telephone":"13800000002","customColumn":"second","errno":135,"error":"手机号码已注册"},
            {"data":1001937,"telephone":"13800000003","errno":1,"error":"程序正常执行"},
            {"telephone":"13800000003","errno":137,"error":"密码长度不合法(6-20位)"},
            {"errno":100,"error":"参数不全或错误"}],
            "error_info":{"errno":1,"error":"程序正常执行"}}
            """.ReplaceLineEndings(""),
            answer.Body);
    }

    [Theory]
    [InlineData("true", "\"email\":\"ada@example.com\",")]
    [InlineData("false", "")]
    public async Task Echoes_an_email_address_as_the_setting_says(string setting, string echo)
    {
        var school = await simulator.NewSchoolAsync();
        school.Set("registerMultipleEchoesEmail", setting);
        var answer = await school.RegisterMultiple("""[{"email":"ada@example.com","password":"secret12"}]""");
        Assert.Contains($$"""[{"data":1001931,{{echo}}"errno":1,""", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("telephone")]
    public async Task Refuses_what_is_no_filled_array(string? userJson)
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal(155, (await school.Call("registerMultiple", ("userJson", userJson))).Errno);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(11, 450)]
    public async Task Takes_ten_at_once(int items, long errno)
    {
        var school = await simulator.NewSchoolAsync();
        var json = string.Join(
            ',', Enumerable.Range(0, items).Select(i => $$"""{"telephone":"138000001{{i:00}}","password":"secret12"}"""));
        var answer = await school.RegisterMultiple($"[{json}]");
        Assert.Equal(errno, answer.Errno);
        Assert.Equal(errno == 1 ? 12 : 2, school.State("users").Count);
    }

    [Fact]
    public async Task The_same_account_twice_in_one_call_makes_one_user()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.RegisterMultiple(
            """
            [{"telephone":"13800000001","password":"secret12"},
             {"telephone":"13800000001","password":"another1","addToSchoolMember":1}]
            """);
        Assert.Equal([1, 1], answer.ItemErrnos);
        Assert.Equal(answer.Data[0].GetProperty("data").GetInt64(), answer.Data[1].GetProperty("data").GetInt64());
        Assert.Equal(3, school.State("users").Count);
    }

    [Fact]
    public async Task Items_that_are_no_objects_answer_100()
    {
        var school = await simulator.NewSchoolAsync();
        Assert.Equal([100, 100, 100], (await school.RegisterMultiple("""["13800000001",null,[]]""")).ItemErrnos);
    }

    [Fact]
    public async Task Cuts_customColumn_after_50_characters()
    {
        var school = await simulator.NewSchoolAsync();
        var answer = await school.RegisterMultiple(
            $$"""[{"telephone":"13800000001","password":"secret12","customColumn":"{{new string('李', 60)}}"}]""");
        Assert.Equal(new string('李', 50), answer.Data[0].GetProperty("customColumn").GetString());
    }
}
