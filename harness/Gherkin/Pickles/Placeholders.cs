using Simulators.Gherkin.Messages;

namespace Simulators.Gherkin.Pickles;

/// <summary>What stands for <c>&lt;name&gt;</c> in a row of examples; the columns are filled in one after another.</summary>
readonly struct Placeholders(TableRow header, TableRow row)
{
    /// <summary>Leaves texts as they are.</summary>
    public static Placeholders None => default;

    public string Fill(string text)
    {
        if (header is null || !text.Contains('<', StringComparison.Ordinal)) return text;
        for (var i = 0; i < header.Cells.Count; i++)
            text = text.Replace("<" + header.Cells[i].Value + ">", row.Cells[i].Value, StringComparison.Ordinal);
        return text;
    }
}
