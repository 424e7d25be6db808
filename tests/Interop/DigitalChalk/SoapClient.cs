using Simulators.Interop.Processes;

namespace Simulators.Interop.DigitalChalk;

/// <summary>A SOAP library with the small program around it that uses it in the ordinary way.</summary>
/// <param name="FaultType">What the library gives its caller when the service answers with a fault.</param>
sealed record SoapClient(ForeignTool Tool, string[] Script, string FaultType)
{
    public static readonly SoapClient Php = new(Tools.PhpSoap, ["php", "digitalchalk.php"], "SoapFault");

    public static readonly SoapClient Zeep = new(Tools.Zeep, ["python", "digitalchalk.py"], "zeep.exceptions.Fault");

    public static readonly SoapClient Node = new(Tools.NodeSoap, ["node", "digitalchalk.mjs"], "Error");

    static readonly SoapClient[] Clients = [Php, Zeep, Node];

    /// <summary>The names of all, for tests that each must pass.</summary>
    public static TheoryData<string> All => [.. Clients.Select(client => client.Tool.Name)];

    public static SoapClient Named(string name) => Clients.Single(client => client.Tool.Name == name);
}
