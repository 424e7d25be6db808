namespace Simulators.DigitalChalk.Wire;

/// <summary>Namespaces and what XML calls white space.</summary>
static class XmlNames
{
    public const string Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public const string Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    public const string Declarations = "http://www.w3.org/2000/xmlns/";
    public const string NextActor = "http://schemas.xmlsoap.org/soap/actor/next";
    public const string Whitespace = " \t\r\n";
}
