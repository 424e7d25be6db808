using System.Text.Json;

namespace Simulators.ClassIn.Tests.Subscriptions;

/// <summary>
/// One queue for a school, in order, until the receiver acknowledges [docs.eeo.cn Error-Handling/Datasubs_errors].
/// </summary>
public sealed class DeliveryTests(ReceiverFixture receivers)
{
    static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_refused_message_is_sent_every_ten_seconds_and_the_others_wait_behind_it()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        receiver.Answer = _ => (200, "no");
        await school.Call("addCourse", ("courseName", "First"));
        await school.Call("addCourse", ("courseName", "Second"));
        await receiver.Settle();
        await school.Advance(3 * Retry - TimeSpan.FromSeconds(1));
        Assert.Equal(["First", "First", "First"], receiver.Messages.Select(NameOf));
        Assert.Equal(["refused", "waiting"], (await receiver.Deliveries("?name=eeoCourseInfoChange")).Select(StateOf));
        receiver.Answer = _ => (200, Receiver.Right);
        await school.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["First", "First", "First", "First", "Second"], receiver.Messages.Select(NameOf));
        var deliveries = await receiver.Deliveries("?state=accepted&name=eeoCourseInfoChange");
        Assert.Equal([4, 1], deliveries.Select(delivery => delivery.GetProperty("attempts").GetInt32()));
        Assert.Equal(10003, deliveries[0].GetProperty("latest")[0].GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_rejected_call_tells_nothing()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        await school.Call("addCourse", ("courseName", "Maths"), ("mainTeacherUid", 999999999));
        await receiver.Settle();
        Assert.Empty(receiver.Messages);
    }

    [Fact]
    public async Task A_receiver_that_hangs_blocks_neither_calls_nor_the_clock_nor_a_reset()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        var never = new TaskCompletionSource();
        receiver.Opens = never.Task;
        school.Set("subscriptionTimeout", "PT1H");
        await school.Call("addCourse", ("courseName", "Maths"));
        await school.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, (await school.Call("addCourse", ("courseName", "Physics"))).Errno);
        Assert.Single(receiver.Messages);
        await receiver.Admin("POST", "reset");
        receiver.Opens = Task.CompletedTask;
        school.Sandbox.Clock.Freeze(true);
        await receiver.Register();
        await school.Call("addCourse", ("courseName", "After"));
        await receiver.Settle();
        Assert.Equal("After", NameOf(receiver.Messages[^1]));
        never.SetResult();
    }

    [Fact]
    public async Task A_copy_of_the_school_does_not_send_what_waited()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        receiver.Answer = _ => (200, "no");
        await school.Call("addCourse", ("courseName", "Maths"));
        await receiver.Settle();
        var copy = await receivers.ForkAsync(school);
        Assert.Empty(copy.State("messages"));
        Assert.Single(copy.State("subscriptions"));
    }

    [Fact]
    public async Task Messages_come_late_twice_reversed_or_wrongly_signed_when_the_settings_say_so()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        school.Set("subscriptionDelay", "PT30S");
        school.Set("subscriptionTwice", "true");
        school.Set("subscriptionOrder", "reversed");
        await school.Call("addCourse", ("courseName", "First"));
        await school.Call("addCourse", ("courseName", "Second"));
        await school.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(receiver.Messages);
        await school.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Second", "Second", "First", "First"], receiver.Messages.Select(NameOf));
        RegistrationTests.IsSigned(school, receiver.Messages[0]);
        school.Set("subscriptionSafeKey", "wrong");
        await school.Call("addCourse", ("courseName", "Third"));
        await school.Advance(TimeSpan.FromSeconds(30));
        var third = receiver.Messages[^1];
        Assert.NotEqual(
            ClassInSchool.Md5($"{school.Secret}{third.GetProperty("TimeStamp")}"), third.GetProperty("SafeKey").GetString());
        school.Set("subscriptionSafeKey", "missing");
        await school.Call("addCourse", ("courseName", "Fourth"));
        await school.Advance(TimeSpan.FromSeconds(30));
        Assert.False(receiver.Messages[^1].TryGetProperty("SafeKey", out _));
    }

    [Fact]
    public async Task A_message_comes_before_the_calls_answer_when_the_setting_says_so()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        school.Set("subscriptionBeforeAnswer", "true");
        await school.Call("addCourse", ("courseName", "Maths"));
        Assert.Single(receiver.Messages);
    }

    [Fact]
    public async Task The_timestamp_is_what_the_setting_says()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        var now = school.UnixNow;
        school.Set("subscriptionTimeStamp", "actionTimePlus600");
        await school.Call("addCourse", ("courseName", "Maths"));
        await receiver.Settle();
        Assert.Equal(now + 600, receiver.Messages[^1].GetProperty("TimeStamp").GetInt64());
    }

    [Fact]
    public async Task A_full_queue_loses_what_comes_then()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        receiver.Answer = _ => (200, "no");
        school.Set("subscriptionQueue", "2");
        foreach (var name in new[] { "A", "B", "C" }) await school.Call("addCourse", ("courseName", name));
        Assert.Equal(2, school.State("messages").Count);
    }

    [Fact]
    public async Task Unsubscribing_ends_it()
    {
        var (school, receiver) = await receivers.NewAsync();
        await receiver.Register();
        await receiver.Admin("POST", "classin/unsubscribe", new { });
        await school.Call("addCourse", ("courseName", "Maths"));
        await receiver.Settle();
        Assert.Empty(receiver.Messages);
    }

    static string? NameOf(JsonElement message) => message.GetProperty("opData").GetProperty("courseName").GetString();

    static string? StateOf(JsonElement delivery) => delivery.GetProperty("state").GetString();
}
