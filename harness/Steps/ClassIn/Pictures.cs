using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulators.Steps.ClassIn;

/// <summary>Pictures as far as their headers go: nobody looks at what they show.</summary>
static partial class Pictures
{
    const int ShortLength = 200;

    /// <summary>
    /// The picture that a step asks for: <c>PNG 300x300</c>, <c>GIF 299x300</c>, <c>JPEG 300x300 of 2000000 bytes</c>,
    /// <c>text</c>.
    /// </summary>
    public static byte[] Make(string picture)
    {
        if (picture == "text") return [.. "This is no picture."u8];
        var match = Shape().Match(picture);
        if (!match.Success)
        {
            throw new ExpectationException(
                $"\"{picture}\" is no picture a step knows; write \"PNG 300x300\", \"GIF 300x300 of 2000 bytes\" or \"text\".");
        }

        var (width, height) = (Number(match, "width"), Number(match, "height"));
        var head = match.Groups["type"].Value switch
        {
            "PNG" => Png(width, height),
            "GIF" => Gif(width, height),
            _ => Jpeg(width, height),
        };
        var length = match.Groups["length"].Success ? Number(match, "length") : ShortLength;
        return [.. head, .. new byte[length - head.Length]];
    }

    static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    static byte[] Png(int width, int height)
    {
        byte[] head = [0x89, .. "PNG"u8, 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[8]];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(20), height);
        return head;
    }

    static byte[] Gif(int width, int height) =>
        [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8)];

    static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, .. new byte[12],
    ];

    [GeneratedRegex("""^(?<type>PNG|GIF|JPEG) (?<width>[0-9]{1,5})x(?<height>[0-9]{1,5})(?: of (?<length>[0-9]{3,8}) bytes)?$""")]
    private static partial Regex Shape();
}
