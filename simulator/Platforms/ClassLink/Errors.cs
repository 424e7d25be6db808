using Simulators.Kernel.Rules;

namespace Simulators.ClassLink;

/// <summary>
/// The rejections by name. A code is the codeMinor of 1.2; what 1.1 calls it is the entry's first documented wording.
/// </summary>
public static class Errors
{
    public static ErrorCatalogue Catalogue { get; } = ErrorCatalogue.Embedded(typeof(Errors).Assembly);

    /// <summary>400 The filter names something that cannot be filtered by</summary>
    public static ErrorEntry InvalidFilterField { get; } = Catalogue["invalid_filter_field"];
    /// <summary>400 The parameter fields names something that is no field</summary>
    public static ErrorEntry InvalidSelectionField { get; } = Catalogue["invalid_selection_field"];
    /// <summary>400 The parameter fields is blank</summary>
    public static ErrorEntry InvalidBlankSelectionField { get; } = Catalogue["invalid_blank_selection_field"];
    /// <summary>200 The parameter sort names something that is no field</summary>
    public static ErrorEntry InvalidSortField { get; } = Catalogue["invalid_sort_field"];
    /// <summary>400 A parameter has no valid value</summary>
    public static ErrorEntry InvalidData { get; } = Catalogue["invaliddata"];
    /// <summary>401 The request was not correctly authorised</summary>
    public static ErrorEntry Unauthorised { get; } = Catalogue["unauthorisedrequest"];
    /// <summary>403 The request is not allowed</summary>
    public static ErrorEntry Forbidden { get; } = Catalogue["forbidden"];
    /// <summary>404 There is no such object</summary>
    public static ErrorEntry UnknownObject { get; } = Catalogue["unknownobject"];
    /// <summary>405 Only GET is supported</summary>
    public static ErrorEntry Unsupported { get; } = Catalogue["unsupported"];
}
