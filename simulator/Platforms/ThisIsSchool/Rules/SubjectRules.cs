using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool.Rules;

/// <summary>Class or course names must include the subject's name [seed 002, data requirements].</summary>
/// <param name="subjects">The subject names.</param>
/// <param name="wholeWord">Whether a name counts only as a word of its own.</param>
/// <param name="comparison">Whether case counts.</param>
sealed class SubjectRules(IReadOnlyList<string> subjects, bool wholeWord, StringComparison comparison)
{
    public static SubjectRules Of(SettingValues settings) => new(
        settings.Get(ThisIsSchoolSettings.Subjects),
        settings.Get(ThisIsSchoolSettings.SubjectMatch) == "word",
        settings.Get(ThisIsSchoolSettings.SubjectCase) == "exact"
            ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<string> Subjects => subjects;

    /// <summary>The first subject that the class's title has, else its course's, else null.</summary>
    public string? Find(string? title, string? courseTitle) => In(title) ?? In(courseTitle);

    string? In(string? title)
    {
        if (title is null) return null;
        foreach (var subject in subjects)
        {
            if (Has(title, subject)) return subject;
        }

        return null;
    }

    bool Has(string title, string subject)
    {
        for (var at = title.IndexOf(subject, comparison); at >= 0; at = title.IndexOf(subject, at + 1, comparison))
        {
            if (!wholeWord || (IsEdge(title, at - 1) && IsEdge(title, at + subject.Length))) return true;
        }

        return false;
    }

    static bool IsEdge(string title, int at) => at < 0 || at >= title.Length || !char.IsLetter(title[at]);
}
