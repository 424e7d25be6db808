using System.Text;
using System.Xml.Linq;
using System.Xml.Schema;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Tests.Wire;

/// <summary>
/// The schema in the WSDL, judged by .NET's own validator, allows and forbids just what we do: for messages that are
/// damaged in every way that a client could think of, and for the replies we give.
/// </summary>
public sealed class SchemaAgreementTests(SimulatorFixture simulator)
{
    static readonly Config Checks = Config.QuickThrowOnFailure
        .WithMaxTest(1500)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL), FSharpOption<int>.None)));

    static readonly XNamespace Dc = Contract.Namespace;
    static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    static readonly string[] Texts = ["true", "false", "1", "0", "True", "", " true ", "?", "ada", "\n"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Judges_damaged_requests_as_a_validator_of_its_schema_does(bool xsBoolean)
    {
        var contract = Contract.Of(xsBoolean ? SimpleType.Boolean : SimpleType.Words, false, false);
        var schemas = SchemasOf(contract);
        var (valid, invalid) = (0, 0);
        Check.One(Checks, Prop.ForAll(Arb.From(Requests(contract)), request =>
        {
            var judged = IsValid(schemas, request);
            if (judged) valid++;
            else invalid++;
            var ours = MessageReader.Read(Post(request), contract, 1024 * 1024);
            Assert.Null(ours.Rejection);
            Assert.True(judged == (ours.Value!.Violations.Count == 0), $"{judged}: {request}\n{string.Join('\n', ours.Value.Violations)}");
        }));
        Assert.True(valid > 50 && invalid > 50, $"{valid} valid, {invalid} invalid");
    }

    [Theory]
    [InlineData("successFirst")]
    [InlineData("successLast")]
    public async Task Gives_replies_that_its_schema_allows(string order)
    {
        var organisation = await simulator.NewDemoOrganisationAsync();
        organisation.Set("createUserResponseOrder", order);
        var schemas = SchemasOf(Contract.Of(SimpleType.Words, false, order == "successLast"));
        var offering = organisation.State("offerings")[0].GetProperty("offeringId").GetString()!;
        (string, string)[] amara = [("username", "amara.okafor@example.org")];
        SoapAnswer[] answers =
        [
            await organisation.Call("doesUserExist", amara),
            await organisation.CreateUser(Organisation.User("a@example.org")),
            await organisation.Register("a@example.org", offering),
            await organisation.CreateAndRegister(Organisation.User("b@example.org"), offering),
            await organisation.Call("getAvailableOfferings", ("includeDeliveryFee", "1")),
            await organisation.Call("getAvailableOfferingsForStudent", amara),
            await organisation.Call("getCurrentStudentRegistrations", amara),
            await organisation.Call("getCompletedStudentRegistrations", ("username", "jonas.lindqvist@example.org")),
            await organisation.Call("getCompletedStudentRegistrations", amara),
        ];
        Assert.All(answers, answer =>
        {
            Assert.Equal(200, answer.Status);
            Assert.True(IsValid(schemas, answer.Xml.Root!.Elements().Last().Elements().Single()), answer.Body);
        });
    }

    static XmlSchemaSet SchemasOf(Contract contract)
    {
        var wsdl = XDocument.Parse(Encoding.UTF8.GetString(contract.Wsdl.Value.At("http://localhost/")));
        var schemas = new XmlSchemaSet();
        schemas.Add(null, wsdl.Descendants(XName.Get("schema", "http://www.w3.org/2001/XMLSchema")).Single().CreateReader());
        schemas.Compile();
        return schemas;
    }

    static bool IsValid(XmlSchemaSet schemas, XElement element)
    {
        var problems = 0;
        new XDocument(new XElement(element)).Validate(schemas, (_, _) => problems++);
        return problems == 0;
    }

    static WireRequest Post(XElement payload)
    {
        var text = $"<e:Envelope xmlns:e=\"{XmlNames.Soap11}\"><e:Body>{payload.ToString(SaveOptions.DisableFormatting)}</e:Body></e:Envelope>";
        return MessageSteps.Post(Encoding.UTF8.GetBytes(text));
    }

    static Gen<XElement> Requests(Contract contract) =>
        from operation in Gen.Elements(contract.Operations.ToArray())
        from damages in Gen.ArrayOf(Gen.Choose(0, 1_000_000))
        select Damaged(Whole(operation.RequestName, operation.Request, damages.Length), damages.Take(4).ToArray());

    static XElement Whole(string name, Structure structure, int seed) => new(
        Dc + name,
        structure.Children
            .Where((child, place) => !child.Optional || (seed + place) % 2 == 0)
            .Select(child => child.Structure is { } inner
                ? Whole(child.Name, inner, seed)
                : new XElement(Dc + child.Name, child.Type == SimpleType.Text ? "text" : "true")));

    static XElement Damaged(XElement request, int[] damages)
    {
        foreach (var damage in damages)
        {
            var all = request.DescendantsAndSelf().ToList();
            Damage(all[damage / 16 % all.Count], damage);
        }

        return request;
    }

    /// <summary>Does something to an element; half of the kinds leave the message valid, so that both are tried.</summary>
    static void Damage(XElement element, int damage)
    {
        var text = Texts[damage / 512 % Texts.Length];
        switch (damage % 16)
        {
            case 0 when element.Parent is not null: element.Remove(); break;
            case 1 when element.Parent is not null: element.AddAfterSelf(new XElement(element)); break;
            case 2 when element.Parent is not null: element.Name = Dc + "extra"; break;
            case 3 when element.Parent is not null: element.Name = element.Name.LocalName; break;
            case 4: element.Add(new XText("text")); break;
            case 5: element.SetAttributeValue("lang", "en"); break;
            case 6: element.SetAttributeValue(Xsi + "nil", "false"); break;
            case 7 when element.ElementsAfterSelf().FirstOrDefault() is { } next:
                next.Remove();
                element.AddBeforeSelf(next);
                break;
            case 8: element.SetAttributeValue(Xsi + "schemaLocation", "urn:a a.xsd"); break;
            case 9: element.Add(new XComment("text")); break;
            case 10: element.Add(new XElement(Dc + "username", "ada")); break;
            case 11 or 12 or 13 when !element.HasElements: element.Value = text; break;
            case 14 when !element.HasElements: element.ReplaceNodes(new XCData(text)); break;
            default: element.AddFirst(new XText(" ")); break;
        }
    }
}
