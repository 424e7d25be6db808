using Simulators.Kernel.Rules;

namespace Simulators.ThisIsSchool;

/// <summary>The rejections of our own API by name; the vendor's is not public, so that codes and texts are ours.</summary>
public static class Errors
{
    public static ErrorCatalogue Catalogue { get; } = ErrorCatalogue.Embedded(typeof(Errors).Assembly);

    /// <summary>400 The body is not a JSON object</summary>
    public static ErrorEntry MalformedBody { get; } = Catalogue["malformed_body"];
    /// <summary>400 A required field is missing</summary>
    public static ErrorEntry MissingField { get; } = Catalogue["missing_field"];
    /// <summary>400 A field is invalid</summary>
    public static ErrorEntry InvalidField { get; } = Catalogue["invalid_field"];
    /// <summary>400 offset and limit must be whole numbers</summary>
    public static ErrorEntry InvalidPage { get; } = Catalogue["invalid_page"];
    /// <summary>403 This district is managed through ClassLink; make the change there</summary>
    public static ErrorEntry ManagedByRoster { get; } = Catalogue["managed_by_roster"];
    /// <summary>404 Not found</summary>
    public static ErrorEntry NotFound { get; } = Catalogue["not_found"];
    /// <summary>405 Method not allowed</summary>
    public static ErrorEntry MethodNotAllowed { get; } = Catalogue["method_not_allowed"];
    /// <summary>409 This username is taken</summary>
    public static ErrorEntry UsernameTaken { get; } = Catalogue["username_taken"];
}
