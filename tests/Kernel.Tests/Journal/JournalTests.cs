using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Wire;
using Entries = Simulators.Kernel.Journal.Journal;

namespace Simulators.Kernel.Tests.Journal;

public sealed class JournalTests
{
    /// <summary>What an entry without bodies counts: the overhead, and method, addresses and the like as they are packed.</summary>
    const int Small = 214 + 74;

    static readonly TinyPlatform Tiny = new();
    static readonly Operation Note = Tiny.Noting("text");

    [Fact]
    public void Shows_a_request_while_it_is_being_answered_and_its_answer_then()
    {
        var journal = new Entries(new JournalBudget(100_000), 3);
        var exchange = Open(journal);
        Assert.Equal((Outcome.Pending, null), (journal.Entries().Single().Outcome, exchange.Reply));
        journal.Close(exchange, Answer(Outcome.Rejected, "7"), Outcome.Rejected, TimeSpan.FromSeconds(1));
        Assert.Equal(("7", TimeSpan.FromSeconds(1)), (journal.Entries().Single().Reply?.Error, exchange.Elapsed));
        Assert.Equal([new ExchangeCount("tiny", "note", Outcome.Rejected, "7", 1)], journal.Counts());
    }

    [Fact]
    public void Holds_no_more_bytes_than_the_budget_has()
    {
        var budget = new JournalBudget(10 * Small);
        var journal = new Entries(budget, 0);
        var all = Enumerable.Range(0, 25).Select(_ => Answered(journal)).ToList();
        Assert.Equal(all[15..], journal.Entries());
        Assert.Equal((25, 15, 10 * Small), (journal.Received, journal.Evicted, budget.Bytes));
    }

    [Fact]
    public void Counts_the_bodies_of_requests_and_of_large_replies()
    {
        var budget = new JournalBudget(100_000);
        var journal = new Entries(budget, 0);
        journal.Close(Open(journal, body: 5000), Answer(Outcome.Accepted, length: 3000), Outcome.Accepted, default);
        Assert.InRange(budget.Bytes, Small + 5000 + 3000, Small + 5000 + 3000 + 8);
        journal.Close(Open(journal), Answer(Outcome.Accepted, length: 200), Outcome.Accepted, default);
        Assert.InRange(budget.Bytes, (2 * Small) + 8200, (2 * Small) + 8200 + 12);
    }

    [Fact]
    public void Lets_the_oldest_go_first_whichever_sandbox_has_it()
    {
        var budget = new JournalBudget(4 * Small);
        var (quiet, busy) = (new Entries(budget, 0), new Entries(budget, 1));
        Answered(quiet);
        Answered(busy);
        var kept = Answered(quiet);
        for (var i = 0; i < 3; i++) Answered(busy);
        Assert.Equal([kept], quiet.Entries());
        Assert.Equal((1, 1), (quiet.Evicted, busy.Evicted));
    }

    [Fact]
    public void Holds_the_newest_entry_even_when_it_is_larger_than_the_budget()
    {
        var budget = new JournalBudget(2 * Small);
        var journal = new Entries(budget, 0);
        Answered(journal);
        var large = Open(journal, body: 100_000);
        Assert.Equal([large], journal.Entries());
        var next = Answered(journal);
        Assert.Equal([next], journal.Entries());
        Assert.Equal(Small, budget.Bytes);
    }

    [Fact]
    public void Does_not_forget_how_many_there_were_of_what_it_let_go()
    {
        var journal = new Entries(new JournalBudget(2 * Small), 0);
        for (var i = 0; i < 7; i++) Answered(journal);
        for (var i = 0; i < 5; i++) Answered(journal, Outcome.Rejected, "7");
        Assert.Equal(
            [new ExchangeCount("tiny", "note", Outcome.Accepted, null, 7), new ExchangeCount("tiny", "note", Outcome.Rejected, "7", 5)],
            journal.Counts());
    }

    [Fact]
    public void Does_not_count_the_answer_of_an_entry_that_is_gone()
    {
        var budget = new JournalBudget(2 * Small);
        var journal = new Entries(budget, 0);
        var slow = Open(journal);
        Answered(journal);
        Answered(journal);
        Assert.DoesNotContain(slow, journal.Entries());
        journal.Close(slow, Answer(Outcome.Accepted, length: 50_000), Outcome.Accepted, default);
        Assert.Equal((2, 2 * Small), (journal.Entries().Count, budget.Bytes));
    }

