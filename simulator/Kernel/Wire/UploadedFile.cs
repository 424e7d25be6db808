namespace Simulators.Kernel.Wire;

/// <summary>An uploaded file. A long one is measured, not kept.</summary>
/// <param name="Name">The form field's name.</param>
/// <param name="FileName">The name the file has at the sender.</param>
/// <param name="Length">Bytes in all.</param>
/// <param name="Head">The first bytes, at most what the host keeps of an upload (1 MB and a little).</param>
public sealed record UploadedFile(string Name, string FileName, long Length, ReadOnlyMemory<byte> Head);
