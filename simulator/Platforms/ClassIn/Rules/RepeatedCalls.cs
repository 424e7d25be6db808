using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Rules;

/// <summary>
/// Refuses a call with the parameters of one that was accepted a moment ago (errno 101003002). Only calls that changed
/// something are remembered: a refused one is simply refused again.
/// </summary>
static class RepeatedCalls
{
    /// <summary>A number that stands for the action and its parameters, in the order sent (FNV-1a, 64 bits).</summary>
    public static long Digest(string action, Form form, bool countSignature)
    {
        var hash = Add(14695981039346656037UL, action);
        foreach (var (name, value) in form.Fields)
        {
            if (!countSignature && name is "safeKey" or "timeStamp") continue;
            hash = Add(Add(hash, name), value);
        }

        foreach (var file in form.Files) hash = Add(Add(hash, file.Name), file.FileName) ^ (ulong)file.Length;
        return unchecked((long)hash);
    }

    public static Rejection? Check(ClassInTables tables, long digest, DateTimeOffset now, TimeSpan window) =>
        tables.RecentCalls.Find(digest) is { } call ? Within(now - call.At, window) : null;

    /// <summary>The same for the register call that made an account, which the account remembers.</summary>
    public static Rejection? CheckMaking(User? user, long digest, DateTimeOffset now, TimeSpan window) =>
        user is not null && digest != 0 && user.MadeBy == digest ? Within(now - user.RegisteredAt, window) : null;

    /// <summary>
    /// Remembers an accepted call, and forgets those whose window is over. The call may be known from a time that is yet
    /// to come, when somebody has set the clock back.
    /// </summary>
    public static void Remember(ClassInTables tables, long digest, DateTimeOffset now, TimeSpan window)
    {
        while (tables.RecentCalls.First(ClassInSchema.RecentCallsByTime) is { } oldest && now - oldest.At >= window)
            tables.RecentCalls.Delete(oldest.Digest);
        tables.RecentCalls.Delete(digest);
        tables.RecentCalls.Insert(new RecentCall(digest, now));
    }

    static Rejection? Within(TimeSpan since, TimeSpan window) =>
        since >= TimeSpan.Zero && since < window
            ? new Rejection(
                Errors.RepeatedRequest,
                RuleBook.RepeatedCall,
                $"The same parameters were sent {since.TotalSeconds:0.0} s ago; wait {window.TotalSeconds} s, "
                + "or set repeatedCallWindow to PT0S.")
            : null;

    static ulong Add(ulong hash, string text)
    {
        foreach (var character in text) hash = unchecked((hash ^ character) * 1099511628211UL);
        return unchecked((hash ^ 0xFFFF) * 1099511628211UL);
    }
}
