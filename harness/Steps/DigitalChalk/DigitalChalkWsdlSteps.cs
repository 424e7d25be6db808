using System.Xml.Linq;

namespace Simulators.Steps.DigitalChalk;

/// <summary>The WSDL that was fetched.</summary>
[Binding]
public sealed class DigitalChalkWsdlSteps(DigitalChalkOrganisation organisation)
{
    static readonly XNamespace Wsdl = "http://schemas.xmlsoap.org/wsdl/";
    static readonly XNamespace Soap = "http://schemas.xmlsoap.org/wsdl/soap/";

    /// <summary>The WSDL has these operations, in this order, each with its request and its response.</summary>
    [Then("the WSDL of DigitalChalk has these operations:")]
    public void HasOperations(DataTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var expected = table.Rows.Select(row => row[0]).ToList();
        var wsdl = organisation.Answer.Xml;
        var port = wsdl.Element(Wsdl + "portType")?.Elements(Wsdl + "operation").Select(Name) ?? [];
        Expect.Sequence(expected, port, "The operations of DigitalChalk's WSDL");
        Expect.Sequence(
            expected.SelectMany(name => (string[])[$"{name}Request", $"{name}Response"]),
            wsdl.Elements(Wsdl + "message").Select(Name),
            "The messages of DigitalChalk's WSDL");
    }

    /// <summary>The WSDL says that messages go where it came from, by this name of the host.</summary>
    [Then("the WSDL of DigitalChalk leads back to {string}")]
    public void LeadsBackTo(string host)
    {
        var address = new UriBuilder(organisation.Service);
        var parts = host.Split(':');
        address.Host = parts[0];
        if (parts.Length > 1) address.Port = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        Expect.Equal(address.Uri.ToString(), Address(), "The address in DigitalChalk's WSDL");
    }

    /// <summary>A message that is posted to the address in the WSDL is answered.</summary>
    [Then("DigitalChalk answers at the address that the WSDL names")]
    public async Task AnswersAtAddress()
    {
        var address = Address();
        Expect.Equal(organisation.Service.ToString(), address, "The address in DigitalChalk's WSDL");
        await organisation.AskAsync(DigitalChalkTask.TellWhetherUserExists, [[]]);
        Expect.True(organisation.Answer.IsAccepted, $"DigitalChalk answered at {address}: {organisation.Answer.Exchange.Text}");
    }

    string Address()
    {
        var addresses = organisation.Answer.Xml.Descendants(Soap + "address");
        return Expect.Single(addresses, "The addresses in DigitalChalk's WSDL").Attribute("location")?.Value ?? "";
    }

    static string Name(XElement element) => element.Attribute("name")?.Value ?? "";
}
