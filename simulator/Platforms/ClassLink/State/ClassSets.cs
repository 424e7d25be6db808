namespace Simulators.ClassLink.State;

/// <summary>Classes by what they belong to.</summary>
static class ClassSets
{
    /// <summary>The classes of a term, be it their first or a further one.</summary>
    public static Rows<Class> OfTerm(RosterTables tables, string term)
    {
        var first = Rows<Class>.Of(tables.Classes, ClassLinkSchema.ClassesByTerm, term);
        var more = tables.Links.Where(ClassLinkSchema.LinksTo, new Pair(Link.ClassTerm, term));
        if (more.Count == 0) return first;
        var classes = more.Select(link => tables.Classes.Find(link.From)!)
            .Where(found => found.TermSourcedIds.First != term)
            .ToList();
        return new JoinedRows<Class>(first, new SplitRows<Class>(
            new ListedRows<Class>([.. classes.Where(found => !found.ToBeDeleted)]),
            new ListedRows<Class>([.. classes.Where(found => found.ToBeDeleted)])));
    }
}
