using System.Buffers.Binary;

namespace Simulators.ClassIn.Wire;

/// <summary>
/// What the first bytes of a picture say. Neither the file's name nor the declared type is asked: senders get both wrong.
/// </summary>
/// <param name="Width">Pixels; zero when the picture breaks off before it says so.</param>
/// <param name="Height">Pixels; zero when the picture breaks off before it says so.</param>
readonly record struct ImageHeader(int Width, int Height)
{
    static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>The header of a PNG, GIF or JPEG picture, or null when the bytes are none of the three.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> file) =>
        file.StartsWith(Png) ? OfPng(file)
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? OfGif(file)
        : file.StartsWith(Jpeg) ? OfJpeg(file)
        : null;

    static ImageHeader OfPng(ReadOnlySpan<byte> file) =>
        file.Length >= 24 && file[12..16].SequenceEqual("IHDR"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : default;

    static ImageHeader OfGif(ReadOnlySpan<byte> file) =>
        file.Length >= 10
            ? new(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]))
            : default;

    /// <summary>Goes from segment to segment up to the frame header, which has the size.</summary>
    static ImageHeader OfJpeg(ReadOnlySpan<byte> file)
    {
        var at = 2;
        while (at + 9 <= file.Length && file[at] == 0xFF)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (IsFrame(marker)) return new(Short(file, at + 7), Short(file, at + 5));
            at += 2 + Short(file, at + 2);
        }

        return default;
    }

    static int Short(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16BigEndian(file[at..]);

    // SOF0 to SOF15; C4, C8 and CC of that range are tables and a reserved marker.
    static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
