using Simulators.ClassIn;
using Simulators.Host.Admin;
using Simulators.Host.Pipeline;
using Simulators.Host.Startup;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store.Memory;

var commandLine = new CommandLine(args);
if (commandLine.Problem is { } misspelt) return Complaint.Usage(misspelt);
if (commandLine.AsksOnly) return commandLine.Answer();
var (builder, options, problem) = HostBuilding.Begin(commandLine);
if (builder is null || options is null) return Complaint.Usage(problem!);
#pragma warning disable RS0030 // the composition root names the machine's clock
var wall = TimeProvider.System;
#pragma warning restore RS0030
var registry = new SandboxRegistry(
    [new ClassInPlatform()],
    schema => new MemoryStore(schema),
    wall,
    new JournalBudget(options.JournalBytes));
if (await Seeding.SeedDefaultAsync(registry, options.Seed) is { } wrongSeed) return Complaint.Usage(wrongSeed);

builder.Services.AddSingleton(registry);
builder.Services.AddSingleton(options);
builder.Services.AddSingleton(wall);
builder.Services.AddSingleton<Readiness>();
builder.Services.AddSingleton<PlatformPipeline>();
builder.Services.AddSingleton<AdminGate>();
builder.Services.AddSingleton<StrayRequests>();
builder.Services.AddHostedService<DueRunner>();
if (!Console.IsOutputRedirected) builder.Services.AddHostedService<ExchangeConsole>();

var app = builder.Build();
var pipeline = app.Services.GetRequiredService<PlatformPipeline>();
var gate = app.Services.GetRequiredService<AdminGate>();
app.Use(next => context => pipeline.InvokeAsync(context, next));
app.Use(next => context => gate.InvokeAsync(context, next));
app.UseRouting();
app.MapAdmin();
app.MapFallback("/{**path}", app.Services.GetRequiredService<StrayRequests>().AnswerAsync);
return await app.ServeAsync();

/// <summary>The host; public so that tests can start it in process.</summary>
public partial class Program;
