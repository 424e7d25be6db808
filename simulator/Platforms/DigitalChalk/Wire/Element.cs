namespace Simulators.DigitalChalk.Wire;

/// <summary>What an operation reads of a request: the elements that have a text of their own.</summary>
enum Field
{
    AccessKey,
    Timestamp,
    Signature,
    EmailAddress,
    Username,
    FirstName,
    LastName,
    LicenseAgreed,
    Password,
    PasswordReset,
    Tags,
    Student,
    OfferingId,
    IncludeDeliveryFee,
}

/// <summary>The simple types of the contract.</summary>
enum SimpleType
{
    /// <summary><c>xs:string</c></summary>
    Text,

    /// <summary><c>xs:string</c> that is one of the boolean words: what the caller wrote is what arrives.</summary>
    Words,

    /// <summary><c>xs:boolean</c></summary>
    Boolean,
}

/// <summary>One element of a message. WSDL and validation are both made of these, so that they cannot disagree.</summary>
/// <param name="Name">The local name; all elements are in the contract's namespace.</param>
/// <param name="Type">Its type when it has a text.</param>
/// <param name="Structure">Its content when it has children.</param>
sealed record Element(string Name, SimpleType Type, Structure? Structure = null)
{
    /// <summary>Where the text is kept, or null in replies.</summary>
    public Field? Field { get; init; }

    public bool Optional { get; init; }

    /// <summary>Any number of them, or none.</summary>
    public bool Repeated { get; init; }
}

/// <summary>Elements that follow one another in this order (<c>xs:sequence</c>).</summary>
/// <param name="TypeName">The name of the complex type, or null for one without a name.</param>
/// <param name="Children">The elements, in order.</param>
sealed record Structure(string? TypeName, IReadOnlyList<Element> Children)
{
    /// <summary>The place of the element that may come next and has the name, or -1.</summary>
    /// <param name="state">How far the sequence has come.</param>
    public int Next(int state, string name)
    {
        for (var i = state; i < Children.Count; i++)
        {
            if (Children[i].Name == name) return i;
            if (!Children[i].Optional) return -1;
        }

        return -1;
    }

    /// <summary>The element of that name, wherever it should stand.</summary>
    public Element? Find(string name)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            if (Children[i].Name == name) return Children[i];
        }

        return null;
    }

    /// <summary>May the sequence end here?</summary>
    public bool MayEnd(int state)
    {
        for (var i = state; i < Children.Count; i++)
        {
            if (!Children[i].Optional) return false;
        }

        return true;
    }

    /// <summary>What may come next, as Xerces lists it: optional elements and the first that is not.</summary>
    public IEnumerable<Element> Expected(int state)
    {
        for (var i = state; i < Children.Count; i++)
        {
            yield return Children[i];
            if (!Children[i].Optional) yield break;
        }
    }
}
