using Simulators.ClassIn;
using Simulators.ClassLink;
using Simulators.DigitalChalk;
using Simulators.Electa;
using Simulators.Host.Startup;
using Simulators.Host.Stubs;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.StudentGroups;
using Simulators.ThisIsSchool;

var commandLine = new CommandLine(args);
if (commandLine.Problem is { } misspelt) return Complaint.Usage(misspelt);
if (commandLine.AsksOnly) return commandLine.Answer();

#pragma warning disable RS0030 // the composition root names the machine's clock
var wall = TimeProvider.System;
#pragma warning restore RS0030
Platform[] platforms =
[
    new ClassInPlatform(),
    new ElectaPlatform(),
    new DigitalChalkPlatform(),
    new StudentGroupsPlatform(),
    new ClassLinkPlatform(),
    new ThisIsSchoolPlatform(),
];

var (builder, options, problem) = HostBuilding.Begin(commandLine, platforms, wall);
if (builder is null || options is null) return Complaint.Usage(problem!);
var (engine, refused) = StoreEngines.Open(options.Store);
if (engine is null) return Complaint.Usage(refused!);
var registry = new SandboxRegistry(platforms, engine, wall, new JournalBudget(options.JournalBytes) { ShowsSecrets = options.ShowSecrets })
{
    Overlays = StubSet.Over(options),
    InitialSettings = options.InitialSettings,
};
// Beside the building of the host: most of either is code that is compiled for the first time.
var seeding = Task.Run(() => Seeding.SeedDefaultAsync(registry, options.Seed));
builder.Services.AddSimulator(registry, options, wall, seeding);
if (!Console.IsOutputRedirected) builder.Services.AddHostedService<ExchangeConsole>();
var app = builder.Build();
app.UseSimulator();
var code = await app.ServeAsync();
await engine.DisposeAsync();
return code;

/// <summary>The host; public so that tests can start it in process.</summary>
public partial class Program;
