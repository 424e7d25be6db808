namespace Simulators.Port.Tests;

/// <summary>Integrations of this process, and how scenarios share them.</summary>
public sealed class InProcessDriverTests
{
    [Fact]
    public async Task The_answer_has_the_id_of_the_command()
    {
        await using var driver = Driver(new Fake(_ => new IntegrationAnswer { Ok = true, Groups = [], Id = 99 }));
        Assert.Equal(1, (await driver.AskAsync(new ListGroups { Platform = "studentgroups" })).Id);
        Assert.Equal(2, (await driver.AskAsync(new ListGroups { Platform = "studentgroups" })).Id);
    }

    [Fact]
    public async Task An_exception_is_told_with_its_type()
    {
        await using var driver = Driver(new Fake(_ => throw new NotSupportedException("no groups here")));
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(
            () => driver.AskAsync(new ListGroups { Platform = "x" }));
        Assert.Contains("NotSupportedException at listGroups: no groups here", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_blocks_is_given_up()
    {
        using var never = new ManualResetEventSlim();
        await using var driver = Driver(
            new Fake(_ =>
            {
                never.Wait(TimeSpan.FromSeconds(30));
                return new IntegrationAnswer { Ok = true };
            }),
            TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Describe()));
        never.Set();
    }

    [Theory]
    [InlineData(Outcome.Created, null, null, "\"userId\" is missing")]
    [InlineData(Outcome.Rejected, null, null, "neither \"error\" nor \"message\"")]
    [InlineData(null, "7", null, "\"outcome\" is missing")]
    public async Task An_answer_without_what_the_command_calls_for_is_wrong(
        Outcome? outcome, string? userId, string? error, string expected)
    {
        var answer = new IntegrationAnswer { Ok = true, Outcome = outcome, UserId = userId, Error = error };
        await using var driver = Driver(new Fake(_ => answer));
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new ProvisionUser
        {
            Platform = "classin",
            Person = new Person { ExternalId = "a", FirstName = "A", LastName = "B" },
            Role = "student",
        }));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_answered_person_by_person_in_the_order_asked()
    {
        ItemAnswer Item(string id) => new() { ExternalId = id, Outcome = Outcome.Existing };
        await using var driver = Driver(new Fake(_ => new IntegrationAnswer { Ok = true, Items = [Item("b"), Item("a")] }));
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(new Enroll
        {
            Platform = "classin",
            Course = new CourseReference { Id = "1" },
            People = ["a", "b"],
        }));
        Assert.Contains("in the order asked", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_is_the_one_that_was_asked_for_or_none()
    {
        ClassRecord? known = null;
        await using var driver = Driver(new Fake(_ => new IntegrationAnswer { Ok = true, Class = known }));
        var order = new ClassState { Platform = "classin", ClassId = "7" };
        Assert.Null((await driver.AskAsync(order)).Class);
        known = new ClassRecord { ClassId = "7" };
        Assert.Same(known, (await driver.AskAsync(order)).Class);
        known = new ClassRecord { ClassId = "8" };
        var failure = await Assert.ThrowsAsync<IntegrationFailureException>(() => driver.AskAsync(order));
        Assert.Contains("\"class\" is 8, and asked for was 7", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenarios_use_an_integration_one_after_the_other_and_none_that_has_failed()
    {
        var made = 0;
        await using var pool = new IntegrationPool(() =>
        {
            made++;
            return Driver(new Fake(command => command is Describe
                ? new IntegrationAnswer { Ok = true, Name = "x", Commands = [], Platforms = [] }
                : throw new InvalidOperationException("broken")));
        });
        var first = await pool.RentAsync();
        await pool.ReturnAsync(first);
        var second = await pool.RentAsync();
        Assert.Equal((1, true), (made, ReferenceEquals(first, second)));
        await Assert.ThrowsAsync<IntegrationFailureException>(() => second.Driver.AskAsync(new ListGroups { Platform = "x" }));
        await pool.ReturnAsync(second);
        await pool.ReturnAsync(await pool.RentAsync());
        Assert.Equal(2, made);
    }

    static InProcessDriver Driver(IIntegration integration, TimeSpan? patience = null) =>
        new("fake", integration, new IntegrationLimits { Command = patience ?? TimeSpan.FromSeconds(30) }, new MachineTime());

    sealed class MachineTime : TimeProvider;

    sealed class Fake(Func<IntegrationCommand, IntegrationAnswer> answer) : IIntegration
    {
        public Task<IntegrationAnswer> HandleAsync(IntegrationCommand command, CancellationToken cancellationToken) =>
            Task.FromResult(answer(command));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
