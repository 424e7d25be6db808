using System.Globalization;
using Simulators.Gherkin.Messages;

namespace Simulators.Bdd.Running.Execution;

/// <summary>Makes attachments of what steps write: of a scenario's step, or of a hook of the run.</summary>
sealed class OutputHelper(MessageWriter writer) : IReqnrollOutputHelper, IAttachmentOutput
{
    public const string LogType = "text/x.cucumber.log+plain";

    /// <summary>The scenario that runs, or null.</summary>
    public string? TestCaseStartedId { get; set; }

    /// <summary>The step that runs, or null.</summary>
    public string? TestStepId { get; set; }

    /// <summary>The hook of the run that runs, or null.</summary>
    public string? TestRunHookStartedId { get; set; }

    public void WriteLine(string message) => Attach(message ?? "", LogType, null);

    public void WriteLine(string format, params object[] args) =>
        WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath)
    {
        ArgumentNullException.ThrowIfNull(filePath);
        Attach(File.ReadAllBytes(filePath), FileTypes.Of(filePath), Path.GetFileName(filePath));
    }

    public void Attach(string body, string mediaType, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        Write(body, AttachmentContentEncoding.Identity, mediaType, fileName);
    }

    public void Attach(byte[] body, string mediaType, string? fileName)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentException.ThrowIfNullOrEmpty(mediaType);
        Write(Convert.ToBase64String(body), AttachmentContentEncoding.Base64, mediaType, fileName);
    }

    void Write(string body, AttachmentContentEncoding encoding, string mediaType, string? fileName) =>
        writer.Write(new Envelope(Attachment: new Attachment(
            body,
            encoding,
            mediaType,
            fileName,
            TestCaseStartedId: TestCaseStartedId,
            TestStepId: TestStepId,
            TestRunHookStartedId: TestRunHookStartedId,
            Timestamp: writer.Now())));
}
