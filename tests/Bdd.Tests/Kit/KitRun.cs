using Simulators.Bdd.BoDi;
using Simulators.Bdd.Running;
using Simulators.Gherkin.Messages;
using Simulators.Gherkin.Pickles;

namespace Simulators.Bdd.Tests.Kit;

/// <summary>Runs a sample as its arguments say.</summary>
sealed class KitRun : IMessageSink
{
    readonly List<Envelope> _messages = [];

    public static async Task<IReadOnlyList<Envelope>> Of(string sample, Type? bindings)
    {
        var run = new KitRun();
        var ids = new MessageIds();
        var parser = new FeatureParser(ids);
        var features = KitFiles.FeaturesOf(sample).Select(path => parser.Parse(path, File.ReadAllText(path))).ToList();
        var runner = new TestRunner(StepLibrary.OfTypes(bindings is null ? [] : [bindings]), OptionsOf(sample, ids), run);
        await runner.RunAsync(features, [.. features.SelectMany(feature => feature.Pickles)]);
        return run._messages;
    }

    public void Take(Envelope message) => _messages.Add(message);

    static RunOptions OptionsOf(string sample, MessageIds ids)
    {
        var arguments = KitFiles.ArgumentsOf(sample).Split(' ');
        return new RunOptions
        {
            Time = new TestClock(),
            Ids = ids,
            Explain = false,
            Retry = arguments is ["--retry", var times] ? int.Parse(times, System.Globalization.CultureInfo.InvariantCulture) : 0,
            Order = arguments is ["--order", var order] ? RunOrder.Parse(order) : RunOrder.Defined,
            Register = arguments is ["--error"] ? Whoops : container => container.RegisterInstanceAs(new KitMemory()),
        };
    }

    static void Whoops(IObjectContainer container) => throw new InvalidOperationException("Whoops!");
}
