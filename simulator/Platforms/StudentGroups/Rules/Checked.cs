namespace Simulators.StudentGroups.Rules;

/// <summary>A parameter that was found good; null is a value like any other.</summary>
readonly record struct Checked<T>(T? Value);
