using FsCheck;
using FsCheck.Fluent;
using Simulators.StudentGroups.State;

namespace Simulators.StudentGroups.Tests;

/// <summary>Whatever way a page is read (by index, from its end, by sorting): it is the page of the sorted whole.</summary>
public sealed class ListingModelTests(SimulatorFixture simulator)
{
    static readonly string[] Attributes = ["id", "name", "student_cluster_id", "created_at", "updated_at"];

    static readonly Gen<string> Keys =
        from attribute in Gen.Elements(Attributes)
        from direction in Gen.Elements("asc", "desc")
        select $"{attribute}.{direction}";

    static readonly Gen<(string[] Keys, int PerPage, int Page)> Queries =
        from keys in Gen.ArrayOf(Keys)
        from perPage in Gen.Choose(1, 9)
        from page in Gen.Choose(1, 8)
        select (keys.Take(3).ToArray(), perPage, page);

    [Fact]
    public async Task A_page_is_the_page_of_the_sorted_whole()
    {
        var instance = await simulator.NewInstanceAsync();
        var groups = await Filled(instance);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(150),
            Prop.ForAll(Queries.ToArbitrary(), query => IsRight(instance, groups, query)));
    }

    static bool IsRight(Instance instance, IReadOnlyList<StudentGroup> groups, (string[] Keys, int PerPage, int Page) query)
    {
        var path = $"student_groups?sort_by={string.Join(',', query.Keys)}&per_page={query.PerPage}&page={query.Page}";
        var answer = Task.Run(() => instance.V2("GET", path)).GetAwaiter().GetResult();
        var expected = Sorted(groups, query.Keys).Skip((query.Page - 1) * query.PerPage).Take(query.PerPage).Select(group => group.Id);
        return answer.Status == 200 && answer.Ids.SequenceEqual(expected);
    }

    static IEnumerable<StudentGroup> Sorted(IReadOnlyList<StudentGroup> groups, string[] keys)
    {
        var ordered = groups.OrderBy(_ => 0);
        foreach (var key in keys)
        {
            Func<StudentGroup, object> value = key.Split('.')[0] switch
            {
                "id" => group => group.Id,
                "name" => group => group.Name!,
                "student_cluster_id" => group => group.StudentClusterId ?? 0,
                "created_at" => group => group.CreatedAt,
                _ => group => group.UpdatedAt,
            };
            ordered = key.EndsWith("desc", StringComparison.Ordinal) ? ordered.ThenByDescending(value) : ordered.ThenBy(value);
        }

        // Rows that are equal by a single descending key come from the last id to the first, as from an index.
        var distinct = keys.Select(key => key.Split('.')[0]).Distinct().Count();
        return distinct == 1 && keys[0].EndsWith("desc", StringComparison.Ordinal)
            ? ordered.ThenByDescending(group => group.Id)
            : ordered.ThenBy(group => group.Id);
    }

    static async Task<IReadOnlyList<StudentGroup>> Filled(Instance instance) =>
        await instance.Sandbox.Platform("studentgroups")!.ExecuteAsync(context =>
        {
            var tables = StudentGroupsTables.Of(context.Transaction);
            for (var id = 1; id <= 40; id++)
            {
                var (made, edited) = (context.Now.AddSeconds(id * 7 % 5), context.Now.AddSeconds(id * 11 % 3));
                tables.StudentGroups.Insert(new StudentGroup(id, $"{(char)('a' + (id * 13 % 6))}", id * 3 % 4 is 0 ? null : id * 3 % 4, made, edited));
            }

            return tables.StudentGroups.Page(0, 40);
        });
}
