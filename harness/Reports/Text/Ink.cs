using Simulators.Reports.Model;

namespace Simulators.Reports.Text;

/// <summary>Colours of a terminal, or none.</summary>
sealed class Ink(bool colour)
{
    const string Plain = "\u001b[0m";

    public string Good(string text) => Paint("\u001b[32m", text);

    public string Bad(string text) => Paint("\u001b[31m", text);

    public string Doubtful(string text) => Paint("\u001b[33m", text);

    public string Faint(string text) => Paint("\u001b[2m", text);

    public string Strong(string text) => Paint("\u001b[1m", text);

    public string Of(Outcome outcome, string text) => outcome switch
    {
        Outcome.Passed => Good(text),
        Outcome.Failed or Outcome.Ambiguous or Outcome.Unfinished => Bad(text),
        Outcome.Undefined or Outcome.Pending => Doubtful(text),
        _ => Faint(text),
    };

    /// <summary>The mark in front of a step: legible without colours too.</summary>
    public string Mark(Outcome outcome) => Of(outcome, outcome switch
    {
        Outcome.Passed => "✔",
        Outcome.Skipped or Outcome.NotApplicable => "-",
        Outcome.Undefined => "?",
        Outcome.Pending => "…",
        _ => "✘",
    });

    string Paint(string code, string text) => colour && text.Length > 0 ? code + text + Plain : text;
}
