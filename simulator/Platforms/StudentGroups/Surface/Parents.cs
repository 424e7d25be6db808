using Simulators.Kernel.Rules;
using Simulators.StudentGroups.Rules;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Surface;

/// <summary>The cluster of a group and the group of a student, as a call names them.</summary>
static class Parents
{
    /// <summary>The cluster after the call.</summary>
    public static Decision<Checked<long?>> Cluster(ApiCall call, long? before)
    {
        Note(call, Field.StudentClusterId);
        return ParentRules.Check(
            call.Tables.StudentClusters,
            call.Sent[Field.StudentClusterId],
            before,
            () => ParentRules.UnknownCluster(Answers404(call)));
    }

    /// <summary>The group after the call.</summary>
    public static Decision<Checked<long?>> Group(ApiCall call, long? before)
    {
        Note(call, Field.StudentGroupId);
        return ParentRules.Check(
            call.Tables.StudentGroups,
            call.Sent[Field.StudentGroupId],
            before,
            () => ParentRules.UnknownGroup(Answers404(call)));
    }

    /// <summary>The parent whose children are to be listed; null for all, 0 for those without one.</summary>
    public static Decision<Checked<long?>> Filter(ApiCall call, Field field)
    {
        var sent = call.Sent[field];
        if (sent.IsAbsent || (sent.Kind == Kind.Text && sent.IsBlank)) return new Checked<long?>(null);
        call.Decided(RuleBook.ListFilter);
        Note(call, field);
        if (ParentRules.SaysNone(sent)) return new Checked<long?>(0);
        return sent.TryInteger(out var id)
            ? new Checked<long?>(id)
            : new Rejection(Errors.WrongType, RuleBook.Types, "The id to filter by is a whole number.");
    }

    static bool Answers404(ApiCall call) => call.Get(StudentGroupsSettings.UnknownParent) == "404";

    static void Note(ApiCall call, Field field)
    {
        var sent = call.Sent[field];
        if (sent.IsAbsent) return;
        if (ParentRules.SaysNone(sent)) call.Decided(RuleBook.ZeroIsNone);
        else if (sent.Kind == Kind.Text) call.Decided(RuleBook.IdsAsText);
    }
}
