using System.Buffers;
using System.Globalization;
using System.Text;

namespace Simulators.Electa.Wire;

/// <summary>
/// Writes a result: elements one after the other, no white space between them, which is how the one answer looks whose
/// bytes are known (API 2.1's token). A thread writes one at a time, so that one buffer serves all of them.
/// </summary>
sealed class XmlText
{
    /// <summary>A buffer that a long result has grown beyond this is not kept.</summary>
    const int LargestKept = 64 * 1024;

    /// <summary>What cannot stand in an element as it is.</summary>
    static readonly SearchValues<char> Special = SearchValues.Create(SpecialCharacters());

    [ThreadStatic]
    static XmlText? t_text;

    readonly ArrayBufferWriter<byte> _buffer = new(1024);

    /// <summary>Whether a character was left out that XML cannot carry.</summary>
    public bool LeftOut { get; private set; }

    public static XmlText Begin(ReadOnlySpan<byte> head)
    {
        var text = t_text ??= new XmlText();
        text._buffer.ResetWrittenCount();
        text.LeftOut = false;
        return text.Raw(head);
    }

    /// <summary>Bytes as they are.</summary>
    public XmlText Raw(ReadOnlySpan<byte> utf8)
    {
        _buffer.Write(utf8);
        return this;
    }

    public XmlText Open(ReadOnlySpan<byte> name) => Raw("<"u8).Raw(name).Raw(">"u8);

    public XmlText Close(ReadOnlySpan<byte> name) => Raw("</"u8).Raw(name).Raw(">"u8);

    public XmlText Element(ReadOnlySpan<byte> name, string text) => Open(name).Text(text).Close(name);

    public XmlText Element(ReadOnlySpan<byte> name, long number)
    {
        Open(name);
        number.TryFormat(_buffer.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        _buffer.Advance(written);
        return Close(name);
    }

    /// <summary>Text, with what XML reserves escaped and what it cannot carry left out.</summary>
    public XmlText Text(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAny(Special);
            Plain(at < 0 ? text : text[..at]);
            if (at < 0) return this;
            Escape(text[at]);
            text = text[(at + 1)..];
        }
    }

    public byte[] ToArray()
    {
        var bytes = _buffer.WrittenSpan.ToArray();
        if (_buffer.Capacity > LargestKept) t_text = null;
        return bytes;
    }

    void Plain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        // Half a surrogate pair becomes U+FFFD.
        _buffer.Advance(Encoding.UTF8.GetBytes(text, _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    void Escape(char character)
    {
        switch (character)
        {
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '&': Raw("&amp;"u8); break;
            // As it is, a reader would turn it into a line feed.
            case '\r': Raw("&#13;"u8); break;
            default: LeftOut = true; break;
        }
    }

    static string SpecialCharacters()
    {
        var controls = Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n']);
        return string.Concat([.. controls, '<', '>', '&', '\uFFFE', '\uFFFF']);
    }
}
