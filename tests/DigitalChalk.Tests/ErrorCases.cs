using static Simulators.DigitalChalk.Tests.Organisation;

namespace Simulators.DigitalChalk.Tests;

/// <summary>For each error a request that is answered with it.</summary>
static class ErrorCases
{
    public static IReadOnlyDictionary<string, Func<Organisation, Task<SoapAnswer>>> Cases { get; } =
        new Dictionary<string, Func<Organisation, Task<SoapAnswer>>>
        {
            ["badRequest"] = dc => dc.Post("<a>"),
            ["notFound"] = dc => dc.Post(Envelope("<a/>")),
            ["methodNotAllowed"] = dc => dc.Send(HttpMethod.Delete, Endpoint),
            ["notAnEnvelope"] = dc => dc.Post("<a/>"),
            ["envelopeNamespace"] = dc => dc.Post("<Envelope/>"),
            ["soapVersion"] = dc => dc.Post("<Envelope xmlns=\"http://www.w3.org/2003/05/soap-envelope\"/>"),
            ["soap12Type"] = dc => dc.Post("<a/>", "application/soap+xml"),
            ["contentType"] = dc => dc.Post("<a/>", "text/plain"),
            ["unsupportedCharset"] = dc => dc.Post("<a/>", "text/xml; charset=utf-16"),
            ["doctype"] = dc => dc.Post("<!DOCTYPE a><a/>"),
            ["mustUnderstand"] = dc => dc.Post(Envelope(
                dc.Request("doesUserExist", ""), "<soap:Header><dcAPI:a soap:mustUnderstand=\"1\"/></soap:Header>")),
            ["validation"] = dc => dc.Call("doesUserExist"),
            ["unknownAccessKey"] = dc => dc.Post(Envelope(
                $"<dcAPI:getAvailableOfferingsRequest>{dc.Auth("", accessKey: "x")}</dcAPI:getAvailableOfferingsRequest>")),
            ["malformedTimestamp"] = dc => dc.Post(Envelope(
                $"<dcAPI:getAvailableOfferingsRequest>{dc.Auth("", timestamp: "x")}</dcAPI:getAvailableOfferingsRequest>")),
            ["staleTimestamp"] = dc => dc.Post(Envelope(
                $"<dcAPI:getAvailableOfferingsRequest>{dc.Auth("", timestamp: "2008-09-26T14:52:02Z")}</dcAPI:getAvailableOfferingsRequest>")),
            ["wrongSignature"] = dc => dc.Post(Envelope(
                $"<dcAPI:getAvailableOfferingsRequest>{dc.Auth("", signature: "x")}</dcAPI:getAvailableOfferingsRequest>")),
            ["valueMissing"] = dc => dc.Call("doesUserExist", ("username", "")),
            ["valueTooLong"] = dc => dc.CreateUser(User("a@example.org", lastName: new string('a', 300))),
            ["malformedEmail"] = dc => dc.CreateUser(User("ada")),
            ["shortPassword"] = dc =>
            {
                dc.Set("shortestPassword", "100");
                return dc.CreateUser(User("a@example.org"));
            },
            ["usernameTaken"] = async dc => await dc.CreateUser(User(await dc.NewUser())),
            ["emailTaken"] = async dc => await dc.CreateUser(User(await dc.NewUser(), "another")),
            ["unknownUser"] = dc => dc.Register("nobody", "none"),
            ["unknownOffering"] = async dc => await dc.Register(await dc.NewUser(), "none"),
            ["offeringClosed"] = async dc => await dc.Register(await dc.NewUser(), await dc.NewOffering(end: dc.Now)),
            ["alreadyRegistered"] = async dc =>
            {
                var (user, offering) = (await dc.NewUser(), await dc.NewOffering());
                await dc.Register(user, offering);
                return await dc.Register(user, offering);
            },
            ["tagRequired"] = async dc => await dc.Register(await dc.NewUser(), await dc.NewOffering(tags: "crane")),
        };
}
