using System.Globalization;
using Simulators.DigitalChalk.Rules;
using Simulators.DigitalChalk.State;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Surface;

/// <summary>Offerings: getAvailableOfferings and getAvailableOfferingsForStudent.</summary>
static class Offerings
{
    public static Reply Available(SoapCall call)
    {
        call.Decided(RuleBook.AvailableOfferings);
        return List(call, _ => true);
    }

    public static Reply AvailableForStudent(SoapCall call)
    {
        if (Users.Known(call, "username").Refuses(out var refused, out var user)) return call.Reject(refused);
        call.Decided(RuleBook.AvailableForStudent);
        var registrations = call.Tables.RegistrationsOf(user.UserId);
        var allTags = call.Get(DigitalChalkSettings.OfferingTags) == "all";
        var again = call.Get(DigitalChalkSettings.RegisterAgain) == "afterCompletion";
        return List(call, offering => RegistrationRules.Fits(offering, user.Tags, allTags)
            && RegistrationRules.Joined(registrations, offering.OfferingId, again) is null);
    }

    static Reply List(SoapCall call, Func<Offering, bool> wanted)
    {
        var withFee = call.IsTrue(Field.IncludeDeliveryFee);
        if (withFee) call.Decided(RuleBook.DeliveryFee);
        var offerings = call.Tables.Offerings.Page(0, int.MaxValue)
            .Where(offering => RegistrationRules.IsOpen(offering, call.Now) && wanted(offering))
            .ToList();
        return call.List(offerings, (xml, offering) => Write(xml, offering, withFee));
    }

    static void Write(XmlText xml, Offering offering, bool withFee) => xml
        .Raw("<dcAPI:offering>"u8)
        .Element("offeringId"u8, WireId.Of(offering.OfferingId))
        .Element("offeringTitle"u8, offering.OfferingTitle)
        .Element("price"u8, Amount(offering.PriceCents))
        .Optional("deliveryFee"u8, withFee ? Amount(offering.DeliveryFeeCents) : null)
        .Optional("registrationEndDate"u8, offering.RegistrationEndDate is { } end ? SoapReply.Moment(end) : null)
        .Element("tags"u8, offering.Tags)
        .Raw("</dcAPI:offering>"u8);

    static string Amount(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
