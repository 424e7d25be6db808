using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Simulators.Bdd.Running.Suggesting;

/// <summary>Doc comments, of the XML files beside the assemblies.</summary>
sealed partial class XmlComments
{
    static readonly (string?, IReadOnlyList<string>) Nothing = (null, []);

    readonly Dictionary<Assembly, ILookup<string, XElement>> _files = [];

    public (string? Summary, IReadOnlyList<string> Examples) Of(MethodInfo method)
    {
        var type = method.DeclaringType!;
        if (!_files.TryGetValue(type.Assembly, out var file)) _files[type.Assembly] = file = Read(type.Assembly);
        var name = $"M:{type.FullName!.Replace('+', '.')}.{method.Name}";
        var overloads = file[name].ToList();
        var member = overloads.Count == 1
            ? overloads[0]
            : overloads.Find(one => CountOfParameters((string)one.Attribute("name")!) == method.GetParameters().Length);
        if (member is null) return Nothing;
        return (TextOf(member.Element("summary")), [.. member.Elements("example").Select(TextOf).OfType<string>()]);
    }

    static ILookup<string, XElement> Read(Assembly assembly)
    {
        var path = assembly.Location.Length == 0 ? null : Path.ChangeExtension(assembly.Location, ".xml");
        var members = path is not null && File.Exists(path) ? XDocument.Load(path).Descendants("member") : [];
        return members.ToLookup(member => ((string)member.Attribute("name")!).Split('(')[0]);
    }

    static int CountOfParameters(string name)
    {
        var start = name.IndexOf('(', StringComparison.Ordinal);
        if (start < 0) return 0;
        var depth = 0;
        var count = 1;
        foreach (var one in name[(start + 1)..])
        {
            if (one is '{' or '[') depth++;
            else if (one is '}' or ']') depth--;
            else if (one == ',' && depth == 0) count++;
        }

        return count;
    }

    static string? TextOf(XElement? element)
    {
        if (element is null) return null;
        foreach (var reference in element.Descendants().Where(one => one.Attribute("cref") is not null).ToList())
        {
            reference.Value = ((string)reference.Attribute("cref")!).Split('.', ':')[^1];
        }

        var text = Blanks().Replace(element.Value, " ").Trim();
        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
