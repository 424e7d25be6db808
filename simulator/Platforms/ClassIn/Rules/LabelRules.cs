using Simulators.ClassIn.State;
using Simulators.Kernel.Rules;

namespace Simulators.ClassIn.Rules;

/// <summary>A school's label library, and which labels a course may have [docs.eeo.cn classroom/addSchoolLabel].</summary>
static class LabelRules
{
    const int MostOfCourse = 10;

    /// <summary>Refuses a name that another label of the school has (353, with that label's id).</summary>
    /// <param name="tables">The state.</param>
    /// <param name="school">Whose library.</param>
    /// <param name="name">The name, cut.</param>
    /// <param name="self">The label that may have it; zero for a new one.</param>
    public static Rejection? Taken(ClassInTables tables, School school, string name, long self) =>
        tables.Labels.Find(ClassInSchema.LabelByName, (school.Key, name)) is { } label && label.LabelId != self
            ? new Rejection(
                Errors.LabelExists,
                RuleBook.LabelName,
                $"The school has a label of that name: {label.LabelId}. Use it; names are compared as cut to 20 characters.",
                label.LabelId)
            : null;

    public static Rejection? Full(ClassInTables tables, School school, long most) =>
        tables.Labels.CountWhere(ClassInSchema.LabelsBySchool, school.Key) < most
            ? null
            : new Rejection(Errors.TooManyLabels, RuleBook.LabelLimit, $"The school has {most} labels, all that it may have.");

    /// <summary>The school's label.</summary>
    public static Decision<Label> OfSchool(ClassInTables tables, School school, long labelId)
    {
        if (tables.Labels.Find(labelId) is not { } label)
            return new Rejection(Errors.NoSuchLabel, RuleBook.LabelOfSchool, $"There is no label {labelId}.");
        return label.School == school.Key
            ? label
            : new Rejection(Errors.LabelOfOtherSchool, RuleBook.LabelOfSchool, $"The label {labelId} is another school's.");
    }

    /// <summary>Whether a course may have these labels, each named once.</summary>
    public static Rejection? OfCourse(ClassInTables tables, School school, IReadOnlyList<long> labelIds)
    {
        if (labelIds.Count > MostOfCourse)
        {
            return new Rejection(
                Errors.TooManyCourseLabels,
                RuleBook.CourseLabelLimit,
                $"A course has {MostOfCourse} labels at most; {labelIds.Count} were sent. They replace what the course has.");
        }

        foreach (var labelId in labelIds)
        {
            if (tables.Labels.Find(labelId) is not { } label)
            {
                return new Rejection(
                    Errors.SomeLabelsMissing,
                    RuleBook.CourseLabels,
                    $"There is no label {labelId}; none was set.");
            }

            if (label.School != school.Key)
            {
                return new Rejection(
                    Errors.SomeLabelsOfOtherSchool,
                    RuleBook.CourseLabels,
                    $"The label {labelId} is another school's; none was set.");
            }
        }

        return null;
    }
}
