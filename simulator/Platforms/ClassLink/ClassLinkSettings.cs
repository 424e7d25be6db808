using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

/// <summary>What the sources leave open, with the reading we take when nobody says otherwise.</summary>
static partial class ClassLinkSettings
{
    public static readonly Choice Profile11 = new(
        "profile11", ["classlink", "strict"],
        "What answers below v1p1 look like: as captures of ClassLink show (empty texts and lists for what is missing, headers "
        + "of its own), or without anything empty.",
        "classlink/answer/empty-values", "classlink/answer/headers");

    public static readonly Choice Profile12 = new(
        "profile12", ["strict", "classlink"],
        "What answers below rostering/v1p2 look like: as the official schema has them, or as captures of ClassLink's 1.1 show.",
        "classlink/answer/empty-values", "classlink/answer/headers");

    public static readonly Switch ClassLinkLinkHeader = new(
        "classlinkLinkHeader", true,
        "Whether answers in the profile classlink carry the Link header: a client of 2019 pages by it, captures of 2026 do "
        + "not mention it.",
        "classlink/page/link-header");

    public static readonly Number DefaultLimit = new(
        "defaultLimit", 100, 1, 10_000,
        "How many objects a page has when no limit is sent.",
        "classlink/page/limit");

    public static readonly Number MaximumLimit = new(
        "maximumLimit", 10_000, 1, 1_000_000,
        "The largest page; a larger limit is lowered to it.",
        "classlink/page/maximum-limit");

    public static readonly Choice UnknownSortField12 = new(
        "unknownSortField12", ["ignored", "refused"],
        "What 1.2 makes of a sort by an unknown field: the ordinary order, or 400 invaliddata. Its error list has no code for it.",
        "classlink/sort/unknown-field");

    public static readonly Switch FilterCase = new(
        "filterCaseSensitive", true,
        "Whether a filter tells upper from lower case.",
        "classlink/filter/case");

    public static readonly Choice UnknownParent = new(
        "unknownParent", ["by-version", "empty", "not-found"],
        "What a nested collection of an unknown parent answers: 404 in 1.1 and an empty list in 1.2 (whose official file has "
        + "no 404 there), or one of the two in both.",
        "classlink/nested/unknown-parent");

    public static readonly Choice TermTypes = new(
        "termTypes", ["term", "term-and-semester"],
        "Which academic sessions are terms: those of type term, or those of type semester as well.",
        "classlink/collection/terms");

    public static readonly Choice TeacherClasses = new(
        "teacherClasses", ["by-profile", "all", "current"],
        "Which classes of a teacher are answered: in the profile classlink those of terms that run today and in strict all, or "
        + "one of the two in both.",
        "classlink/nested/teacher-classes");

    public static readonly Duration TombstoneLife = new(
        "tombstoneLife", TimeSpan.FromDays(30),
        "How long an object that is to be deleted is still answered, counted from its dateLastModified.",
        "classlink/tombstone/life");

    public static IReadOnlyList<Setting> OfRostering =>
    [
        Profile11, Profile12, ClassLinkLinkHeader, DefaultLimit, MaximumLimit, UnknownSortField12, FilterCase, UnknownParent,
        TermTypes, TeacherClasses, TombstoneLife,
    ];
}
