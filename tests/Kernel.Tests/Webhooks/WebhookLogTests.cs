using Simulators.Kernel.Webhooks;

namespace Simulators.Kernel.Tests.Webhooks;

/// <summary>What is remembered of webhooks has a bound.</summary>
public sealed class WebhookLogTests
{
    [Fact]
    public void Remembers_the_latest_and_what_became_of_each()
    {
        var log = new WebhookLog();
        for (var i = 0; i < WebhookLog.Most + 5; i++) log.Note(Delivery($"{i}"));
        log.Note(Delivery("7") with { State = WebhookState.Accepted });
        Assert.Equal(WebhookLog.Most, log.All.Count);
        Assert.Null(log.Find("4"));
        Assert.Equal("5", log.All[0].Id);
        Assert.Equal(WebhookState.Accepted, log.Find("7")!.State);
        Assert.Equal("7", log.All[2].Id);
        log.Reset();
        Assert.Empty(log.All);
        Assert.Null(log.Find("7"));
    }

    [Fact]
    public void Counts_all_attempts_and_keeps_the_last()
    {
        var delivery = Delivery("1");
        for (var i = 0; i < WebhookDelivery.MostKept + 2; i++)
        {
            var attempt = new WebhookAttempt(DateTimeOffset.UnixEpoch.AddSeconds(i), 200, "", "wrongAnswer", 10003, "no");
            delivery = delivery.With(attempt, "{}", WebhookState.Refused);
        }

        Assert.Equal(WebhookDelivery.MostKept + 2, delivery.Attempts);
        Assert.Equal(WebhookDelivery.MostKept, delivery.Latest.Count);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(2), delivery.Latest[0].At);
    }

    /// <summary>Another message has woken the courier, which was faster than the one who notes that this waits.</summary>
    [Fact]
    public async Task What_was_sent_before_it_was_noted_stays_sent()
    {
        var sandbox = await new World().SandboxAsync();
        var waiting = Delivery("1");
        var sent = waiting.With(new WebhookAttempt(DateTimeOffset.UnixEpoch, 200, "", "accepted", null, null), "{}", WebhookState.Accepted);
        await sandbox.NoteAsync(sent);
        await sandbox.NoteAsync(waiting);
        Assert.Equal(sent, sandbox.Webhooks.Find("1"));
    }

    static WebhookDelivery Delivery(string id) =>
        new(id, "toy", "Test", "http://localhost/", "", DateTimeOffset.UnixEpoch, WebhookState.Waiting, 0, []);
}
