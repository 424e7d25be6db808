using System.Reflection;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Tests;

/// <summary>Every code that our rules can give is reached here; for every other the catalogue says why it is not.</summary>
public sealed class ErrorCatalogueTests(SimulatorFixture simulator)
{
    static readonly Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> Cases = AllCases();

    public static TheoryData<int> Codes => [.. Cases.Keys.Order()];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Answers(int errno)
    {
        var answer = await Cases[errno](await simulator.NewSchoolAsync());
        Assert.Equal(200, answer.Status);
        Assert.Contains(errno, answer.Errnos);
        Assert.Contains($"\"{Catalogue[errno].Text}\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Reaches_every_code_that_a_rule_can_give() =>
        Assert.Equal(
            Catalogue.All.Where(entry => entry.NotProduced is null).Select(entry => int.Parse(entry.Code, null)).Order(),
            Cases.Keys.Append(1).Order());

    [Fact]
    public void Names_the_codes_that_a_rule_can_give_and_no_other() =>
        Assert.Equal(
            Catalogue.All.Where(entry => entry.NotProduced is null),
            Catalogue.All.Where(entry => Named.Contains(entry)));

    [Fact]
    public void Has_all_codes_of_the_vendors_pages() => Assert.Equal(283, Catalogue.All.Count);

    static ErrorCatalogue Catalogue => ClassIn.Errors.Catalogue;

    static HashSet<ErrorEntry> Named =>
        [.. typeof(ClassIn.Errors).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(ErrorEntry))
            .Select(property => (ErrorEntry)property.GetValue(null)!)];

    static Dictionary<int, Func<ClassInSchool, Task<V1Answer>>> AllCases()
    {
        var all = new Dictionary<int, Func<ClassInSchool, Task<V1Answer>>>();
        foreach (var type in typeof(ErrorCatalogueTests).Assembly.GetTypes().Where(type => type.Name.EndsWith("ErrorCases", StringComparison.Ordinal)))
        {
            var cases = type.GetProperty("Cases", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
                ?? type.GetField("Cases", BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
            foreach (var (errno, arrange) in (IReadOnlyDictionary<int, Func<ClassInSchool, Task<V1Answer>>>)cases!)
                all.TryAdd(errno, arrange);
        }

        return all;
    }
}
