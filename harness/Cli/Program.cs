using System.CommandLine;

return await new RootCommand("Simulators: the harness that proves an integration.").Parse(args).InvokeAsync();
