using System.Globalization;
using System.Text;

namespace Simulators.Bdd.Tables.Binding;

/// <summary>Compares the names of columns and members: "First name", "FIRST_NAME" and FirstName are one.</summary>
static class ColumnName
{
    public static bool AreSame(string column, string member) =>
        string.Equals(Bare(column), Bare(member), StringComparison.OrdinalIgnoreCase);

    /// <summary>Letters and digits only, without accents.</summary>
    public static string Bare(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var one in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(one)
                && CharUnicodeInfo.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark) bare.Append(one);
        }

        return bare.ToString();
    }
}
