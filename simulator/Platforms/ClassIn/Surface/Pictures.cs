using Simulators.ClassIn.Wire;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Surface;

/// <summary>The picture of a call, in its field Filedata.</summary>
static class Pictures
{
    /// <summary>The picture, or null when none was sent: a form's file input without a file sends an empty one.</summary>
    public static UploadedFile? Sent(V1Call call) =>
        call.Form.File("Filedata") is { Length: > 0 } file ? file : null;
}
