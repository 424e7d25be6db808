namespace Simulators.Bdd;

/// <summary>Writes into the report of the step that runs.</summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Writes a line beneath the step.</summary>
    void WriteLine(string message);

    /// <summary>Writes a line beneath the step.</summary>
    void WriteLine(string format, params object[] args);

    /// <summary>Attaches a file, whose media type its extension tells.</summary>
    void AddAttachment(string filePath);
}
