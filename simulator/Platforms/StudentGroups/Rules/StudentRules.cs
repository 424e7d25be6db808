using Simulators.Kernel.Rules;
using Simulators.StudentGroups.State;
using Simulators.StudentGroups.Wire;

namespace Simulators.StudentGroups.Rules;

/// <summary>What a student may be.</summary>
static class StudentRules
{
    /// <summary>The uid after the call.</summary>
    public static Decision<Checked<string>> Uid(StudentGroupsTables tables, Sent sent, Student? before, bool required)
    {
        if (sent.IsAbsent && before is not null) return new Checked<string>(before.Uid);
        if (sent.IsAbsent || sent.IsBlank)
        {
            return required
                ? new Rejection(Errors.UidMissing, RuleBook.UidRequired, "v2 needs uid, the student's id in your own database.")
                : new Checked<string>(null);
        }

        if (!sent.TryText(out var uid)) return NoText("uid", sent);
        if (NameRules.TooLong(uid)) return TooLong("uid");
        if (tables.Students.Find(StudentGroupsSchema.StudentByUid, uid) is not { } other || other.Id == before?.Id)
            return new Checked<string>(uid);
        var explanation = $"The student {other.Id} has this uid: edit that one, or send another uid.";
        return new Rejection(Errors.UidTaken, RuleBook.UidUnique, explanation);
    }

    /// <summary>Whether the student is active after the call.</summary>
    public static Decision<bool> Active(Sent sent, bool before)
    {
        if (sent.IsAbsent) return before;
        return sent.TryBoolean(out var active)
            ? active
            : new Rejection(Errors.WrongType, RuleBook.Types, "active is true or false.");
    }

    /// <summary>The civil profile after the call.</summary>
    /// <param name="whole">The parameter that the profile is.</param>
    /// <param name="sent">Its members, or null when it was not sent as an object.</param>
    /// <param name="before">The profile so far.</param>
    /// <param name="nameRequired">Whether a name is asked for.</param>
    public static Decision<CivilProfile> CivilProfile(Sent whole, Attributes? sent, CivilProfile before, bool nameRequired)
    {
        if (!whole.IsAbsent && !whole.IsBlank && whole.Kind != Kind.Object) return NoObject("civil_profile_attributes", whole);
        sent ??= Nothing;
        if (nameRequired && (sent[Field.Name].IsAbsent || sent[Field.Name].IsBlank))
        {
            return new Rejection(
                Errors.CivilProfileNameMissing,
                RuleBook.CivilProfileName,
                "Send a name that is not empty in civil_profile_attributes.");
        }

        if (Sexe(sent[Field.Sexe], before.Sexe).Refuses(out var refused, out var sexe)
            || Infos(sent[Field.StudentInfos], before.StudentInfos).Refuses(out refused, out var infos))
            return refused;
        Rejection? problem = null;
        var profile = new CivilProfile(
            Text(Field.Name, "name", before.Name),
            sexe.Value,
            Text(Field.DayOfBirth, "day_of_birth", before.DayOfBirth),
            Text(Field.PlaceOfBirth, "place_of_birth", before.PlaceOfBirth),
            Text(Field.CountryOfResidence, "country_of_residence", before.CountryOfResidence),
            Text(Field.CityOfResidence, "city_of_residence", before.CityOfResidence),
            infos.Value);
        return problem is not null ? problem : profile;

        string? Text(Field field, string name, string? former)
        {
            if (!ShortText(name, sent[field], former).Refuses(out var why, out var text)) return text.Value;
            problem ??= why;
            return null;
        }
    }

    /// <summary>The forgetting parameters of the learning profile after the call.</summary>
    public static Decision<Checked<string>> ForgettingParameters(Sent whole, Attributes? sent, string? before)
    {
        if (!whole.IsAbsent && !whole.IsBlank && whole.Kind != Kind.Object) return NoObject("learning_profile_attributes", whole);
        return ShortText("forgetting_parameters", (sent ?? Nothing)[Field.ForgettingParameters], before);
    }

    static readonly Attributes Nothing = new();

    static Decision<Checked<string>> Sexe(Sent sent, string? before)
    {
        if (sent.IsAbsent) return new Checked<string>(before);
        if (sent.IsBlank) return new Checked<string>(null);
        return sent is { Kind: Kind.Text, Text: "male" or "female" or "undefined" }
            ? new Checked<string>(sent.Text)
            : new Rejection(Errors.SexeInvalid, RuleBook.Sexe, "sexe is male, female or undefined.");
    }

    static Decision<Checked<string>> Infos(Sent sent, string? before)
    {
        if (sent.IsAbsent) return new Checked<string>(before);
        if (sent.IsBlank) return new Checked<string>(null);
        return sent.Kind == Kind.Object ? new Checked<string>(sent.Text) : NoObject("student_infos", sent);
    }

    static Decision<Checked<string>> ShortText(string name, Sent sent, string? before)
    {
        if (sent.IsAbsent) return new Checked<string>(before);
        if (sent.Kind == Kind.Null) return new Checked<string>(null);
        if (!sent.TryText(out var text)) return NoText(name, sent);
        return NameRules.TooLong(text) ? TooLong(name) : new Checked<string>(text);
    }

    static Rejection NoText(string name, Sent sent) =>
        new(Errors.WrongType, RuleBook.Types, $"{name} is a text; it was of the kind {sent.Kind}.");

    static Rejection NoObject(string name, Sent sent) =>
        new(Errors.WrongType, RuleBook.Types, $"{name} is an object; it was of the kind {sent.Kind}.");

    static Rejection TooLong(string name) =>
        new(Errors.TextTooLong, RuleBook.TextLength, $"{name} is too long: shorten it.");
}
