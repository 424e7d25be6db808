namespace Simulators.Port;

/// <summary>Reads lines of bounded length from a stream, as bytes.</summary>
sealed class LineReader(Stream stream, int longest)
{
    readonly byte[] _chunk = new byte[64 * 1024];
    int _begin;
    int _end;

    /// <returns>The line without its end; null when the stream is at its end. What comes before the end without a line break is
    /// a line too.</returns>
    /// <exception cref="InvalidDataException">The line is too long.</exception>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellation)
    {
        using var line = new MemoryStream();
        while (true)
        {
            if (_begin == _end && !await FillAsync(cancellation).ConfigureAwait(false))
                return line.Length > 0 ? Trimmed(line) : null;
            var stop = Array.IndexOf(_chunk, (byte)'\n', _begin, _end - _begin);
            var until = stop < 0 ? _end : stop;
            line.Write(_chunk, _begin, until - _begin);
            if (line.Length > longest) throw new InvalidDataException();
            _begin = stop < 0 ? until : until + 1;
            if (stop >= 0) return Trimmed(line);
        }
    }

    async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        (_begin, _end) = (0, await stream.ReadAsync(_chunk, cancellation).ConfigureAwait(false));
        return _end > 0;
    }

    /// <summary>Without the carriage return of a program that writes lines as Windows does.</summary>
    static byte[] Trimmed(MemoryStream line)
    {
        var bytes = line.ToArray();
        return bytes is [.. var rest, (byte)'\r'] ? rest : bytes;
    }
}
