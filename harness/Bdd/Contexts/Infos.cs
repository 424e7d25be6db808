#nullable disable annotations
using System.Collections.Specialized;
using System.Globalization;

namespace Simulators.Bdd;

/// <summary>A feature as its file has it.</summary>
public class FeatureInfo(CultureInfo language, string folderPath, string title, string description, params string[] tags)
{
    public string Title { get; } = title;

    public string Description { get; } = description;

    /// <summary>Without the <c>@</c>.</summary>
    public string[] Tags { get; } = tags ?? [];

    public CultureInfo Language { get; } = language;

    public string FolderPath { get; } = folderPath;
}

/// <summary>A rule as its feature has it.</summary>
public class RuleInfo(string title, string description, string[] tags)
{
    public string Title { get; } = title;

    public string Description { get; } = description;

    /// <summary>Without the <c>@</c>.</summary>
    public string[] Tags { get; } = tags ?? [];
}

/// <summary>A scenario, or a row of examples, as its feature has it.</summary>
public class ScenarioInfo(
    string title,
    string description,
    string[] tags,
    IOrderedDictionary arguments,
    string[] inheritedTags = null)
{
    public string Title { get; } = title;

    public string Description { get; } = description;

    /// <summary>The scenario's own and its examples', without the <c>@</c>.</summary>
    public string[] Tags { get; } = tags ?? [];

    /// <summary>The feature's and the rule's too.</summary>
    public string[] CombinedTags { get; } = [.. (inheritedTags ?? []).Concat(tags ?? []).Distinct()];

    /// <summary>The cells of the examples' row, by the columns of its header.</summary>
    public IOrderedDictionary Arguments { get; } = arguments;
}
