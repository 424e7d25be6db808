using System.Reflection;
using System.Text.RegularExpressions;

namespace Simulators.Architecture.Tests;

/// <summary>Who may know whom: the host the platforms, the platforms the kernel, the kernel nobody.</summary>
public sealed class LayersTests
{
    const string Kernel = "Simulators.Kernel";
    const string Storage = "Simulators.Storage";

    /// <summary>Every platform that is planned, here already or not.</summary>
    static readonly string[] Vendors =
        ["classin", "electa", "digitalchalk", "studentgroups", "domoscio", "classlink", "thisisschool"];

    [Fact]
    public void There_are_platforms_to_look_at() => Assert.NotEmpty(Repository.Platforms);

    [Fact]
    public void The_kernel_names_no_platform()
    {
        var pattern = string.Join('|', Vendors.Concat(Repository.Platforms.Select(platform => platform.Name)).Distinct());
        var named = Repository.Sources("simulator", "Kernel")
            .SelectMany(file => File.ReadLines(file).Select((line, number) => (file, line, number)))
            .Where(one => Regex.IsMatch(one.line, pattern, RegexOptions.IgnoreCase))
            .Select(one => $"{Repository.Relative(one.file)}:{one.number + 1}: {one.line.Trim()}");
        Findings.None(named);
    }

    [Fact]
    public void The_kernel_references_none_of_our_other_assemblies() =>
        Findings.None(References(typeof(Kernel.Platforms.Platform).Assembly).Where(name => name.StartsWith("Simulators", StringComparison.Ordinal)));

    [Fact]
    public void A_platform_references_the_kernel_and_no_other_platform()
    {
        foreach (var platform in Repository.Platforms)
        {
            var ours = References(platform.GetType().Assembly).Where(name => name.StartsWith("Simulators", StringComparison.Ordinal));
            Assert.Equal([Kernel], ours);
        }
    }

    [Fact]
    public void Neither_the_kernel_nor_a_platform_knows_the_web_server()
    {
        var web = Repository.Platforms.Select(platform => platform.GetType().Assembly)
            .Append(typeof(Kernel.Platforms.Platform).Assembly)
            .SelectMany(assembly => References(assembly).Select(name => $"{assembly.GetName().Name} -> {name}"))
            .Where(reference => reference.Contains("Microsoft.AspNetCore", StringComparison.Ordinal)
                || reference.Contains("Microsoft.Extensions", StringComparison.Ordinal));
        Findings.None(web);
    }

    [Fact]
    public void The_host_has_every_platform() =>
        Assert.Equal(
            Repository.Platforms.Select(platform => platform.GetType().Assembly.GetName().Name).Order(StringComparer.Ordinal),
            References(typeof(Program).Assembly)
                .Where(name => name.StartsWith("Simulators", StringComparison.Ordinal) && name is not (Kernel or Storage))
                .Order(StringComparer.Ordinal));

    static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
