namespace Simulators.Steps.ThisIsSchool;

/// <summary>What a district's roster has, by the words of a step.</summary>
/// <param name="Word">As a step says it, in the singular.</param>
/// <param name="Collection">As ClassLink's dashboard says it.</param>
public sealed record RosterNoun(string Word, string Collection);

/// <summary>The parameter {rosterNoun}: school, class, user or enrolment, also in the plural.</summary>
[Binding]
public sealed class RosterNounTransformation
{
    /// <summary>One of the four kinds of records of a roster.</summary>
    [StepArgumentTransformation("(schools?|class(?:es)?|users?|enrolments?)", Name = "rosterNoun")]
    public RosterNoun Noun(string word) => word switch
    {
        "school" or "schools" => new RosterNoun("school", "orgs"),
        "class" or "classes" => new RosterNoun("class", "classes"),
        "user" or "users" => new RosterNoun("user", "users"),
        _ => new RosterNoun("enrolment", "enrollments"),
    };
}
