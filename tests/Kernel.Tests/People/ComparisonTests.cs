using Simulators.Kernel.People;

namespace Simulators.Kernel.Tests.People;

/// <summary>The people of one platform against those of another.</summary>
public sealed class ComparisonTests
{
    const PersonRoles Everybody = PersonRoles.Student | PersonRoles.Teacher | PersonRoles.Admin;

    static readonly Person Ann = new("s1", "Ann Bee") { ExternalId = "x1", Email = "ann@example.org", Phone = "+44 7700 900123", Roles = PersonRoles.Student };

    [Fact]
    public void Finds_nothing_where_both_know_the_same_people()
    {
        var comparison = Compare([Ann], [Ann with { Id = "7", Email = "ANN@example.org", Phone = "0044-7700900123" }]);
        Assert.Empty(comparison.Findings);
        Assert.Equal(1, comparison.Matched);
    }

    public static TheoryData<string, Person> Keys => new()
    {
        { "external id", new("7", "") { ExternalId = "x1" } },
        { "e-mail address", new("7", "") { Email = "Ann@Example.org" } },
        { "telephone number", new("7", "") { Phone = "0044-7700900123" } },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Knows_the_same_person_by(string key, Person there)
    {
        Assert.NotEmpty(key);
        Assert.Equal(1, Compare([Ann], [there]).Matched);
    }

    [Fact]
    public void Calls_missing_who_is_not_there_unless_nobody_expects_the_role()
    {
        Assert.Equal(FindingKind.Missing, Assert.Single(Compare([Ann], []).Findings).Kind);
        Assert.Empty(Compare([Ann with { Roles = PersonRoles.None }], []).Findings);
        Assert.Empty(Comparison.Of([Ann], [], PersonRoles.Teacher).Findings);
    }

    [Fact]
    public void Calls_extra_who_has_left_or_was_never_there()
    {
        var (source, target) = (Ann with { IsActive = false }, Ann with { Id = "7" });
        var left = Assert.Single(Compare([source], [target]).Findings);
        Assert.Equal((FindingKind.Extra, source, target), (left.Kind, left.Source, left.Target));
        Assert.Equal(FindingKind.Extra, Assert.Single(Compare([], [Ann]).Findings).Kind);
        Assert.Empty(Compare([], [Ann with { IsActive = false }]).Findings);
    }

    [Fact]
    public void Gives_the_place_of_one_who_left_to_the_successor_with_the_same_address()
    {
        var former = new Person("s0", "Ann Former") { Email = Ann.Email, IsActive = false, Roles = PersonRoles.Student };
        Assert.Empty(Compare([former, Ann], [Ann with { Id = "7" }]).Findings);
    }

    [Fact]
    public void Calls_the_second_of_a_person_a_duplicate()
    {
        var found = Assert.Single(Compare([Ann], [Ann with { Id = "7" }, Ann with { Id = "8" }]).Findings);
        Assert.Equal((FindingKind.Duplicate, "8"), (found.Kind, found.Target!.Id));
    }

    [Fact]
    public void Names_the_fields_that_are_out_of_date_and_says_nothing_of_what_is_not_known()
    {
        var stale = Assert.Single(Compare([Ann], [Ann with { Id = "7", Name = "Ann  Cee", Email = "a@example.org", Phone = null }]).Findings);
        Assert.Equal(FindingKind.Stale, stale.Kind);
        Assert.Equal(["name", "email"], stale.Fields);
        Assert.Empty(Compare([Ann], [new Person("7", "") { ExternalId = "x1" }]).Findings);
    }

    [Theory]
    [InlineData(PersonRoles.Teacher, 1)]
    [InlineData(PersonRoles.Teacher | PersonRoles.Student, 0)]
    [InlineData(PersonRoles.None, 0)]
    public void Calls_a_role_wrong_where_the_target_has_others_only(PersonRoles there, int wrong) => Assert.Equal(
        wrong,
        Compare([Ann], [Ann with { Id = "7", Roles = there }]).Findings.Count(finding => finding.Kind == FindingKind.WrongRole));

    static Comparison Compare(IReadOnlyCollection<Person> source, IReadOnlyCollection<Person> target) =>
        Comparison.Of(source, target, Everybody);
}
