namespace Simulators.Bdd.Running.Execution;

/// <summary>An output helper that knows media types.</summary>
interface IAttachmentOutput
{
    void Attach(string body, string mediaType, string? fileName);

    void Attach(byte[] body, string mediaType, string? fileName);
}
