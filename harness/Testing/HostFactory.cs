using System.Reflection;
using Microsoft.AspNetCore.Mvc.Testing;

[assembly: WebApplicationFactoryContentRoot("Simulators.Host", ".", "Simulators.Host.dll", "0")]

namespace Simulators.Testing;

/// <summary>
/// Starts the host in process, with the program's own folder as its content root: a program that is installed somewhere has
/// no solution
/// above it, where the factory would search.
/// </summary>
sealed class HostFactory : WebApplicationFactory<Program>
{
    protected override IEnumerable<Assembly> GetTestAssemblies() => [typeof(HostFactory).Assembly];
}
