using Simulators.DigitalChalk.Rules;
using Simulators.DigitalChalk.State;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Surface;

/// <summary>Registrations: registerUser, createAndRegisterUser, and the lists of a student's registrations.</summary>
static class Registrations
{
    public static Reply RegisterUser(SoapCall call)
    {
        var element = call.Get(DigitalChalkSettings.RegisterUserElement);
        call.Decided(RuleBook.StudentElement);
        if (Users.Known(call, element).Refuses(out var refused, out var user)
            || OfferingFor(call, user.Tags).Refuses(out refused, out var offering))
            return call.Reject(refused);
        var afterCompletion = call.Get(DigitalChalkSettings.RegisterAgain) == "afterCompletion";
        return RegistrationRules.New(call.Tables, user, offering, afterCompletion) is { } again
            ? call.Reject(again)
            : Register(call, user, offering);
    }

    public static Reply CreateAndRegisterUser(SoapCall call)
    {
        if (Users.Read(call).Refuses(out var refused, out var applicant)) return call.Reject(refused);
        if (OfferingFor(call, applicant.Tags).Refuses(out refused, out var offering))
            return NotRegistered(call, applicant, refused);
        return Register(call, Users.Add(call, applicant), offering);
    }

    public static Reply Current(SoapCall call)
    {
        call.Decided(RuleBook.Current);
        return List(call, registration => registration.Status == RegistrationStatus.Active);
    }

    public static Reply Completed(SoapCall call)
    {
        call.Decided(RuleBook.Completed);
        return List(call, registration => registration.Status != RegistrationStatus.Active);
    }

    static Decision<Offering> OfferingFor(SoapCall call, string tags)
    {
        var offeringId = call[Field.OfferingId];
        if (UserRules.Required("offeringId", offeringId) is { } refused) return refused;
        var allTags = call.Get(DigitalChalkSettings.OfferingTags) == "all";
        return RegistrationRules.Find(call.Tables, offeringId, tags, allTags, call.Now);
    }

    /// <summary>A user who can be created and not registered. A reply that is accepted keeps the user, fault or not.</summary>
    static Reply NotRegistered(SoapCall call, Applicant applicant, Rejection refused)
    {
        var keepsUser = call.Get(DigitalChalkSettings.CreateAndRegister) == "keepsUser";
        if (keepsUser) Users.Add(call, applicant);
        var fault = call.Reject(refused);
        call.Decided(RuleBook.Atomic);
        return keepsUser ? fault with { Outcome = Outcome.Accepted } : fault;
    }

    static Reply Register(SoapCall call, User user, Offering offering)
    {
        var registration = new Registration(
            call.Tables.NextId(), user.UserId, offering.OfferingId, RegistrationStatus.Active, call.Now, CompletedAt: null);
        call.Tables.Registrations.Insert(registration);
        call.Decided(RuleBook.Registered);
        return call.Reply((user, registration, offering), static (xml, made) =>
        {
            Write(xml, made.user, made.registration, made.offering);
            xml.Element("success"u8, "true");
        });
    }

    static Reply List(SoapCall call, Func<Registration, bool> wanted)
    {
        if (Users.Known(call, "username").Refuses(out var refused, out var user)) return call.Reject(refused);
        var registrations = call.Tables.RegistrationsOf(user.UserId).Where(wanted).ToList();
        return call.List(registrations, (xml, registration) =>
        {
            xml.Raw("<dcAPI:studentRegistration>"u8);
            Write(xml, user, registration, call.Tables.Offerings.Find(registration.OfferingId)!);
            xml.Element("registrationDate"u8, SoapReply.Moment(registration.RegisteredAt))
                .Element("status"u8, StatusOf(registration))
                .Optional("completionDate"u8, registration.CompletedAt is { } at ? SoapReply.Moment(at) : null)
                .Raw("</dcAPI:studentRegistration>"u8);
        });
    }

    /// <summary>The five elements that the samples of registerUser and createAndRegisterUser have, in their order.</summary>
    static void Write(XmlText xml, User user, Registration registration, Offering offering) => xml
        .Element("studentUsername"u8, user.Username)
        .Element("studentName"u8, user.Name)
        .Element("studentRegistrationId"u8, WireId.Of(registration.StudentRegistrationId))
        .Element("offeringId"u8, WireId.Of(offering.OfferingId))
        .Element("offeringTitle"u8, offering.OfferingTitle);

    static string StatusOf(Registration registration) => registration.Status switch
    {
        RegistrationStatus.Passed => "passed",
        RegistrationStatus.Failed => "failed",
        _ => "active",
    };
}
