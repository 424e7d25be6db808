using System.Text.Json;

namespace Simulators.StudentGroups.Wire;

/// <summary>The three forms that the sources show a moment in.</summary>
enum TimestampForm
{
    /// <summary><c>2014-09-17 09:21:03</c> [seed 003, API DOC examples].</summary>
    Seed,

    /// <summary><c>2015-05-31T10:12:35.497Z</c> [a captured v1 value, and all of v2].</summary>
    Iso,

    /// <summary>Seconds since 1970 [API DOC v1.3 2.1.1].</summary>
    Epoch,
}

/// <summary>Writes moments, digit by digit: each object has two.</summary>
static class Timestamps
{
    public static void Write(Utf8JsonWriter json, DateTimeOffset at, TimestampForm form)
    {
        if (form == TimestampForm.Epoch)
        {
            json.WriteNumberValue(at.ToUnixTimeSeconds());
            return;
        }

        Span<byte> text = stackalloc byte[24];
        json.WriteStringValue(text[..Format(at.UtcDateTime, form == TimestampForm.Iso, text)]);
    }

    static int Format(DateTime at, bool iso, Span<byte> text)
    {
        Digits(text[..4], at.Year);
        Digits(text[5..7], at.Month);
        Digits(text[8..10], at.Day);
        Digits(text[11..13], at.Hour);
        Digits(text[14..16], at.Minute);
        Digits(text[17..19], at.Second);
        text[4] = text[7] = (byte)'-';
        text[10] = (byte)(iso ? 'T' : ' ');
        text[13] = text[16] = (byte)':';
        if (!iso) return 19;
        text[19] = (byte)'.';
        Digits(text[20..23], at.Millisecond);
        text[23] = (byte)'Z';
        return 24;
    }

    static void Digits(Span<byte> text, int number)
    {
        for (var i = text.Length - 1; i >= 0; i--, number /= 10) text[i] = (byte)('0' + (number % 10));
    }
}
