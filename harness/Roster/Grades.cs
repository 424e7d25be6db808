namespace Simulators.Roster;

/// <summary>Kindergarten to grade 12, and which of an area's three schools has which.</summary>
static class Grades
{
    public const int Count = 13;

    public const int FirstOfMiddle = 6;

    public const int FirstOfHigh = 9;

    static readonly string[] Codes = ["KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

    /// <summary>As OneRoster's vocabulary (CEDS) has it.</summary>
    public static string CodeOf(int grade) => Codes[grade];

    /// <summary>As people say it.</summary>
    public static string NameOf(int grade) => grade == 0 ? "Kindergarten" : $"Grade {grade}";

    /// <summary>0: elementary, 1: middle, 2: high school.</summary>
    public static int SlotOf(int grade) => grade < FirstOfMiddle ? 0 : grade < FirstOfHigh ? 1 : 2;

    public static int FirstOf(int slot) => slot switch { 0 => 0, 1 => FirstOfMiddle, _ => FirstOfHigh };

    /// <summary>The grades of a school.</summary>
    public static IReadOnlyList<string> CodesOf(int slot) => slot switch
    {
        0 => Codes[..FirstOfMiddle],
        1 => Codes[FirstOfMiddle..FirstOfHigh],
        _ => Codes[FirstOfHigh..],
    };
}
