using System.Text;
using System.Xml.Linq;
using Simulators.Steps.Shared;

namespace Simulators.Steps.Electa;

/// <summary>What Electa answered to what the last step asked, in every row of it.</summary>
[Binding]
public sealed class ElectaAnswerSteps(ElectaSchool school, Things things)
{
    /// <summary>Electa did what it was asked for.</summary>
    [Then("Electa accepts")]
    public void Accepts()
    {
        foreach (var answer in school.Answers)
        {
            Expect.Equal(200, answer.Exchange.Status, "The HTTP status of Electa's answer");
            Expect.True(answer.Result.Code == 0, $"Electa refused: {answer.Result.Code} {answer.Result.Text}.");
        }
    }

    /// <summary>Electa refused, with a code that is not 0 and this description.</summary>
    [Then("Electa refuses with {string}")]
    public void Refuses(string description)
    {
        foreach (var answer in school.Answers)
        {
            Expect.Equal(200, answer.Exchange.Status, "The HTTP status of Electa's answer");
            Expect.True(answer.Result.Code != 0, $"Electa accepted, and should have refused with \"{description}\".");
            Expect.Equal(description, answer.Result.Text, "The description of Electa's failure");
        }
    }

    /// <summary>Electa's answer is this to the byte; <c>...</c> is any text, line breaks are for the reader alone.</summary>
    [Then("Electa's answer is:")]
    public void Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Wildcards.Same(things.Fill(text).ReplaceLineEndings(""), school.Answer.Exchange.Text, "Electa's answer", "[^<]+");
    }

    /// <summary>The results have these elements, a row for each call; <c>...</c> is any text.</summary>
    [Then("Electa's answer has:")]
    public void Has(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Expect.Equal(table.Rows.Count, school.Answers.Count, "The number of Electa's answers");
        foreach (var (row, answer) in table.Rows.Zip(school.Answers))
        {
            foreach (var name in table.Header) Same(row[name], answer.Element(name), name);
        }
    }

    /// <summary>The calendar or the session logs have these rows, in this order, and no others; <c>...</c> is any text.</summary>
    [Then("Electa lists:")]
    public void Lists(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var items = school.Answer.Items;
        Expect.Equal(table.Rows.Count, items.Count, $"The number of rows of {school.Answer.Exchange.Text}");
        Expect.Equal(items.Count, school.Answer.Count, "The Count of Electa's list");
        foreach (var (row, item) in table.Rows.Zip(items))
        {
            foreach (var name in table.Header) Same(row[name], TextOf(item, name), name);
        }
    }

    /// <summary>The calendar or the session logs have no row.</summary>
    [Then("Electa lists nothing")]
    public void ListsNothing()
    {
        Expect.Equal(0, school.Answer.Items.Count, $"The number of rows of {school.Answer.Exchange.Text}");
        Expect.Equal(0, school.Answer.Count, "The Count of Electa's list");
    }

    /// <summary>Electa answers a page for a browser, with this heading.</summary>
    [Then("Electa's page is headed {string}")]
    public void PageIsHeaded(string heading) =>
        Expect.Equal(heading, school.Answer.Shown.Heading, "The heading of Electa's page");

    /// <summary>Electa answers a page for a browser, with this text in it.</summary>
    [Then("Electa's page says {string}")]
    public void PageSays(string text) =>
        Expect.Contains(things.Fill(text), school.Answer.Shown.Text, "The text of Electa's page");

    /// <summary>The 36 characters from this byte of the answer on are a token, which a call is then made with.</summary>
    [Then("Electa's answer has a token at byte {int} that opens its calls")]
    public async Task TokenAt(int place)
    {
        var body = school.Answer.Exchange.Body;
        Expect.True(body.Length >= place + 36, $"Electa's answer has {body.Length} bytes: {school.Answer.Exchange.Text}");
        var token = Encoding.ASCII.GetString(body, place, 36);
        Expect.Matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}", token, $"The token at byte {place}");
        await school.GetDoneAsync(ElectaTask.CreateUser, ("Token", token));
    }

    void Same(string expected, string actual, string name) =>
        Wildcards.Same(things.Fill(expected), actual, $"{name} of Electa's answer");

    static string TextOf(XElement item, string name) =>
        Expect.Present(item.Element(name), $"The element {name} of {item.ToString(SaveOptions.DisableFormatting)}").Value;
}
