using Simulators.DigitalChalk.Rules;
using Simulators.DigitalChalk.State;
using Simulators.DigitalChalk.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Surface;

/// <summary>Users: doesUserExist and createUser, and what other operations do with users.</summary>
static class Users
{
    public static Reply DoesUserExist(SoapCall call)
    {
        var username = call[Field.Student];
        if (UserRules.Required("username", username) is { } refused) return call.Reject(refused);
        call.Decided(RuleBook.UserExists);
        return call.Reply(
            Find(call, username) is not null,
            static (xml, exists) => xml.Element("exists"u8, SoapReply.Truth(exists)));
    }

    public static Reply CreateUser(SoapCall call)
    {
        if (Read(call).Refuses(out var refused, out var applicant)) return call.Reject(refused);
        var user = Add(call, applicant);
        return call.Reply(
            (User: user, SuccessLast: call.Get(DigitalChalkSettings.CreateUserResponseOrder) == "successLast"),
            static (xml, made) =>
            {
                if (!made.SuccessLast) xml.Element("success"u8, "true");
                xml.Element("username"u8, made.User.Username)
                    .Element("emailAddress"u8, made.User.EmailAddress)
                    .Element("name"u8, made.User.Name);
                if (made.SuccessLast) xml.Element("success"u8, "true");
            });
    }

    /// <summary>The element user, when it may become one.</summary>
    public static Decision<Applicant> Read(SoapCall call)
    {
        var (emailAddress, username) = (call[Field.EmailAddress], call[Field.Username]);
        if (string.IsNullOrWhiteSpace(username))
        {
            call.Decided(RuleBook.BlankUsername);
            username = emailAddress;
        }

        var applicant = new Applicant(
            emailAddress,
            username,
            call[Field.FirstName],
            call[Field.LastName],
            call.IsTrue(Field.LicenseAgreed),
            call[Field.Password],
            call.IsTrue(Field.PasswordReset),
            call[Field.Tags]);
        var refused = UserRules.Check(
                applicant, call.Get(DigitalChalkSettings.LongestText), call.Get(DigitalChalkSettings.ShortestPassword))
            ?? UserRules.Free(call.Tables, applicant);
        return refused is null ? applicant : refused;
    }

    public static User Add(SoapCall call, Applicant applicant)
    {
        var id = call.Tables.NextId();
        var user = new User(
            id,
            applicant.EmailAddress,
            applicant.Username,
            applicant.FirstName,
            applicant.LastName,
            applicant.LicenseAgreed,
            PasswordHash.Of(applicant.Password, id, call.Seed),
            applicant.PasswordReset,
            applicant.Tags,
            call.Now);
        call.Tables.Users.Insert(user);
        call.Decided(RuleBook.UserCreated);
        call.Decided(RuleBook.PasswordHidden);
        return user;
    }

    /// <summary>The user whom a call is about.</summary>
    /// <param name="element">The element that names the user.</param>
    public static Decision<User> Known(SoapCall call, string element)
    {
        var username = call[Field.Student];
        if (UserRules.Required(element, username) is { } refused) return refused;
        if (Find(call, username) is { } user) return user;
        return new Rejection(
            Errors.UnknownUser,
            RuleBook.StudentKnown,
            $"Nobody has the username '{username}': create the user first, or do both with createAndRegisterUser.");
    }

    /// <summary>A username comes first: somebody's username may be another's e-mail address.</summary>
    static User? Find(SoapCall call, string username) =>
        call.Tables.UserByUsername(username)
        ?? (call.Get(DigitalChalkSettings.UsernameLookup) == "usernameOrEmail" ? call.Tables.UserByEmail(username) : null);
}
