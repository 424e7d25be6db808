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

    /// <summary>429 Too many requests</summary>
    public static ErrorEntry ServerBusy { get; } = Catalogue["server_busy"];

    // Of the token endpoint, by the names of RFC 6749.

    /// <summary>400 The request is malformed</summary>
    public static ErrorEntry InvalidRequest { get; } = Catalogue["invalid_request"];
    /// <summary>401 The client could not be authenticated</summary>
    public static ErrorEntry InvalidClient { get; } = Catalogue["invalid_client"];
    /// <summary>400 The grant type is not supported</summary>
    public static ErrorEntry UnsupportedGrantType { get; } = Catalogue["unsupported_grant_type"];
    /// <summary>400 The scope is unknown</summary>
    public static ErrorEntry InvalidScope { get; } = Catalogue["invalid_scope"];

    // Of the proxy's own calls.

    /// <summary>401 Unauthorized</summary>
    public static ErrorEntry ProxyUnauthorized { get; } = Catalogue["proxy_unauthorized"];
    /// <summary>404 Application not found</summary>
    public static ErrorEntry ProxyApplicationNotFound { get; } = Catalogue["proxy_application_not_found"];
}
