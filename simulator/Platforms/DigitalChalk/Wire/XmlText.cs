using System.Buffers;
using System.Text;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// Writes UTF-8 XML as Java's serialiser does: one line, no declaration, elements without content closed at once.
/// </summary>
sealed class XmlText
{
    /// <summary>A buffer that a long reply has grown beyond this is not kept.</summary>
    const int LargestKept = 64 * 1024;

    static readonly SearchValues<char> Special = SearchValues.Create("&<>\r");

    [ThreadStatic]
    static XmlText? t_kept;

    readonly ArrayBufferWriter<byte> _bytes = new(1024);

    /// <summary>The thread's own, emptied: a thread writes one reply at a time.</summary>
    public static XmlText Start()
    {
        var text = t_kept ??= new XmlText();
        text._bytes.ResetWrittenCount();
        return text;
    }

    public byte[] ToBytes()
    {
        var bytes = _bytes.WrittenSpan.ToArray();
        if (_bytes.Capacity > LargestKept) t_kept = null;
        return bytes;
    }

    public XmlText Raw(ReadOnlySpan<byte> utf8)
    {
        _bytes.Write(utf8);
        return this;
    }

    public XmlText Raw(string text)
    {
        Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    /// <summary>The content of an element.</summary>
    public XmlText Text(string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny(Special) is >= 0 and var special)
        {
            Encoding.UTF8.GetBytes(rest[..special], _bytes);
            _bytes.Write(rest[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => "&#13;"u8,
            });
            rest = rest[(special + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, _bytes);
        return this;
    }

    /// <summary>An element of the contract's namespace.</summary>
    public XmlText Element(ReadOnlySpan<byte> name, string text)
    {
        Raw("<dcAPI:"u8).Raw(name);
        return text.Length == 0 ? Raw("/>"u8) : Raw(">"u8).Text(text).Raw("</dcAPI:"u8).Raw(name).Raw(">"u8);
    }

    /// <summary>The element when there is a text for it.</summary>
    public XmlText Optional(ReadOnlySpan<byte> name, string? text) => text is null ? this : Element(name, text);
}
