using System.Buffers.Binary;
using System.Text;

namespace Simulators.ClassIn.Tests;

/// <summary>Pictures, as far as their headers go.</summary>
static class Images
{
    public static byte[] Png(int width, int height, int length = 200)
    {
        var file = new byte[length];
        byte[] head = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8];
        head.CopyTo(file, 0);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    public static byte[] Gif(int width, int height)
    {
        var file = new byte[64];
        Encoding.ASCII.GetBytes("GIF89a").CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(6), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(8), (ushort)height);
        return file;
    }

    /// <summary>With an application segment and a table before the frame, as cameras write them.</summary>
    public static byte[] Jpeg(int width, int height)
    {
        byte[] app = [0xFF, 0xE0, 0, 16, .. new byte[14]];
        byte[] table = [0xFF, 0xC4, 0, 6, 1, 2, 3, 4];
        byte[] frame = [0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, .. new byte[12]];
        return [0xFF, 0xD8, .. app, .. table, .. frame];
    }
}
