namespace Simulators.StudentGroups.Wire;

/// <summary>What kind of value was sent.</summary>
enum Kind
{
    /// <summary>The parameter was not sent.</summary>
    Absent,
    Null,
    Text,

    /// <summary>A whole number that fits 64 bits.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Number,
    True,
    False,

    /// <summary>A JSON object; those of the two profiles are read member by member besides.</summary>
    Object,
    Array,
}

/// <summary>A parameter's value as it was sent, in JSON's types; a form has texts only.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Integer">The number, when it is an integer.</param>
/// <param name="Text">The text, or the JSON of a number or an object that is kept as it is.</param>
readonly record struct Sent(Kind Kind, long Integer = 0, string? Text = null)
{
    public bool IsAbsent => Kind == Kind.Absent;

    /// <summary>Null, or an empty text, which is how a form says nothing.</summary>
    public bool IsBlank => Kind == Kind.Null || (Kind == Kind.Text && string.IsNullOrWhiteSpace(Text));

    /// <summary>A text; a number is taken as its digits, as the vendor's framework casts it.</summary>
    public bool TryText(out string text)
    {
        text = Kind switch
        {
            Kind.Text or Kind.Number => Text!,
            Kind.Integer => Integer.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => "",
        };
        return Kind is Kind.Text or Kind.Number or Kind.Integer;
    }

    /// <summary>A whole number, or its digits as a text: one client sends ids so.</summary>
    public bool TryInteger(out long number)
    {
        number = Integer;
        return Kind == Kind.Integer || (Kind == Kind.Text && Ids.TryParse(Text, out number));
    }

    /// <summary>A truth value, or a form's word for one.</summary>
    public bool TryBoolean(out bool value)
    {
        value = this is { Kind: Kind.True } or { Kind: Kind.Integer, Integer: 1 } or { Kind: Kind.Text, Text: "true" or "1" };
        return value
            || this is { Kind: Kind.False } or { Kind: Kind.Integer, Integer: 0 } or { Kind: Kind.Text, Text: "false" or "0" };
    }
}
