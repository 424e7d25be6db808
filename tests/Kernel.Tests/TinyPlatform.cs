using System.Text;
using System.Text.Json.Serialization;
using Simulators.Kernel.Clock;
using Simulators.Kernel.Ids;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Store;
using Simulators.Kernel.Wire;

namespace Simulators.Kernel.Tests;

/// <summary>What happened at a tiny platform, and when.</summary>
public sealed record Note(long Id, string Text, DateTimeOffset At);

/// <summary>The smallest platform that has everything: it notes what happens.</summary>
public sealed class TinyPlatform : Platform
{
    readonly string _name;
    readonly IdSequence _noteId;
    readonly TableDefinition<long, Note> _notes;

    public TinyPlatform(string name = "tiny")
    {
        _name = name;
        _noteId = Schema.Sequence("noteId", 1, 1);
        _notes = Schema.Table("notes", (Note note) => note.Id, () => TinyJson.Default.Note);
    }

    public static Switch Loud { get; } = new("loud", false, "Whether notes are shouted.", "tiny/note/kept");

    public static Number Volume { get; } = new("volume", 5, 0, 11, "How loud.", "tiny/note/kept");

    public static Duration Patience { get; } = new("patience", TimeSpan.FromMinutes(20), "How long.", "tiny/note/kept");

    public static Choice Colour { get; } = new("colour", ["blue", "red"], "Which ink.", "tiny/note/kept");

    public override string Name => _name;

    public override string Title => "Tiny";

    public override StoreSchema Schema { get; } = new();

    public override SettingCatalogue Settings { get; } = new(Loud, Volume, Patience, Colour);

    public override RuleCatalogue Rules { get; } = RuleCatalogue.Embedded(typeof(TinyPlatform).Assembly);

    public override ErrorCatalogue Errors { get; } = ErrorCatalogue.Embedded(typeof(TinyPlatform).Assembly);

    /// <summary>Called when something comes due, after it was noted.</summary>
    public Action<PlatformContext, DueEvent>? WhenDue { get; set; }

    public override Credentials Issue(long number, long seed) => new(
        new Dictionary<string, string> { ["id"] = $"{_name}-{number}", ["secret"] = SeededText.Key(seed, _name, 8) },
        $"{_name}-{number}");

    public override string? SelectorOf(WireRequest request) => request.Form["id"];

    public override IReadOnlyCollection<Operation> Operations => [];

    public override Operation? Route(WireRequest request) => null;

    public override void Seed(PlatformContext context, bool demo)
    {
        Write(context, "seeded");
        if (demo) Write(context, "demo");
    }

    public override void OnDue(PlatformContext context, DueEvent due)
    {
        Write(context, due.Kind);
        WhenDue?.Invoke(context, due);
    }

    public override void OnCopied(PlatformContext context, string formerSelector) =>
        Write(context, $"{formerSelector} became {context.Credentials.Selector}");

    public void Write(PlatformContext context, string text) =>
        context.Transaction.Table(_notes).Insert(new Note(context.Transaction.NextId(_noteId), text, context.Now));

    /// <summary>An operation that notes a text and answers so.</summary>
    public Operation Noting(string text, Outcome outcome = Outcome.Accepted, bool keeps = false) => new("note", call =>
    {
        Write(call.Context, text);
        return new Reply(200, "text/plain", Encoding.UTF8.GetBytes(text), outcome) { Keeps = keeps };
    });

    public static async Task<IReadOnlyList<Note>> NotesAsync(PlatformInstance instance) =>
        await instance.ExecuteAsync(context =>
            context.Transaction.Table(((TinyPlatform)instance.Platform)._notes).Page(0, int.MaxValue));

    public static async Task<IReadOnlyList<string>> TextsAsync(PlatformInstance instance) =>
        [.. (await NotesAsync(instance)).Select(note => note.Text)];
}

[JsonSerializable(typeof(Note))]
sealed partial class TinyJson : JsonSerializerContext;
