using System.Net;
using System.Xml.Linq;
using Simulators.Steps.Shared;

namespace Simulators.Steps.DigitalChalk;

/// <summary>What DigitalChalk answered to what the last step asked, in every row of it.</summary>
[Binding]
public sealed class DigitalChalkAnswerSteps(DigitalChalkOrganisation organisation, Things things)
{
    /// <summary>DigitalChalk did what it was asked for.</summary>
    [Then("DigitalChalk accepts")]
    public void Accepts()
    {
        foreach (var answer in organisation.Answers)
            Expect.True(answer.IsAccepted, $"DigitalChalk refused: {answer.Exchange.Status} {answer.Exchange.Text}");
    }

    /// <summary>DigitalChalk refused with a fault of this text.</summary>
    [Then("DigitalChalk refuses with {string}")]
    public void Refuses(string text)
    {
        foreach (var answer in organisation.Answers)
        {
            Expect.True(
                answer.Exchange.Status == 500,
                $"HTTP {answer.Exchange.Status} should have been 500, with the fault \"{text}\": {answer.Exchange.Text}");
            Expect.Equal(text, answer.Fault.Text, "The text of DigitalChalk's fault");
        }
    }

    /// <summary>The fault has this code: Server, Client or MustUnderstand.</summary>
    [Then("DigitalChalk's fault has the code {string}")]
    public void FaultHasCode(string code)
    {
        foreach (var answer in organisation.Answers)
            Expect.Equal($"SOAP-ENV:{code}", answer.Fault.Code, "The code of DigitalChalk's fault");
    }

    /// <summary>The fault's detail tells these mistakes, in this order, and no others; <c>...</c> is any text.</summary>
    [Then("DigitalChalk's fault tells these mistakes:")]
    public void FaultTells(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var mistakes = organisation.Answer.Mistakes;
        Expect.Equal(table.Rows.Count, mistakes.Count, $"The number of mistakes in {organisation.Answer.Exchange.Text}");
        foreach (var (row, mistake) in table.Rows.Zip(mistakes))
            Wildcards.Same(row[0], mistake, "A mistake that DigitalChalk tells");
    }

    /// <summary>The answers have these elements, a row for each call; <c>...</c> is any text.</summary>
    [Then("DigitalChalk's answer has:")]
    public void Has(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Accepts();
        Compare(table, [.. organisation.Answers.Select(answer => answer.Payload)], "answers");
    }

    /// <summary>The answer lists these offerings or registrations, in this order, and no others.</summary>
    [Then("DigitalChalk lists:")]
    public void Lists(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Accepts();
        Compare(table, [.. organisation.Answer.Payload.Elements()], "rows");
    }

    /// <summary>The answer lists no offering or registration.</summary>
    [Then("DigitalChalk lists nothing")]
    public void ListsNothing()
    {
        Accepts();
        Expect.Equal(0, organisation.Answer.Payload.Elements().Count(), $"The rows of {organisation.Answer.Exchange.Text}");
    }

    /// <summary>
    /// What the answer's SOAP body holds is this to the byte; <c>...</c> is any text, and the line breaks are for the reader
    /// alone.
    /// </summary>
    [Then("DigitalChalk's answer is:")]
    public void Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var expected = things.Fill(text).ReplaceLineEndings("");
        Wildcards.Same(expected, organisation.Answer.PayloadText, "The body of DigitalChalk's answer", "[^<]+");
    }

    /// <summary>DigitalChalk answers a status and nothing else: it did not get as far as a SOAP message.</summary>
    [Then("DigitalChalk answers the status {int} and nothing else")]
    public void Bare(int status)
    {
        Expect.Equal(status, organisation.Answer.Exchange.Status, "The HTTP status of DigitalChalk's answer");
        Expect.Equal("", organisation.Answer.Exchange.Text, "The body of DigitalChalk's answer");
    }

    /// <summary>DigitalChalk answers the servlet container's error page, status 500, with this text in it.</summary>
    [Then("DigitalChalk's error page says {string}")]
    public void PageSays(string text)
    {
        var answer = organisation.Answer.Exchange;
        Expect.Equal(500, answer.Status, "The HTTP status of DigitalChalk's error page");
        Expect.Contains("text/html", answer.Headers["Content-Type"], "The media type of DigitalChalk's error page");
        Expect.Contains(text, WebUtility.HtmlDecode(answer.Text), "DigitalChalk's error page");
    }

    void Compare(DataTable table, IReadOnlyList<XElement> elements, string what)
    {
        Expect.Equal(table.Rows.Count, elements.Count, $"The number of DigitalChalk's {what}");
        foreach (var (row, element) in table.Rows.Zip(elements))
        {
            foreach (var name in table.Header)
            {
                var actual = DigitalChalkAnswer.Text(element, name);
                Wildcards.Same(things.Fill(row[name]), actual, $"{name} of DigitalChalk's answer");
            }
        }
    }
}
