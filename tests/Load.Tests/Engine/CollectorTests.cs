using Simulators.Load.Recording;
using Simulators.Load.Scenarios;

namespace Simulators.Load.Tests.Engine;

/// <summary>How what workers recorded becomes intervals.</summary>
public sealed class CollectorTests
{
    readonly MovedTime _time = new();

    [Fact]
    public void A_request_belongs_to_the_interval_in_which_it_was_done()
    {
        var (run, intervals) = (new RunRecorder(_time), new Kept());
        var collector = new Collector(run, 0, TimeSpan.FromSeconds(1), _ => default, [intervals]);
        var worker = run.NewWorker();
        var tag = run.TagOf("classin", "register");
        worker.Add(Sample(tag, sent: 100, done: 900));
        _time.Milliseconds = 1100;
        worker.Add(Sample(tag, sent: 950, done: 1050));
        collector.Tick();
        Assert.Empty(intervals.Requests);
        _time.Milliseconds = 1300;
        collector.Tick();
        Assert.Equal([1], intervals.Requests);
        _time.Milliseconds = 1500;
        collector.Complete();
        Assert.Equal([1, 1], intervals.Requests);
        Assert.Equal([1.0, 0.5], intervals.Lengths);
        Assert.Equal([800_255, 100_031], intervals.Slowest);
    }

    [Fact]
    public void An_interval_is_told_of_the_most_that_were_on_their_way_in_it()
    {
        var (run, intervals) = (new RunRecorder(_time), new Kept());
        var collector = new Collector(run, 0, TimeSpan.FromSeconds(1), _ => default, [intervals]);
        for (var i = 0; i < 7; i++) run.Sent();
        At(500);
        for (var i = 0; i < 5; i++) run.Received();
        At(900);
        run.Sent();
        At(1100);
        At(1300);
        At(2300);
        Assert.Equal([7, 3], intervals.InFlight);

        void At(long milliseconds)
        {
            _time.Milliseconds = milliseconds;
            collector.Tick();
        }
    }

    [Fact]
    public async Task Nothing_is_lost_between_many_workers_and_the_collector()
    {
        var (run, intervals) = (new RunRecorder(_time), new Kept());
        var collector = new Collector(run, 0, TimeSpan.FromSeconds(1), _ => default, [intervals]);
        var tag = run.TagOf("classin", "register");
        var workers = Enumerable.Range(0, 8).Select(_ => run.NewWorker()).ToList();
        var work = Task.WhenAll(workers.Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < 50_000; i++) worker.Add(Sample(tag, sent: 0, done: 1));
        })));
        while (!work.IsCompleted)
        {
            _time.Milliseconds += 100;
            collector.Tick();
        }

        await work;
        collector.Complete();
        Assert.Equal(400_000, intervals.Requests.Sum());
    }

    [Fact]
    public void Names_beyond_the_first_ones_are_other_so_that_memory_is_bounded()
    {
        var run = new RunRecorder(_time);
        for (var i = 0; i < 1000; i++) run.TagOf("classin", $"made up {i}");
        Assert.Equal(TagBook.MostTags, run.Tags.Names.Count);
        Assert.Equal("classin/other", run.Tags.Names[^1]);
        Assert.Equal("classin/made-up-0", run.Tags.Names[0]);
        for (var i = 0; i < 1000; i++) run.Reasons.Add(0, RequestOutcome.Failed, $"reason {i}");
        Assert.InRange(run.Reasons.All().Count(), 100, 101);
        Assert.Equal(1000, run.Reasons.All().Sum(reason => reason.Count));
    }

    static RequestSample Sample(int tag, long sent, long done) =>
        RequestSample.Of(tag, 0, sent, sent, done, 200, Judgement.OfCreated(), 0);

    /// <summary>Time in milliseconds that stands until it is moved.</summary>
    sealed class MovedTime : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Milliseconds;
    }

    sealed class Kept : IIntervalSink
    {
        public List<long> Requests { get; } = [];

        public List<double> Lengths { get; } = [];

        public List<long> Slowest { get; } = [];

        public List<int> InFlight { get; } = [];

        public void Take(Interval interval)
        {
            Requests.Add(interval.Stats.All.Counts.Requests);
            Lengths.Add(interval.Length.TotalSeconds);
            Slowest.Add(interval.Stats.All.Response.Max);
            InFlight.Add(interval.InFlight);
        }
    }
}
