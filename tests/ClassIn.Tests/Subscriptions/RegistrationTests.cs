namespace Simulators.ClassIn.Tests.Subscriptions;

/// <summary>A receiver is tested before it is the school's [docs.eeo.cn datasub/description].</summary>
public sealed class RegistrationTests(ReceiverFixture receivers)
{
    [Fact]
    public async Task A_test_message_is_sent_and_the_right_answer_activates_the_receiver()
    {
        var (school, receiver) = await receivers.NewAsync();
        var answer = await receiver.Register();
        Assert.True(answer.GetProperty("active").GetBoolean());
        var test = Assert.Single(receiver.All);
        Assert.Equal("Test", test.GetProperty("Cmd").GetString());
        Assert.Equal("Register test.", test.GetProperty("Msg").GetString());
        Assert.Equal(school.Sid, $"{test.GetProperty("SID")}");
        Assert.Equal("http://www.eeo.cn", receiver.Origin);
        IsSigned(school, test);
        var shown = await receiver.Admin("GET", "classin/subscriptions");
        Assert.Equal(receiver.Url, shown.GetProperty("items")[0].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "ok")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"error_info":null}""")]
    [InlineData(200, """{"errno":1,"error":""}""")]
    [InlineData(200, """{"error_info":{"errno":"1","error":""}}""")]
    [InlineData(200, """{"error_info":{"errno":1.5,"error":""}}""")]
    [InlineData(200, """{"error_info":{"errno":0,"error":""}}""")]
    [InlineData(200, """{"error_info":{"errno":1}}""")]
    [InlineData(500, Receiver.Right)]
    public async Task Every_other_answer_is_10003_and_activates_nothing(int status, string body)
    {
        var (school, receiver) = await receivers.NewAsync();
        receiver.Answer = _ => (status, body);
        var answer = await receiver.Register();
        Assert.False(answer.GetProperty("active").GetBoolean());
        Assert.Equal(10003, answer.GetProperty("code").GetInt32());
        Assert.Equal(0, (await receiver.Admin("GET", "classin/subscriptions")).GetProperty("total").GetInt32());
        var delivery = Assert.Single(await receiver.Deliveries());
        Assert.Equal("wrongAnswer", delivery.GetProperty("latest")[0].GetProperty("verdict").GetString());
        await school.Call("addCourse", ("courseName", "Maths"));
        await receiver.Settle();
        Assert.Single(receiver.All);
    }

    [Fact]
    public async Task Any_status_is_right_when_the_setting_says_so()
    {
        var (school, receiver) = await receivers.NewAsync();
        school.Set("subscriptionStatus", "any");
        receiver.Answer = _ => (500, Receiver.Right);
        Assert.True((await receiver.Register()).GetProperty("active").GetBoolean());
    }

    [Theory]
    [InlineData("http://example.org/hook", "--allow-targets example.org")]
    [InlineData("http://169.254.169.254/", "--allow-targets")]
    [InlineData("ftp://localhost/", "http or https")]
    [InlineData("http://user@localhost/", "user name")]
    [InlineData("hook", "absolute URL")]
    [InlineData("", "absolute URL")]
    public async Task A_url_that_may_not_be_called_is_refused_in_words(string url, string words)
    {
        var (_, receiver) = await receivers.NewAsync();
        var answer = await receiver.Admin("POST", "classin/subscriptions", new { url });
        Assert.Contains(words, answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Empty(await receiver.Deliveries());
    }

    [Fact]
    public async Task A_command_that_the_vendor_has_not_is_refused_and_one_that_is_not_sent_is_named()
    {
        var (_, receiver) = await receivers.NewAsync();
        var unknown = await receiver.Register("End", "Nonsense");
        Assert.Contains("'Nonsense'", unknown.GetProperty("error").GetString(), StringComparison.Ordinal);
        var list = await receiver.Admin("POST", "classin/subscriptions", new { url = receiver.Url, commands = "End" });
        Assert.Contains("array", list.GetProperty("error").GetString(), StringComparison.Ordinal);
        var array = await receiver.Admin("POST", "classin/subscriptions", new[] { 1 });
        Assert.Contains("url", array.GetProperty("error").GetString(), StringComparison.Ordinal);
        var known = await receiver.Register("End", "Rating");
        Assert.Equal("Rating", known.GetProperty("notSimulated")[0].GetString());
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_told_so()
    {
        var (_, receiver) = await receivers.NewAsync();
        var answer = await receiver.Admin("POST", "classin/subscriptions", new { url = "http://127.0.0.1:1/" });
        Assert.Equal("noAnswer", answer.GetProperty("verdict").GetString());
        Assert.Contains("Nobody listens", answer.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    internal static void IsSigned(ClassInSchool school, System.Text.Json.JsonElement message) => Assert.Equal(
        ClassInSchool.Md5($"{school.Secret}{message.GetProperty("TimeStamp")}"), message.GetProperty("SafeKey").GetString());
}
