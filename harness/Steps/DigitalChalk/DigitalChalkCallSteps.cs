using System.Text;
using Simulators.Steps.Shared;

namespace Simulators.Steps.DigitalChalk;

/// <summary>What the organisation asks DigitalChalk to do.</summary>
[Binding]
public sealed class DigitalChalkCallSteps(DigitalChalkOrganisation organisation)
{
    /// <summary>
    /// Asks DigitalChalk to tell whether a user exists, create a user, register a user, create and register a user, list the
    /// available offerings (or those of a student), or list the current or the completed registrations of a student, with
    /// the elements that this usually has.
    /// </summary>
    [When("DigitalChalk is asked to {digitalChalkTask}")]
    public Task Ask(DigitalChalkTask task) => organisation.AskAsync(task, [[]]);

    /// <summary>
    /// Asks DigitalChalk for the same once for each row: a column is an element of the request, as the vendor's page names it
    /// (accessKey, timestamp and signature too), or SOAPAction; a cell <c>{left out}</c> takes away what is usually sent,
    /// <c>{Safety's offeringId}</c> is the id of an offering.
    /// </summary>
    [When("DigitalChalk is asked to {digitalChalkTask} with:")]
    public Task AskWith(DigitalChalkTask task, DataTable table) => organisation.AskAsync(task, TableCells.Of(table));

    /// <summary>The same before something happens: DigitalChalk did it, once for each row.</summary>
    [Given("DigitalChalk was asked to {digitalChalkTask} with:")]
    public async Task WasAsked(DigitalChalkTask task, DataTable table)
    {
        foreach (var row in TableCells.Of(table)) await organisation.GetDoneAsync(task, row);
    }

    /// <summary>
    /// Posts a document as it is; <c>{envelope}</c> stands for a message that asks whether ada exists, <c>{question}</c> for
    /// its request and <c>{auth}</c> for the element auth of that (with the prefix dcAPI).
    /// </summary>
    [When("DigitalChalk is posted:")]
    public Task Post(string body) => organisation.PostAsync(body, DigitalChalkOrganisation.TextXml, Encoding.UTF8);

    /// <summary>Posts a document as another media type than text/xml; an empty one is none.</summary>
    [When("DigitalChalk is posted, as {string}:")]
    public Task PostAs(string contentType, string body) => organisation.PostAsync(body, contentType, Encoding.UTF8);

    /// <summary>Posts a document in the bytes of one encoding as a media type that may say another.</summary>
    [When("DigitalChalk is posted, as {string} in the bytes of {string}:")]
    public Task PostInBytes(string contentType, string encoding, string body) =>
        organisation.PostAsync(body, contentType, Encoding.GetEncoding(encoding));

    /// <summary>Posts nothing at all.</summary>
    [When("DigitalChalk is posted nothing")]
    public Task PostNothing() => organisation.PostAsync("", DigitalChalkOrganisation.TextXml, Encoding.UTF8);

    /// <summary>Calls the service by another method than POST.</summary>
    [When("DigitalChalk is called by {word}")]
    public Task CallBy(string method) => organisation.SendAsync(new HttpMethod(method), organisation.Service);

    /// <summary>Fetches the WSDL.</summary>
    [When("the WSDL of DigitalChalk is fetched")]
    public Task FetchWsdl() => organisation.SendAsync(HttpMethod.Get, organisation.Wsdl);

    /// <summary>Fetches the WSDL by another name of the host, as "school.example:8443".</summary>
    [When("the WSDL of DigitalChalk is fetched from {string}")]
    public Task FetchWsdlFrom(string host) => organisation.SendAsync(HttpMethod.Get, organisation.Wsdl, host: host);
}