    [Fact]
    public void Takes_chosen_entries_out_and_keeps_the_order_of_the_others()
    {
        var budget = new JournalBudget(100_000);
        var journal = new Entries(budget, 0);
        var all = Enumerable.Range(0, 6).Select(n => Answered(journal, n % 2 == 0 ? Outcome.Accepted : Outcome.Rejected)).ToList();
        var removed = journal.Remove(entry => entry.Outcome == Outcome.Rejected);
        Assert.Equal([all[1], all[3], all[5]], removed);
        Assert.Equal([all[0], all[2], all[4]], journal.Entries());
        Assert.Equal((3 * Small, 6, 0), (budget.Bytes, journal.Received, journal.Evicted));
        Assert.Empty(journal.Remove(entry => entry.Outcome == Outcome.Rejected));
        Assert.Equal(3 * Small, budget.Bytes);
    }

    [Fact]
    public void Forgets_entries_and_counts_when_it_is_reset()
    {
        var budget = new JournalBudget(4 * Small);
        var (journal, other) = (new Entries(budget, 0), new Entries(budget, 1));
        var kept = Answered(other);
        for (var i = 0; i < 2; i++) Answered(journal);
        var unanswered = Open(journal);
        journal.Reset();
        journal.Close(unanswered, Answer(Outcome.Accepted, length: 9000), Outcome.Accepted, default);
        Assert.Empty(journal.Entries());
        Assert.Empty(journal.Counts());
        Assert.Equal((0, 0), (journal.Received, journal.Evicted));
        Answered(journal);
        Assert.Equal([1L], journal.Counts().Select(count => count.Count));
        Assert.Equal([kept], other.Entries());
        Assert.Equal(2 * Small, budget.Bytes);
    }

    [Fact]
    public void Gives_every_exchange_an_id_of_its_own_across_sandboxes()
    {
        var budget = new JournalBudget(1_000_000);
        var journals = Enumerable.Range(0, 3).Select(number => new Entries(budget, number)).ToArray();
        var ids = Enumerable.Range(0, 300).Select(n => Open(journals[n % 3]).Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        journals[0].Reset();
        Assert.DoesNotContain(Open(journals[0]).Id, ids);
    }

    [Fact]
    public async Task Agrees_with_the_budget_when_many_write_at_once()
    {
        var budget = new JournalBudget(50 * Small);
        var journals = Enumerable.Range(0, 2).Select(number => new Entries(budget, number)).ToArray();
        var stop = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(
            () =>
            {
                for (var i = 0; i < 20_000; i++)
                {
                    Answered(journals[(n + i) % 2]);
                    if (i % 1000 == 0) journals[n % 2].Remove(entry => entry.Sequence % 3 == 0);
                }
            },
            stop)));
        var held = journals.SelectMany(journal => journal.Entries()).ToList();
        Assert.Equal(held.Sum(entry => (long)entry.Bytes), budget.Bytes);
        Assert.InRange(budget.Bytes, Small, budget.Limit);
        Assert.Equal(80_000, journals.Sum(journal => journal.Counts().Sum(count => count.Count)));
        foreach (var journal in journals)
            Assert.Equal(journal.Entries().OrderBy(entry => entry.Sequence), journal.Entries());
    }

    [Fact]
    public void Holds_nothing_of_journals_that_come_and_go_while_an_old_entry_lives()
    {
        var budget = new JournalBudget(1_000_000);
        var old = Answered(new Entries(budget, 0));
        var target = old.Request.Target;
        for (var number = 1; number < 5000; number++)
        {
            var brief = new Entries(budget, number);
            Answered(brief);
            brief.Reset();
        }

        Assert.Equal((1, Small), (budget.Count, budget.Bytes));
        Assert.Equal(target, old.Request.Target);
        Assert.NotNull(old.Reply);
    }

    [Fact]
    public void Notes_every_rule_once_in_order_and_the_first_explanation()
    {
        var exchange = Open(new Entries(new JournalBudget(100_000), 0));
        Assert.Null(exchange.RuleIds());
        foreach (var rule in Tiny.Rules.All.Reverse().Concat(Tiny.Rules.All)) exchange.Add(rule);
        exchange.Explain("the cause");
        exchange.Explain("another");
        Assert.Equal("tiny/note/short, tiny/note/kept", exchange.RuleIds());
        Assert.Equal("the cause", exchange.Explanation);
    }

    static Exchange Open(Entries journal, int body = 0) =>
        journal.Open(Requests.Post(body), Tiny, Note, FakeWall.Start, 0);

    static Exchange Answered(Entries journal, Outcome outcome = Outcome.Accepted, string? error = null)
    {
        var exchange = Open(journal);
        journal.Close(exchange, Answer(outcome, error), outcome, default);
        return exchange;
    }

    static Reply Answer(Outcome outcome, string? error = null, int length = 0) =>
        new(200, "text/plain", new byte[length], outcome, error);
}
