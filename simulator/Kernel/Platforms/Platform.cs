using Simulators.Kernel.Clock;
using Simulators.Kernel.People;
using Simulators.Kernel.Quotas;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Platforms;

/// <summary>
/// A vendor's platform: who it is, where its operations lie and what it does by itself. Stateless: what it knows
/// about a sandbox comes with every call.
/// </summary>
public abstract class Platform
{
    /// <summary>The first segment of its base URL, and its name in the admin API: lower case, one word.</summary>
    public abstract string Name { get; }

    /// <summary>The name as the vendor spells it.</summary>
    public abstract string Title { get; }

    public abstract StoreSchema Schema { get; }

    public abstract SettingCatalogue Settings { get; }

    public abstract RuleCatalogue Rules { get; }

    public abstract ErrorCatalogue Errors { get; }

    /// <summary>How often something may be done, as the vendor documents it; none unless it does.</summary>
    public virtual IReadOnlyList<Quota> Quotas => [];

    /// <summary>What people can do at the vendor's own dashboard, offered below <c>/__admin/{platform}/</c>.</summary>
    public virtual IReadOnlyList<DashboardAction> Dashboard => [];

    /// <summary>Those that take their time or go outside; offered beside the others.</summary>
    public virtual IReadOnlyList<DashboardErrand> Errands => [];

    /// <summary>What the dashboard shows beyond the state's tables.</summary>
    public virtual IReadOnlyList<DashboardView> Views => [];

    /// <summary>
    /// Parameters, JSON members and XML elements (without prefix) whose values the journal does not show: passwords.
    /// </summary>
    public virtual IReadOnlySet<string> SecretParameters => new HashSet<string>();

    /// <summary>Addresses below its base URL that a client is configured with besides, by name (<c>wsdl</c>).</summary>
    public virtual IReadOnlyDictionary<string, string> Addresses => new Dictionary<string, string>();

    /// <summary>The vendor's own host names, at whose root it lies: for clients into which they are built.</summary>
    public virtual IReadOnlyList<VendorHost> Hosts => [];

    /// <summary>Makes the credentials of a sandbox.</summary>
    /// <param name="number">No other sandbox of this host has it; zero is the default sandbox.</param>
    /// <param name="seed">The sandbox's seed, for secrets that are the same in every run.</param>
    public abstract Credentials Issue(long number, long seed);

    /// <summary>The request's value of <see cref="Credentials.Selector"/>, or null when it carries none.</summary>
    public abstract string? SelectorOf(WireRequest request);

    /// <summary>
    /// The operation at the request's address, or null; the host then answers with a 404 of its own. A platform whose
    /// vendor has an answer of his own for that routes to an operation that gives it, <see cref="Outcome.Unrouted"/>.
    /// Costs the same however many there are.
    /// </summary>
    public abstract Operation? Route(WireRequest request);

    /// <summary>All that <see cref="Route"/> answers with, so that a fault for an operation that is not there can be refused.</summary>
    public abstract IReadOnlyCollection<Operation> Operations { get; }

    /// <summary>Puts into an empty store what every account has, and for a demonstration a few believable rows more.</summary>
    public abstract void Seed(PlatformContext context, bool demo);

    /// <summary>The people it knows, to hold them against another platform's; null when it knows of none.</summary>
    public virtual IEnumerable<Person>? People(PlatformContext context) => null;

    /// <summary>Something it scheduled has come due.</summary>
    public virtual void OnDue(PlatformContext context, DueEvent due)
    {
    }

    /// <summary>
    /// Something has come due and <see cref="OnDue"/> is committed: what goes outside (a nightly pull) is done here, in no
    /// transaction, before the next event's turn.
    /// </summary>
    public virtual ValueTask AfterDueAsync(PlatformInstance instance, DueEvent due) => ValueTask.CompletedTask;

    /// <summary>
    /// Called a few times a second, at every host: what is to be done outside, and nobody does any more, goes on. It looks at
    /// what this process knows, and is not waited for.
    /// </summary>
    public virtual void Remind(PlatformInstance instance)
    {
    }

    /// <summary>A few ordinary calls to a throw-away sandbox, which warm up what every call passes.</summary>
    /// <param name="credentials">The credentials of that sandbox.</param>
    /// <param name="now">Its time.</param>
    public virtual IReadOnlyList<RehearsalRequest> Rehearse(Credentials credentials, DateTimeOffset now) => [];

    /// <summary>The state was copied to a sandbox with other credentials.</summary>
    /// <param name="context">The copy, with its new credentials.</param>
    /// <param name="formerSelector">The selector that the state was made under.</param>
    public virtual void OnCopied(PlatformContext context, string formerSelector)
    {
    }
}
