namespace Simulators.Gherkin.Messages;

public sealed record Meta(
    string ProtocolVersion,
    Product Implementation,
    Product Runtime,
    Product Os,
    Product Cpu,
    Ci? Ci = null);

public sealed record Product(string Name, string? Version = null);

public sealed record Ci(string Name, string? Url = null, string? BuildNumber = null, Git? Git = null);

public sealed record Git(string Remote, string Revision, string? Branch = null, string? Tag = null);

public sealed record Source(string Uri, string Data, string MediaType);

public sealed record SourceReference(
    string? Uri = null,
    JavaMethod? JavaMethod = null,
    JavaStackTraceElement? JavaStackTraceElement = null,
    Location? Location = null);

public sealed record JavaMethod(string ClassName, string MethodName, IReadOnlyList<string> MethodParameterTypes);

public sealed record JavaStackTraceElement(string ClassName, string FileName, string MethodName);

public sealed record Location(int Line, int? Column = null);

public sealed record ParseError(SourceReference Source, string Message);

public sealed record Attachment(
    string Body,
    AttachmentContentEncoding ContentEncoding,
    string MediaType,
    string? FileName = null,
    Source? Source = null,
    string? TestCaseStartedId = null,
    string? TestStepId = null,
    string? Url = null,
    string? TestRunStartedId = null,
    string? TestRunHookStartedId = null,
    Timestamp? Timestamp = null);

public sealed record ExternalAttachment(
    string Url,
    string MediaType,
    string? TestCaseStartedId = null,
    string? TestStepId = null,
    string? TestRunHookStartedId = null,
    Timestamp? Timestamp = null);
