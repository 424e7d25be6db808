namespace Simulators.Steps.ClassIn;

/// <summary>Somebody whom a scenario is about.</summary>
/// <param name="name">As the steps call the person.</param>
/// <param name="account">The telephone number or e-mail address.</param>
public sealed class ClassInPerson(string name, string account)
{
    long? _uid;

    public string Name => name;

    /// <summary>The telephone number or e-mail address of the account, be it registered or not.</summary>
    public string Account { get; set; } = account;

    /// <summary>Whether ClassIn has told the person's UID.</summary>
    public bool IsRegistered => _uid is not null;

    /// <summary>The person's id in all of ClassIn.</summary>
    public long Uid
    {
        get => _uid ?? throw new ExpectationException($"\"{name}\" has no account at ClassIn yet.");
        set => _uid = value;
    }

    /// <summary>
    /// The relationship ids that ClassIn answered when the person was added, by <c>student</c> and <c>teacher</c>.
    /// </summary>
    public Dictionary<string, long> RelationshipIds { get; } = [];
}
