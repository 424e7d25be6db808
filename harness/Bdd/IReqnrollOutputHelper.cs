namespace Simulators.Bdd;

/// <summary>Writes into the report of the step that runs.</summary>
public interface IReqnrollOutputHelper
{
    void WriteLine(string message);

    void WriteLine(string format, params object[] args);

    void AddAttachment(string filePath);
}
