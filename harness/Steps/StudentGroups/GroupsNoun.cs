namespace Simulators.Steps.StudentGroups;

/// <summary>What StudentGroups keeps, by the words of a step.</summary>
/// <param name="Word">As a step says it.</param>
/// <param name="Resource">As an address says it.</param>
/// <param name="NameField">What a scenario names a row by: students have a uid, and a name in their profile only.</param>
/// <param name="ParentField">Where the row says what it is in, or null where it is in nothing.</param>
public sealed record GroupsNoun(string Word, string Resource, string NameField, string? ParentField)
{
    static readonly GroupsNoun[] All =
    [
        new("cluster", "student_clusters", "name", null),
        new("group", "student_groups", "name", "student_cluster_id"),
        new("student", "students", "uid", "student_group_id"),
    ];

    /// <summary>Of a word in the singular or plural.</summary>
    public static GroupsNoun Of(string word) => Array.Find(All, noun => noun.Word == word.TrimEnd('s'))
        ?? throw new ExpectationException($"StudentGroups keeps no '{word}': clusters, groups and students.");
}

/// <summary>The parameter {groupsNoun}: cluster, group or student, also in the plural.</summary>
[Binding]
public sealed class GroupsNounTransformation
{
    /// <summary>One of the three things that StudentGroups keeps.</summary>
    [StepArgumentTransformation("(clusters?|groups?|students?)", Name = "groupsNoun")]
    public GroupsNoun Noun(string word) => GroupsNoun.Of(word);
}
