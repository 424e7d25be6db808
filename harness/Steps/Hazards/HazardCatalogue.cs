namespace Simulators.Steps.Hazards;

/// <summary>The hazards by name, each made of what the simulator offers to anybody: nothing of them is only ours.</summary>
public static partial class HazardCatalogue
{
    internal const string ClassIn = "classin";
    internal const string Electa = "electa";
    internal const string DigitalChalk = "digitalchalk";
    internal const string StudentGroups = "studentgroups";
    internal const string ClassLink = "classlink";

    /// <summary>How platforms are written in sentences.</summary>
    static readonly Dictionary<string, string> Names = new()
    {
        [ClassIn] = "ClassIn",
        [Electa] = "Electa",
        [DigitalChalk] = "DigitalChalk",
        [StudentGroups] = "StudentGroups",
        [ClassLink] = "ClassLink",
    };

    /// <summary>One by its name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static Hazard Named(string name) => All.FirstOrDefault(hazard => hazard.Name == name)
        ?? throw new ArgumentException(
            $"There is no hazard '{name}'. There are: {string.Join(", ", All.Select(hazard => hazard.Name))}.", nameof(name));

    /// <summary>A platform as it is written in a sentence.</summary>
    public static string NameOf(string platform) => Names[platform];

    /// <summary>The calls that make something, by platform: whose answers hurt most when they are lost.</summary>
    static readonly Dictionary<string, string[]> Creations = new()
    {
        [ClassIn] =
        [
            "register", "registerMultiple", "addSchoolStudent", "addTeacher", "addCourse", "addCourseClass",
            "addCourseStudent", "addCourseStudentMultiple",
        ],
        [Electa] = ["User/Create", "Event/Create"],
        [DigitalChalk] = ["createUser", "registerUser"],
        [StudentGroups] = ["students.create", "student_groups.create"],
    };

    /// <summary>The rules by which a creation that comes again is known.</summary>
    static readonly Dictionary<string, string[]> Repetition = new()
    {
        [ClassIn] = ["classin/register/existing-account", "classin/v1/unique-identity", "classin/v1/repeated-call"],
        [Electa] = ["electa/user/email-taken", "electa/event/create"],
        [DigitalChalk] = ["digitalchalk/user/exists", "digitalchalk/registration/already-registered"],
        [StudentGroups] = ["studentgroups/student/uid-unique", "studentgroups/group/create"],
        [ClassLink] = ["classlink/page/limit"],
    };

    static readonly string[] Targets = [ClassIn, Electa, DigitalChalk, StudentGroups];

    static readonly string[] Everywhere = [.. Targets, ClassLink];

    /// <summary>All of them. It stands below what it is made of: static members are set in the order of the file.</summary>
    public static IReadOnlyList<Hazard> All { get; } =
    [
        .. Refusals(),
        .. LostAnswers(),
        .. FalseAnswers(),
        .. Times(),
        .. Rosters(),
        .. Identities(),
    ];

    /// <summary>The same thing at several platforms.</summary>
    static Hazard Alike(
        string name,
        string meaning,
        IEnumerable<string> platforms,
        string does,
        Func<HazardScene, string, Task> strike) =>
        new(name, meaning, [.. platforms.Select(platform =>
            new HazardPlace(platform, does, Repetition[platform], scene => strike(scene, platform)))]);
}
