using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;

namespace Simulators.DigitalChalk.State;

/// <summary>The organisation's users as people. Their role is nowhere said.</summary>
static class Roll
{
    public static IEnumerable<Person> Of(PlatformContext context) =>
        DigitalChalkTables.Of(context.Transaction).Users.Page(0, int.MaxValue)
            .Select(user => new Person(WireId.Of(user.UserId), user.Name) { ExternalId = user.Username, Email = user.EmailAddress });
}
