namespace Simulators.StudentGroups.Wire;

/// <summary>How parameters may be written that not every server takes.</summary>
[Flags]
enum Oddities
{
    None = 0,

    /// <summary>A name that means nothing here.</summary>
    Unknown = 1,

    /// <summary>The second spelling of a name.</summary>
    OtherSpelling = 2,

    /// <summary>One name more than once in one place.</summary>
    Repeated = 4,
}

/// <summary>The parameters of a call, or of one of the two profiles in it. Of several of one name the last counts.</summary>
sealed class Attributes
{
    /// <summary>Assumption: more are not taken, as the vendor's framework (Rack) has it for forms.</summary>
    const int Most = 4096;

    public static readonly string TooMany = $"there are more than {Most} parameters";

    (Field Field, Sent Value)[] _values = [];
    int _count;
    int _names;
    Oddities _oddities;

    /// <summary>What was sent, <see cref="Kind.Absent"/> when it was not.</summary>
    public Sent this[Field field]
    {
        get
        {
            for (var i = 0; i < _count; i++)
            {
                if (_values[i].Field == field) return _values[i].Value;
            }

            return default;
        }
    }

    /// <summary>Whether anything was sent that means something, the token apart.</summary>
    public bool Any { get; private set; }

    /// <summary>Whether any of that came from the query.</summary>
    public bool AnyOfQuery { get; private set; }

    /// <summary>What is worth a note about how they were written, the profiles' members included.</summary>
    public Oddities Oddities => _oddities | (CivilProfile?.Oddities ?? default) | (LearningProfile?.Oddities ?? default);

    /// <summary>Whether there are more names than are taken.</summary>
    public bool HasTooMany => _names > Most;

    /// <summary>The members of civil_profile_attributes, or null when it was not sent as an object.</summary>
    public Attributes? CivilProfile { get; private set; }

    /// <summary>The members of learning_profile_attributes, or null when it was not sent as an object.</summary>
    public Attributes? LearningProfile { get; private set; }

    public bool Has(Field field) => !this[field].IsAbsent;

    public void Set(Field field, Sent value)
    {
        if (field != Field.Token) Any = true;
        for (var i = 0; i < _count; i++)
        {
            if (_values[i].Field != field) continue;
            Note(Oddities.Repeated);
            _values[i].Value = value;
            return;
        }

        if (_count == _values.Length) Array.Resize(ref _values, Math.Max(4, _count * 2));
        _values[_count++] = (field, value);
    }

    /// <summary>A profile is sent: its members go into what this answers.</summary>
    /// <param name="field">Which of the two.</param>
    /// <param name="afresh">Whether what came before by this name counts no longer, as with a repeated JSON member.</param>
    public Attributes Profile(Field field, bool afresh)
    {
        if (afresh || !Has(field)) Set(field, new Sent(Kind.Object));
        if (field == Field.CivilProfile) return CivilProfile = afresh ? new Attributes() : CivilProfile ?? new Attributes();
        return LearningProfile = afresh ? new Attributes() : LearningProfile ?? new Attributes();
    }

    /// <summary>Takes from the query what is not here.</summary>
    public void AddQuery(Attributes others)
    {
        AnyOfQuery = others.Any;
        for (var i = 0; i < others._count; i++)
        {
            if (!Has(others._values[i].Field)) Set(others._values[i].Field, others._values[i].Value);
        }

        CivilProfile ??= others.CivilProfile;
        LearningProfile ??= others.LearningProfile;
        Note(others._oddities);
    }

    /// <summary>Remembers the name that a value came by.</summary>
    public Field Named(ReadOnlySpan<char> name)
    {
        _names++;
        var field = Fields.Of(name);
        if (field == Field.None) Note(Oddities.Unknown);
        else if (Fields.IsOtherSpelling(name)) Note(Oddities.OtherSpelling);
        return field;
    }

    /// <summary>A name that is longer than any that means something.</summary>
    public Field NamedBeyondMeaning()
    {
        _names++;
        Note(Oddities.Unknown);
        return Field.None;
    }

    void Note(Oddities oddities) => _oddities |= oddities;
}
