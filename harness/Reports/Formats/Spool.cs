using System.Text;

namespace Simulators.Reports.Formats;

/// <summary>Texts that wait in a temporary file until they are wanted, so that they need no memory.</summary>
sealed class Spool : IDisposable
{
    readonly FileStream _file = new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <returns>Where it lies.</returns>
    public (long Offset, int Length) Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var offset = _file.Seek(0, SeekOrigin.End);
        _file.Write(bytes);
        return (offset, bytes.Length);
    }

    public string Read((long Offset, int Length) place)
    {
        var bytes = new byte[place.Length];
        _file.Seek(place.Offset, SeekOrigin.Begin);
        _file.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public void Dispose() => _file.Dispose();
}
