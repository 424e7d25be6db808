using System.Security.Cryptography;
using System.Text.Json;

namespace SchoolSync;

sealed record Membership(string Name, string? Relationship);

sealed record KnownPerson(string Uid, string Account, bool Made, bool Reported, Dictionary<string, Membership> Roles);

/// <summary>
/// People at ClassIn: first an account (its UID is what courses ask for), then a membership of the school, then a course.
/// Nothing can be read back, so what it answers is kept.
/// </summary>
sealed partial class ClassIn(ClassInWire wire, Store store)
{
    const int LargestRegistration = 10;
    const string ThereBefore = "The account was there before: its password, nickname and picture stay as they are.";

    public async Task<List<Answer>> ProvisionAsync(IReadOnlyList<PersonInRole> items)
    {
        var owners = new Dictionary<string, string>();
        var mistakes = items.Select(item => MistakeIn(item, owners)).ToList();
        var fresh = items.Where((item, i) => mistakes[i] is null && Known(item.Person.ExternalId) is null)
            .Select(item => item.Person)
            .DistinctBy(person => person.ExternalId);
        var refusals = new Dictionary<string, Answer>();
        foreach (var ten in fresh.Chunk(LargestRegistration)) await RegisterAsync(ten, refusals);
        var answers = new List<Answer>();
        foreach (var ((person, role), mistake) in items.Zip(mistakes))
            answers.Add(mistake ?? refusals.GetValueOrDefault(person.ExternalId) ?? await JoinAsync(person, role));
        return answers;
    }

    KnownPerson? Known(string externalId) => store.Get<KnownPerson>("person", externalId);

    Answer? MistakeIn(PersonInRole item, Dictionary<string, string> owners)
    {
        if (item.Role is not ("student" or "teacher"))
            return Answer.Of(new Refused("unsupported", $"ClassIn's API makes no {item.Role}"));
        if (item.Person.Account is not { Length: > 0 } account)
            return Answer.Of(new Refused("invalid", "ClassIn needs a telephone number or an e-mail address"));
        if (Known(item.Person.ExternalId) is { } known && IsSomebodyElse(known, item.Person))
        {
            return Answer.Of(new Refused(
                "invalid", $"This id stood for {known.Account}, and neither name nor account is the same: is it used again?"));
        }

        owners.TryAdd(account, store.Get<string>("account", account) ?? item.Person.ExternalId);
        return owners[account] == item.Person.ExternalId
            ? null
            : Answer.Of(new Refused("invalid", $"The account {account} is that of {owners[account]}")); // it would be two people
    }

    /// <summary>
    /// Districts give the id of somebody who left to somebody else. Who marries has another name, and who moves another address;
    /// both at once is another person, who must not get the first one's account.
    /// </summary>
    static bool IsSomebodyElse(KnownPerson known, Person person) =>
        known.Account != person.Account && known.Roles.Count > 0 && known.Roles.Values.All(role => role.Name != person.Name);

    /// <summary>Without membership: only so ClassIn tells a new account from an old one, which keeps its password.</summary>
    async Task RegisterAsync(Person[] people, Dictionary<string, Answer> refusals)
    {
        var forms = people.Select(FormOf).ToList();
        List<ClassInResult> results;
        try
        {
            results = forms is [var only]
                ? [await wire.CallAsync("register", only, Errno.Registered)]
                : await wire.BatchAsync(
                    "registerMultiple",
                    Fields(("userJson", JsonSerializer.Serialize(forms, Json.Plain.ListDictionaryStringString))),
                    forms.Count);
        }
        catch (PlatformFailure failure)
        {
            foreach (var person in people) refusals[person.ExternalId] = Answer.Of(failure);
            return;
        }

        foreach (var (person, result) in people.Zip(results))
        {
            if (result.Number != Errno.Ok && !Errno.IsRegistered(result.Number))
            {
                refusals[person.ExternalId] = Answer.Of(result.Refusal());
                continue;
            }

            store.Put("account", person.Account!, person.ExternalId);
            store.Put("person", person.ExternalId, new KnownPerson(
                result.Id, person.Account!, Made: result.Number == Errno.Ok, Reported: false, []));
        }
    }

    static Dictionary<string, string> FormOf(Person person) => Fields(
        (person.Account!.Contains('@', StringComparison.Ordinal) ? "email" : "telephone", person.Account),
        ("nickname", person.Name),
        ("password", person.Password ?? RandomNumberGenerator.GetHexString(16, lowercase: true)));

    async Task<Answer> JoinAsync(Person person, string role)
    {
        var known = Known(person.ExternalId)!;
        var changed = false;
        try
        {
            if (!known.Roles.ContainsKey(role))
            {
                known.Roles[role] = new Membership(person.Name, await AddMemberAsync(known.Account, role, person.Name));
                changed = true;
            }

            foreach (var (kept, membership) in known.Roles.Where(entry => entry.Value.Name != person.Name).ToList())
            {
                await RenameAsync(kept, known.Uid, person.Name);
                known.Roles[kept] = membership with { Name = person.Name };
                changed = true;
            }
        }
        catch (PlatformFailure failure)
        {
            return Answer.Of(failure);
        }

        store.Put("person", person.ExternalId, known with { Reported = true });
        return new Answer
        {
            Outcome = (known.Reported, known.Made, changed) switch
            {
                (false, true, _) => "created",
                (true, _, true) => "updated",
                _ => "existing",
            },
            UserId = known.Uid,
            Role = role,
            LoginName = known.Account,
            Message = known.Made ? null : ThereBefore,
        };
    }

    /// <summary>What this answers is the id of a relationship: no UID, courses refuse it with 400. It is kept apart.</summary>
    async Task<string?> AddMemberAsync(string account, string role, string name)
    {
        var (action, kind) = role == "teacher" ? ("addTeacher", "teacher") : ("addSchoolStudent", "student");
        return (await wire.CallAsync(action, Fields(($"{kind}Account", account), ($"{kind}Name", name)), Errno.Member)).Id;
    }

    async Task RenameAsync(string role, string uid, string name)
    {
        var (action, kind) = role == "teacher" ? ("editTeacher", "teacher") : ("editSchoolStudent", "student");
        await wire.CallAsync(action, Fields(($"{kind}Uid", uid), ($"{kind}Name", name)));
    }

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value);
}
