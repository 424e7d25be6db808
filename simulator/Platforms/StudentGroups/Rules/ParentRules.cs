using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Rules;

/// <summary>The cluster of a group and the group of a student.</summary>
static class ParentRules
{
    /// <summary>The parent's id after the call.</summary>
    /// <param name="parents">Where it must be.</param>
    /// <param name="sent">The parameter.</param>
    /// <param name="before">The parent so far, or null.</param>
    /// <param name="unknown">What an id that is nobody's is refused with.</param>
    public static Decision<Checked<long?>> Check<TParent>(
        ITable<long, TParent> parents,
        Sent sent,
        long? before,
        Func<Rejection> unknown)
        where TParent : class
    {
        if (sent.IsAbsent) return new Checked<long?>(before);
        if (SaysNone(sent)) return new Checked<long?>(null);
        if (sent.TryInteger(out var id)) return parents.Find(id) is null ? unknown() : new Checked<long?>(id);
        // A number that is no whole one of 64 bits is an id that nobody has.
        if (sent.Kind == Kind.Number) return unknown();
        return new Rejection(
            Errors.WrongType,
            RuleBook.Types,
            $"An id is a whole number, as a number or as a text of digits; it was of the kind {sent.Kind}.");
    }

    /// <summary>Null, an empty text and 0 say that there is no parent.</summary>
    public static bool SaysNone(Sent sent) => sent.IsBlank || (sent.TryInteger(out var id) && id == 0);

    /// <summary>A group's cluster that is nobody's.</summary>
    public static Rejection UnknownCluster(bool answers404) => new(
        answers404 ? Errors.NotFound : Errors.UnknownStudentCluster,
        RuleBook.GroupCluster,
        "student_cluster_id is no cluster of this instance: make it first with POST student_clusters, or leave it away.");

    /// <summary>A student's group that is nobody's.</summary>
    public static Rejection UnknownGroup(bool answers404) => new(
        answers404 ? Errors.NotFound : Errors.UnknownStudentGroup,
        RuleBook.StudentGroup,
        "student_group_id is no group of this instance: make it first with POST student_groups, or leave the parameter away.");
}
