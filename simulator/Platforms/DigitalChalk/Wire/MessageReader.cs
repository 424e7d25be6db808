using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using System.Xml;
using Simulators.Kernel.Rules;
using Simulators.Kernel.Wire;

namespace Simulators.DigitalChalk.Wire;

/// <summary>
/// Makes a message of a POST's body, as SAAJ does: media type first, then the characters, then the document. The reader
/// knows no DTD and keeps to limits, so that what a hostile body costs is bounded by its length.
/// </summary>
static class MessageReader
{
    /// <summary>No message of the contract is deeper than 5; a start tag of more bytes is none of a client's.</summary>
    static readonly XmlDictionaryReaderQuotas Limits = new()
    {
        MaxDepth = XmlReaderExtensions.MaxDepth,
        MaxBytesPerRead = 16 * 1024,
        MaxNameTableCharCount = 256 * 1024,
        MaxStringContentLength = int.MaxValue,
        MaxArrayLength = int.MaxValue,
    };

    static readonly XmlReaderSettings General = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 1024 * 1024,
    };

    [ThreadStatic]
    static XmlDictionaryReader? t_reader;

    /// <param name="request">The POST.</param>
    /// <param name="contract">What its payload may be.</param>
    /// <param name="longest">Longer bodies are refused unread.</param>
    public static Decision<Message> Read(WireRequest request, Contract contract, long longest)
    {
        if (MediaType.Problem(request.Header("Content-Type")) is { } wrongType) return wrongType;
        if (request.BodyLength > longest || request.BodyLength > request.Body.Length) return TooLong(request.BodyLength, longest);
        if (Utf8Body(request) is not { } body) return NotInEncoding(request);
        var start = Prolog.End(body.Span, out var hasDoctype);
        return hasDoctype ? Doctype() : Parse(body[start..], contract);
    }

    static Decision<Message> Parse(ReadOnlyMemory<byte> document, Contract contract)
    {
        try
        {
            return NeedsGeneralReader(document.Span) ? ReadGenerally(document, contract) : ReadFast(document, contract);
        }
        catch (XmlException e)
        {
            return Malformed(document, e);
        }
    }

    /// <summary>
    /// The fast reader, made for SOAP, takes every processing instruction for a mistake, which Xerces passes by, and does not
    /// judge a character reference in a text that nobody reads. Both are rare.
    /// </summary>
    static bool NeedsGeneralReader(ReadOnlySpan<byte> document) =>
        document.IndexOf("<?"u8) >= 0 || document.IndexOf("&#"u8) >= 0;

    static Decision<Message> ReadFast(ReadOnlyMemory<byte> document, Contract contract)
    {
        var reader = t_reader;
        // Taken out while in use: a reader that threw is in no state to be used again.
        t_reader = null;
        reader = Open(reader, document);
        var read = Read(reader, contract);
        t_reader = reader;
        return read;
    }

    static Decision<Message> ReadGenerally(ReadOnlyMemory<byte> document, Contract contract)
    {
        using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(document.Span)), General);
        return Read(reader, contract);
    }

    static Decision<Message> Read(XmlReader reader, Contract contract)
    {
        var message = new Message();
        return new EnvelopeReader(reader, contract, message).Read() is { } refused ? refused : message;
    }

    static XmlDictionaryReader Open(XmlDictionaryReader? used, ReadOnlyMemory<byte> document)
    {
        if (!MemoryMarshal.TryGetArray(document, out var bytes)) bytes = document.ToArray();
        var array = bytes.Array ?? [];
        if (used is not IXmlTextReaderInitializer again)
            return XmlDictionaryReader.CreateTextReader(array, bytes.Offset, bytes.Count, Encoding.UTF8, Limits, onClose: null);
        again.SetInput(array, bytes.Offset, bytes.Count, Encoding.UTF8, Limits, onClose: null);
        return used;
    }

    /// <summary>
    /// The body in UTF-8, or null when its bytes are not of its encoding. What the media type says counts, and what the XML
    /// declaration says does not: SAAJ reads characters before it reads XML (seen: a declaration of UTF-16 over UTF-8).
    /// </summary>
    static ReadOnlyMemory<byte>? Utf8Body(WireRequest request)
    {
        var body = request.Body;
        if (MediaType.IsLatin1(request.Header("Content-Type")))
            return Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(body.Span));
        if (!Utf8.IsValid(body.Span)) return null;
        return body.Span.StartsWith("\uFEFF"u8) ? body["\uFEFF"u8.Length..] : body;
    }

    static Rejection NotInEncoding(WireRequest request) => new(
        Errors.Malformed,
        RuleBook.Encoding,
        $"The body's bytes are not UTF-8, which '{request.Header("Content-Type")}' makes them: the charset of the Content-Type "
            + "counts, not the one of the XML declaration.");

    static Rejection TooLong(long length, long longest) => new(
        Errors.Malformed,
        RuleBook.Size,
        $"The body has {length} bytes, and {longest} are read: no message needs so many.");

    static Rejection Doctype() => new(
        Errors.Doctype, RuleBook.Doctype, "The document has a DOCTYPE, which a SOAP message must not have: leave it out.");

    static Rejection Malformed(ReadOnlyMemory<byte> document, XmlException e) => new(
        Errors.Malformed,
        RuleBook.WellFormed,
        document.IsEmpty ? "The body is empty; send a SOAP message." : $"The body is not well-formed XML: {e.Message}");
}
