using Simulators.Kernel.Rules;

namespace Simulators.StudentGroups;

/// <summary>
/// The rejections by name. The vendor has no codes ("Error code: TODO"): the names are ours, and only the HTTP status
/// and the text go on the wire.
/// </summary>
public static class Errors
{
    public static ErrorCatalogue Catalogue { get; } = ErrorCatalogue.Embedded(typeof(Errors).Assembly);

    /// <summary>400 The body could not be parsed</summary>
    public static ErrorEntry MalformedBody { get; } = Catalogue["malformed_body"];
    /// <summary>400 A parameter has the wrong type</summary>
    public static ErrorEntry WrongType { get; } = Catalogue["wrong_type"];
    /// <summary>400 Name can't be blank</summary>
    public static ErrorEntry NameMissing { get; } = Catalogue["name_missing"];
    /// <summary>400 Name is too long (maximum is 254 characters)</summary>
    public static ErrorEntry NameTooLong { get; } = Catalogue["name_too_long"];
    /// <summary>400 Student cluster must exist</summary>
    public static ErrorEntry UnknownStudentCluster { get; } = Catalogue["unknown_student_cluster"];
    /// <summary>400 Student group must exist</summary>
    public static ErrorEntry UnknownStudentGroup { get; } = Catalogue["unknown_student_group"];
    /// <summary>400 Uid can't be blank</summary>
    public static ErrorEntry UidMissing { get; } = Catalogue["uid_missing"];
    /// <summary>400 Uid has already been taken</summary>
    public static ErrorEntry UidTaken { get; } = Catalogue["uid_taken"];
    /// <summary>400 Civil profile name can't be blank</summary>
    public static ErrorEntry CivilProfileNameMissing { get; } = Catalogue["civil_profile_name_missing"];
    /// <summary>400 Civil profile sexe is not included in the list</summary>
    public static ErrorEntry SexeInvalid { get; } = Catalogue["sexe_invalid"];
    /// <summary>400 A text is too long</summary>
    public static ErrorEntry TextTooLong { get; } = Catalogue["text_too_long"];
    /// <summary>400 Value must be a whole number from 0 to 100</summary>
    public static ErrorEntry ValueInvalid { get; } = Catalogue["value_invalid"];
    /// <summary>400 Cannot delete a record that others depend on</summary>
    public static ErrorEntry NotEmpty { get; } = Catalogue["not_empty"];
    /// <summary>400 Page and per_page must be positive</summary>
    public static ErrorEntry PageInvalid { get; } = Catalogue["page_invalid"];
    /// <summary>400 Sort_by is invalid</summary>
    public static ErrorEntry SortByInvalid { get; } = Catalogue["sort_by_invalid"];
    /// <summary>400 Sort_by is missing</summary>
    public static ErrorEntry SortByMissing { get; } = Catalogue["sort_by_missing"];
    /// <summary>401 No Token provided</summary>
    public static ErrorEntry TokenMissing { get; } = Catalogue["token_missing"];
    /// <summary>401 Invalid Token</summary>
    public static ErrorEntry TokenInvalid { get; } = Catalogue["token_invalid"];
    /// <summary>401 Expired Token. No Refresh Token provided</summary>
    public static ErrorEntry TokenExpired { get; } = Catalogue["token_expired"];
    /// <summary>401 Expired Refresh Token</summary>
    public static ErrorEntry RefreshTokenExpired { get; } = Catalogue["refresh_token_expired"];
    /// <summary>403 Forbidden</summary>
    public static ErrorEntry Forbidden { get; } = Catalogue["forbidden"];
    /// <summary>404 Not Found</summary>
    public static ErrorEntry NotFound { get; } = Catalogue["not_found"];
    /// <summary>405 Method Not Allowed</summary>
    public static ErrorEntry MethodNotAllowed { get; } = Catalogue["method_not_allowed"];
    /// <summary>411 Length Required</summary>
    public static ErrorEntry BodyRequired { get; } = Catalogue["body_required"];
}
