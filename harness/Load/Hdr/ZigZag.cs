namespace Simulators.Load.Hdr;

/// <summary>
/// Whole numbers in 1 to 9 bytes: the sign in the lowest bit, then seven bits a byte, low ones first; the ninth byte carries
/// eight, which is where this differs from other variable-length numbers.
/// </summary>
static class ZigZag
{
    public static void Write(Stream output, long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        for (var i = 0; i < 8 && rest > 0x7F; i++)
        {
            output.WriteByte((byte)(rest | 0x80));
            rest >>= 7;
        }

        output.WriteByte((byte)rest);
    }

    /// <exception cref="InvalidDataException">The bytes end within a number.</exception>
    public static long Read(ref ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        for (var i = 0; i < bytes.Length && i < 9; i++)
        {
            var part = bytes[i];
            value |= (ulong)(i == 8 ? part : part & 0x7F) << (7 * i);
            if (i < 8 && (part & 0x80) != 0) continue;
            bytes = bytes[(i + 1)..];
            return (long)(value >> 1) ^ -(long)(value & 1);
        }

        throw new InvalidDataException("A histogram's counts end within a number.");
    }
}
