using System.Text;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// The words in which Xerces (of JDK 17) reports what a schema does not allow. Seen at Spring-WS 2.4.7, but for those of
/// <see cref="NotOneOf"/>, <see cref="ChildOfSimpleType"/> and <see cref="AttributeOfSimpleType"/>, which are taken from its
/// message catalogue.
/// </summary>
static class Xerces
{
    public static readonly IReadOnlyList<string> BooleanWords = ["true", "false", "1", "0"];

    const string Nil = "http://www.w3.org/2001/XMLSchema-instance,nil";

    public static string Incomplete(string element, IEnumerable<Element> expected) =>
        $"cvc-complex-type.2.4.b: The content of element '{element}' is not complete. {OneOf(expected)}";

    /// <param name="localName">The element's name.</param>
    /// <param name="ns">Its namespace; an element without one is shown by its bare name.</param>
    /// <param name="expected">What might have stood there.</param>
    public static string Unexpected(string localName, string ns, IEnumerable<Element> expected) =>
        $"cvc-complex-type.2.4.a: Invalid content was found starting with element '{Expanded(localName, ns)}'. {OneOf(expected)}";

    public static string NothingExpected(string element) =>
        $"cvc-complex-type.2.4.d: Invalid content was found starting with element '{element}'. "
        + "No child element is expected at this point.";

    public static string TextInStructure(string element) =>
        $"cvc-complex-type.2.3: Element '{element}' cannot have character [children], "
        + "because the type's content type is element-only.";

    public static string UnknownAttribute(string element, string attribute) =>
        $"cvc-complex-type.3.2.2: Attribute '{attribute}' is not allowed to appear in element '{element}'.";

    public static string AttributeOfSimpleType(string element, string attribute) =>
        $"cvc-type.3.1.1: Element '{element}' is a simple type, so it cannot have attributes, "
        + "excepting those whose namespace name is identical to 'http://www.w3.org/2001/XMLSchema-instance' "
        + "and whose [local name] is one of 'type', 'nil', "
        + $"'schemaLocation' or 'noNamespaceSchemaLocation'. However, the attribute, '{attribute}' was found.";

    public static string ChildOfSimpleType(string element) =>
        $"cvc-type.3.1.2: Element '{element}' is a simple type, so it must have no element information item [children].";

    public static string NotNillable(string element) =>
        $"cvc-elt.3.1: Attribute '{Nil}' must not appear on element '{element}', "
        + $"because the {{nillable}} property of '{element}' is false.";

    public static string NotBoolean(string value) =>
        $"cvc-datatype-valid.1.2.1: '{value}' is not a valid value for 'boolean'.";

    public static string NotOneOf(string value) =>
        $"cvc-enumeration-valid: Value '{value}' is not facet-valid with respect to enumeration "
        + $"'[{string.Join(", ", BooleanWords)}]'. It must be a value from the enumeration.";

    public static string InvalidValue(string element, string value) =>
        $"cvc-type.3.1.3: The value '{value}' of element '{element}' is not valid.";

    static string Expanded(string localName, string ns) => ns.Length == 0 ? localName : $"{{\"{ns}\":{localName}}}";

    static string OneOf(IEnumerable<Element> expected)
    {
        var text = new StringBuilder("One of '{");
        foreach (var element in expected)
        {
            if (text[^1] != '{') text.Append(", ");
            text.Append('"').Append(Contract.Namespace).Append("\":").Append(element.Name);
        }

        return text.Append("}' is expected.").ToString();
    }
}
