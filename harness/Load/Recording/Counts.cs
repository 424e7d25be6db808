namespace Simulators.Load.Recording;

/// <summary>What is counted, of one interval or a whole run. Two of them add up without any loss.</summary>
public sealed class Counts
{
    /// <summary>Requests that ended, every attempt of its own.</summary>
    public long Requests { get; set; }

    /// <summary>Requests without a usable answer.</summary>
    public long RequestsFailed { get; set; }

    /// <summary>Requests that were told to come later: 429, 503, or a vendor's own way of saying so.</summary>
    public long RequestsThrottled { get; set; }

    /// <summary>Requests that were second or later attempts.</summary>
    public long Retries { get; set; }

    /// <summary>Records made.</summary>
    public long Created { get; set; }

    /// <summary>Records that the platform had already.</summary>
    public long Existing { get; set; }

    /// <summary>Records refused for good.</summary>
    public long Rejected { get; set; }

    /// <summary>Records given up after the last attempt.</summary>
    public long GivenUp { get; set; }

    /// <summary>Microseconds that workers waited because of throttling.</summary>
    public long ThrottledMicroseconds { get; set; }

    /// <summary>Microseconds that workers waited before sending again what had failed.</summary>
    public long BackoffMicroseconds { get; set; }

    /// <summary>Items that ended: well or not.</summary>
    public long Items { get; set; }

    /// <summary>Items of which something was refused or given up.</summary>
    public long ItemsFailed { get; set; }

    /// <summary>Items that began late although a worker stood ready: the generator's own fault.</summary>
    public long Late { get; set; }

    /// <summary>Items that began late because every worker was busy.</summary>
    public long Queued { get; set; }

    /// <summary>Items that were never begun, because they were due too long ago.</summary>
    public long Dropped { get; set; }

    /// <summary>Records that are there: made, or there already.</summary>
    public long Done => Created + Existing;

    /// <summary>Records that are not.</summary>
    public long Failed => Rejected + GivenUp;

    /// <summary>Records that were to be made.</summary>
    public long Records => Done + Failed;

    /// <summary>Adds another's.</summary>
    public void Add(Counts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Requests += other.Requests;
        RequestsFailed += other.RequestsFailed;
        RequestsThrottled += other.RequestsThrottled;
        Retries += other.Retries;
        Created += other.Created;
        Existing += other.Existing;
        Rejected += other.Rejected;
        GivenUp += other.GivenUp;
        ThrottledMicroseconds += other.ThrottledMicroseconds;
        BackoffMicroseconds += other.BackoffMicroseconds;
        Items += other.Items;
        ItemsFailed += other.ItemsFailed;
        Late += other.Late;
        Queued += other.Queued;
        Dropped += other.Dropped;
    }

    /// <summary>Begins from zero.</summary>
    public void Clear()
    {
        Requests = RequestsFailed = RequestsThrottled = Retries = Created = Existing = Rejected = GivenUp = 0;
        ThrottledMicroseconds = BackoffMicroseconds = Items = ItemsFailed = Late = Queued = Dropped = 0;
    }
}
