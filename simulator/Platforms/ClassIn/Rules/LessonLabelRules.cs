using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>Which labels a lesson may have [docs.eeo.cn classroom/addClassLabels].</summary>
static class LessonLabelRules
{
    const int Most = 10;

    public static Rejection? Refuses(ClassInTables tables, School school, IReadOnlyCollection<long> labelIds)
    {
        if (labelIds.Count > Most)
            return Refuse(
                Errors.TooManyLessonLabels, $"{labelIds.Count} labels are more than the {Most} that a lesson may have.");
        foreach (var id in labelIds)
        {
            if (tables.Labels.Find(id) is not { } label) return Refuse(Errors.SomeLabelsMissing, $"There is no label {id}.");
            if (label.School != school.Key) return Refuse(Errors.SomeLabelsOfOtherSchool, $"The label {id} is another school's.");
        }

        return null;
    }

    static Rejection Refuse(ErrorEntry error, string explanation) => new(error, RuleBook.LessonLabels, explanation);
}
