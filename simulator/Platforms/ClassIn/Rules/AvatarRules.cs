using Simulators.ClassIn.Wire;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.ClassIn.Rules;

/// <summary>What a picture of a person must be [docs.eeo.cn appendix/rules].</summary>
static class AvatarRules
{
    const int Pixels = 300;
    const int LongestFile = 1024 * 1024;

    /// <summary>
    /// Refuses a picture: its type first, then its bytes, then its pixels. Assumption: that order, and that 1 MB is
    /// 1048576 bytes, which may just be reached.
    /// </summary>
    public static Rejection? Check(UploadedFile file)
    {
        if (ImageHeader.Read(file.Head.Span) is not { } image)
            return Refuse(
                Errors.ImageType,
                "is neither a JPEG, a GIF nor a PNG picture (its first bytes are asked, not its name)");
        if (file.Length > LongestFile)
            return Refuse(Errors.ImageTooLarge, $"has {file.Length} bytes, and 1 MB ({LongestFile}) is allowed");
        return image is { Width: Pixels, Height: Pixels }
            ? null
            : Refuse(Errors.ImageSize, $"is {image.Width} x {image.Height} pixels: scale it to {Pixels} x {Pixels}");
    }

    static Rejection Refuse(ErrorEntry error, string what) => new(error, RuleBook.Avatar, $"Filedata {what}.");
}
