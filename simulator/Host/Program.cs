using Simulators.ClassIn;
using Simulators.Host;
using Simulators.Host.Pipeline;
using Simulators.Kernel.Journal;
using Simulators.Kernel.Sandboxes;
using Simulators.Kernel.Store.Memory;

var options = new SimulatorOptions();
var builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls(options.Urls);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = 600L * 1024 * 1024;
});
#pragma warning disable RS0030 // the composition root names the machine's clock
var wall = TimeProvider.System;
#pragma warning restore RS0030
var registry = new SandboxRegistry(
    [new ClassInPlatform()],
    schema => new MemoryStore(schema),
    wall,
    new JournalBudget(options.JournalBytes));
await SandboxRegistry.SeedAsync(registry.Create(SandboxRegistry.DefaultId, null).Sandbox!, demo: true);
builder.Services.AddSingleton(registry);
var app = builder.Build();
var log = app.Services.GetRequiredService<ILogger<PlatformPipeline>>();
var pipeline = new PlatformPipeline(registry, options, wall, log);
app.Use(next => context => pipeline.InvokeAsync(context, next));
await app.RunAsync();

/// <summary>The host; public so that tests can start it in process.</summary>
public partial class Program;
