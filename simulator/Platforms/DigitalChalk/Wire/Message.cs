namespace Simulators.DigitalChalk.Wire;

/// <summary>A SOAP message, read to its end.</summary>
sealed class Message
{
    /// <summary>A message that is wrong from end to end need not be told so ten thousand times.</summary>
    const int MostViolations = 100;

    readonly string?[] _values = new string?[(int)Field.IncludeDeliveryFee + 1];
    List<string>? _violations;

    /// <summary>The operation that the first element of the body asks for, or null.</summary>
    public ContractOperation? Operation { get; set; }

    /// <summary>That element's name, or null when the body is empty.</summary>
    public string? PayloadName { get; set; }

    /// <summary>True when something stands behind the first element of the body.</summary>
    public bool HasMore { get; set; }

    /// <summary>The header block that must be understood, or null.</summary>
    public string? NotUnderstood { get; set; }

    /// <summary>True when an <c>xsi:type</c> was met.</summary>
    public bool HasTypes { get; set; }

    /// <summary>True when a boolean was none.</summary>
    public bool HasWrongWord { get; set; }

    /// <summary>What the schema does not allow, in Xerces' words.</summary>
    public IReadOnlyList<string> Violations => _violations ?? (IReadOnlyList<string>)[];

    /// <summary>The text of an element as it was sent, or null when the element was not.</summary>
    public string? this[Field field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = value;
    }

    public void Violated(string text)
    {
        _violations ??= [];
        if (_violations.Count < MostViolations) _violations.Add(text);
    }

    /// <summary>The boolean that a word means: by XML schema's rules, where it is one.</summary>
    public bool IsTrue(Field field) => this[field].AsSpan().Trim(XmlNames.Whitespace) is "true" or "1";
}
