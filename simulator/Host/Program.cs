using Simulators.ClassIn;
using Simulators.ClassLink;
using Simulators.DigitalChalk;
using Simulators.Electa;
using Simulators.Host.Startup;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Platforms;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store;
using Simulators.Kernel.Store.Memory;
using Simulators.StudentGroups;
using Simulators.ThisIsSchool;

var commandLine = new CommandLine(args);
if (commandLine.Problem is { } misspelt) return Complaint.Usage(misspelt);
if (commandLine.AsksOnly) return commandLine.Answer();

#pragma warning disable RS0030 // the composition root names the machine's clock
var wall = TimeProvider.System;
#pragma warning restore RS0030
static IStore CreateStore(StoreSchema schema) => new MemoryStore(schema);
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
var registry = new SandboxRegistry(platforms, CreateStore, wall, new JournalBudget(options.JournalBytes) { ShowsSecrets = options.ShowSecrets });
// Beside the building of the host: most of either is code that is compiled for the first time.
var seeding = Task.Run(() => Seeding.SeedDefaultAsync(registry, options.Seed));
builder.Services.AddSimulator(registry, options, wall, seeding);
if (!Console.IsOutputRedirected) builder.Services.AddHostedService<ExchangeConsole>();
var app = builder.Build();
app.UseSimulator();
return await app.ServeAsync();

/// <summary>The host; public so that tests can start it in process.</summary>
public partial class Program;
