using System.Text;
using System.Text.Json.Nodes;
using Simulators.Kernel.Clock;
using Simulators.Kernel.People;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.Host.Tests.Toy;

/// <summary>A thing with a name.</summary>
public sealed record Thing(long Id, string Name, string? Secret = null);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)]
[System.Text.Json.Serialization.JsonSerializable(typeof(Thing))]
sealed partial class ToyJson : System.Text.Json.Serialization.JsonSerializerContext;

/// <summary>The smallest platform that has everything the host deals with: rows, rules, batches, events, bugs.</summary>
public sealed class ToyPlatform : Platform
{
    static readonly StoreSchema TheSchema = new();
    static readonly TableDefinition<long, Thing> Things =
        TheSchema.Table("things", (Thing thing) => thing.Id, () => ToyJson.Default.Thing, secrets: "secret");
    static readonly UniqueIndex<Thing, string> ByName = Things.Unique<string>("name", thing => thing.Name);
    static readonly Kernel.Ids.IdSequence NextId = TheSchema.Sequence("thing", 1, 1);
    static readonly Choice Taken = new("taken", ["refused", "ignored"], "What a taken name does.", "toy/add/taken");
    static readonly SettingCatalogue TheSettings = new(Taken);
    static readonly RuleCatalogue TheRules = RuleCatalogue.Embedded(typeof(ToyPlatform).Assembly);
    static readonly ErrorCatalogue TheErrors = ErrorCatalogue.Embedded(typeof(ToyPlatform).Assembly);

    static readonly Dictionary<string, Operation> Calls = new List<Operation>
    {
        new("add", call => Add(call, call.Request.QueryValue("name") ?? call.Request.Form["name"] ?? "")),
        new("batch", Batch),
        new("later", call => Later(call, "grown")),
        new("tonight", call => Later(call, "night")),
        new("invite", _ => Text("<user><name>Ann</name><password>hush</password></user>", Outcome.Accepted)),
        new("token", _ => Text("""{"access_token":"hush","user":{"password":"hush","name":"Ann"}}""", Outcome.Accepted)),
        new("crash", _ => throw new InvalidOperationException("as planned")),
    }.ToDictionary(operation => operation.Name);

    public override string Name => "toy";

    public override string Title => "Toy";

    public override StoreSchema Schema => TheSchema;

    public override SettingCatalogue Settings => TheSettings;

    public override RuleCatalogue Rules => TheRules;

    public override ErrorCatalogue Errors => TheErrors;

    public override IReadOnlySet<string> SecretParameters { get; } = new HashSet<string> { "password" };

    public override IReadOnlyList<DashboardAction> Dashboard { get; } =
    [
        new("rename", "Renames a thing: {id, name}.", (context, body) =>
        {
            var things = context.Transaction.Table(Things);
            var thing = things.Find(body.GetProperty("id").GetInt64()) ?? throw new ArgumentException("There is no such thing.");
            things.Update(thing with { Name = body.GetProperty("name").GetString()! });
            return new JsonObject { ["id"] = thing.Id };
        }),
    ];

    public override IReadOnlyList<DashboardErrand> Errands { get; } =
    [
        new("fetch", "Calls this host: {path}.", FetchAsync),
        new("weigh", "Takes a file and says how many bytes it has.", WeighAsync),
    ];

    public override IReadOnlyList<DashboardView> Views { get; } =
    [
        new("names", "The names of all things, or that of one: ?upper=true.", (context, query) =>
        {
            if (query.Parameter("upper") is { } upper and not "true") throw new ArgumentException($"upper: '{upper}' is not true.");
            var names = context.Transaction.Table(Things).Page(0, int.MaxValue)
                .Where(thing => query.Id is null || query.Id == $"{thing.Id}")
                .Select(thing => query.Parameter("upper") is null ? thing.Name : thing.Name.ToUpperInvariant()).ToList();
            return query.Id is not null && names.Count == 0 ? null : new JsonArray([.. names.Select(name => (JsonNode)name)]);
        }),
    ];

    public override async ValueTask AfterDueAsync(PlatformInstance instance, DueEvent due)
    {
        if (due.Kind == "night") await instance.ExecuteAsync(context => Insert(context.Transaction, $"after-{due.Kind}-{due.Subject}"));
    }

    public override IReadOnlyDictionary<string, string> Addresses { get; } = new Dictionary<string, string> { ["manual"] = "/manual.txt" };

    public override Credentials Issue(long number, long seed) =>
        new(new Dictionary<string, string> { ["key"] = $"key-{number}" }, $"key-{number}");

    public override string? SelectorOf(WireRequest request) => request.QueryValue("key");

    public override IReadOnlyCollection<Operation> Operations => Calls.Values;

    public override Operation? Route(WireRequest request) => Calls.GetValueOrDefault(request.Path.TrimStart('/'));

    public override IEnumerable<Person> People(PlatformContext context) =>
        context.Transaction.Table(Things).Page(0, int.MaxValue)
            .Select(thing => new Person($"{thing.Id}", thing.Name) { Email = thing.Name, Roles = PersonRoles.Student });

    public override void Seed(PlatformContext context, bool demo)
    {
        if (demo) Insert(context.Transaction, "demo");
    }

    public override void OnDue(PlatformContext context, DueEvent due) =>
        Insert(context.Transaction, $"{due.Kind}-{due.Subject}");

    static Reply Add(Call call, string name)
    {
        if (call.Transaction.Table(Things).Find(ByName, name) is not null && call.Get(Taken) == "refused")
        {
            var rejection = new Rejection(TheErrors[7], TheRules["toy/add/taken"], $"'{name}' is taken; choose another name.");
            call.Decided(rejection);
            return Text("taken", Outcome.Rejected, "7");
        }

        call.Decided(TheRules["toy/add/new"]);
        return Text($"added {Insert(call.Transaction, name).Id}", Outcome.Accepted);
    }

    static Reply Batch(Call call)
    {
        var names = call.Request.QueryValue("names")!.Split(',');
        for (var i = 0; i < call.BatchSize(names.Length); i++) Insert(call.Transaction, names[i]);
        return Text("done", Outcome.Accepted);
    }

    static async ValueTask<JsonNode> FetchAsync(ErrandCall call)
    {
        var outside = call.Instance.Sandbox.Outside;
        var address = new Uri($"{outside.BaseUrlOf(call.Instance.Sandbox, "toy")}/{call.Body.GetProperty("path").GetString()}");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await outside.Http.SendAsync(request, call.Cancellation);
        return new JsonObject { ["answer"] = await answer.Content.ReadAsStringAsync(call.Cancellation) };
    }

    static async ValueTask<JsonNode> WeighAsync(ErrandCall call)
    {
        if (call.File is not { } file) throw new ArgumentException("Send a file, and its content type.");
        using var kept = new MemoryStream();
        await file.CopyToAsync(kept, call.Cancellation);
        return new JsonObject { ["bytes"] = kept.Length };
    }

    static Reply Later(Call call, string kind)
    {
        call.Context.Schedule(call.Now + TimeSpan.FromHours(1), kind, call.Transaction.NextId(NextId));
        return Text("scheduled", Outcome.Accepted);
    }

    public static Thing Insert(ITransaction transaction, string name)
    {
        var thing = new Thing(transaction.NextId(NextId), name, "hush");
        transaction.Table(Things).Insert(thing);
        return thing;
    }

    static Reply Text(string text, Outcome outcome, string? error = null) =>
        new(200, "text/plain", Encoding.UTF8.GetBytes(text), outcome, error);
}
