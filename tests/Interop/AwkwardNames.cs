namespace Simulators.Interop;

/// <summary>Names that a writer or reader of XML, JSON or forms stumbles over, if any.</summary>
static class AwkwardNames
{
    public static readonly (string First, string Last)[] All =
    [
        ("<Ada>", "Love & Lace"),
        ("\"Bo\"", "O'Neil ]]> <!-- -->"),
        ("&amp;", "&#65;&lt;b&gt; 100% a+b=c"),
        ("Zoë 🦊", "𝒲👩‍👩‍👧‍👦"),
        ("نور", "الهُدى"),
        ("‏עדה‏", "בן־חיים"),
        ("e\u0301", "é"),
    ];
}
